using GovBot.Cases;
using GovBot.Dialogs.Conferences;
using GovBot.Dialogs.Conventions;
using GovBot.Dialogs.Desk;
using GovBot.Dialogs.Figures;
using GovBot.Dialogs.Staff;
using GovBot.Dialogs.Summons;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>What may come between a question and its answer; afterwards the question is asked again.</summary>
public sealed class Interruptions(Errands errands, Dangers dangers, ICommitteeDesk desk, IUrgentIssues issues, Menus menus)
{
    /// <summary>Danger to life: numbers first, then the report goes on.</summary>
    public async Task<bool> DangerAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (IsAtWork(turn))
        {
            return false;
        }

        if (await dangers.WarnAsync(turn.Talk, turn.Meant, FormDialog.PlaceOf(turn.Inner.ActiveDialog)?.CompoundId, cancellationToken) is not { } kind)
        {
            return false;
        }

        turn.Memory = turn.Memory with { Danger = kind };
        if (turn.Active is nameof(FormDialog))
        {
            await errands.ContinueAsync(turn, cancellationToken);
            return true;
        }

        await turn.Talk.SayAsync(turn.Talk.Text("emergency.go_on"), cancellationToken);
        await errands.ReportAsync(turn, turn.Text, cancellationToken);
        return true;
    }

    /// <summary>True when the message was a command, a tracking code or a question in passing, and has been dealt with.</summary>
    public async Task<bool> TryAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Talk.Words.Commands.Read(turn.Text) is { } command)
        {
            return await CommandAsync(turn, command, cancellationToken);
        }

        return !IsAtWork(turn) && (await NumberAsync(turn, cancellationToken) || await CodeAsync(turn, cancellationToken) || await QuestionAsync(turn, cancellationToken) || await TemperAsync(turn, cancellationToken));
    }

    // What staff write about a case is about other people's danger and questions.
    private static bool IsAtWork(RootTurn turn) => turn.Active is nameof(DeskDialog) or nameof(EnterDialog) or nameof(SummonsDialog) or nameof(ConferenceDialog) or nameof(ConventionDeskDialog) or nameof(FiguresDialog);

    /// <summary>The answer to "shall we go on where we were?"; false when it is an answer to the old question instead.</summary>
    public async Task<bool> ResumedAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var chosen = Talk.Chosen(turn.Text, ResumeOffers(turn.Talk)) ?? YesNoReader.Read(turn.Text) switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null };
        if (turn.Talk.Words.Commands.Read(turn.Text) is "continue" || chosen is "yes")
        {
            await turn.Inner.RepromptDialogAsync(cancellationToken);
            return true;
        }

        if (chosen is "no")
        {
            await AbandonAsync(turn, "bot.restarted", cancellationToken);
            return true;
        }

        return false;
    }

    public static IReadOnlyList<Offer> ResumeOffers(Talk talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return [new("yes", talk.Text("bot.resume_yes")), new("no", talk.Text("bot.resume_no"))];
    }

    private async Task<bool> CommandAsync(RootTurn turn, string command, CancellationToken cancellationToken)
    {
        if (turn.Active is nameof(FormDialog) && command is not FormCommands.Person && FormCommands.All.Contains(command))
        {
            return false;
        }

        switch (command)
        {
            case "cancel":
                await AbandonAsync(turn, turn.Active is nameof(FormDialog) ? "bot.cancelled" : "bot.stopped", cancellationToken);
                return true;
            case "back" when turn.Active is nameof(SummonsDialog) or nameof(ConferenceDialog) or nameof(ConventionDialog) or nameof(ConventionDeskDialog):
                return false;
            case "back" or "menu":
                await AbandonAsync(turn, turn.Active is nameof(FormDialog) ? "bot.cancelled" : null, cancellationToken);
                return true;
            case "restart":
                await errands.EndHelpAsync(turn, cancellationToken);
                await AbandonAsync(turn, "bot.restarted", cancellationToken);
                return true;
            case "english" or "chinese" or "language":
                await Languages.SwitchAsync(turn.Talk, command, cancellationToken);
                break;
            case "person" when turn.Active is not nameof(PersonDialog):
                await PersonDialog.TellAsync(turn.Talk, desk, cancellationToken);
                break;
            case "track" when turn.Active is not nameof(TrackDialog):
                await MineAsync(turn, cancellationToken);
                break;
            case "help" or "repeat" or "why":
                await turn.Talk.SayAsync(turn.Talk.Text("bot.help_here"), cancellationToken);
                break;
            case { } when MyDataWords.IsWish(command) && turn.Active is not nameof(MyDataDialog):
                await turn.Talk.SayAsync(turn.Talk.Text("privacy.later"), cancellationToken);
                break;
            case "report" when turn.Active is not nameof(FormDialog):
                await errands.ReportAsync(turn, null, cancellationToken);
                return true;
            case StaffWords.Staff or StaffWords.SwitchPost or StaffWords.Unbind or StaffWords.SignIn or HelperDialog.Help or HelperDialog.Stop when turn.Active is nameof(FormDialog):
                await turn.Talk.SayAsync(turn.Talk.Text("staff.finish_first"), cancellationToken);
                break;
            case StaffWords.Staff or StaffWords.SwitchPost or StaffWords.Unbind or StaffWords.SignIn:
                await errands.StaffAsync(turn, new StaffDialog.Start(command), cancellationToken);
                return true;
            case HelperDialog.Help or HelperDialog.Stop when turn.Active is not nameof(HelperDialog) || command is HelperDialog.Stop:
                await errands.HelpAsync(turn, command, cancellationToken);
                return true;
            case DeskWords.Desk when turn.Active is nameof(EnterDialog):
                await errands.DeskAsync(turn, new DeskDialog.Start(), cancellationToken);
                return true;
            case DeskWords.Enter when turn.Active is nameof(DeskDialog):
                await errands.EnterAsync(turn, cancellationToken);
                return true;
            case "continue" or "report":
                break;
            default:
                return false;
        }

        await turn.Inner.RepromptDialogAsync(cancellationToken);
        return true;
    }

    // The number of a case answers no question of a form.
    private static async Task<bool> NumberAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Active is not nameof(FormDialog) || !CaseMention.IsAlone(turn.Text))
        {
            return false;
        }

        await turn.Talk.SayAsync(turn.Talk.Text("bot.notice_later"), cancellationToken);
        await turn.Inner.RepromptDialogAsync(cancellationToken);
        return true;
    }

    private async Task<bool> CodeAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Active is nameof(TrackDialog) or nameof(MyDataDialog) || TrackingCodeReader.Read(turn.Text) is not TrackingCodeReading.Digits digits || !Data.Domain.Cases.TrackingCode.TryParse(digits.Value, out _))
        {
            return false;
        }

        var found = await issues.TrackAsync(new TrackIssue(digits.Value, turn.Talk.Facts.UserId, turn.Talk.Facts.KioskId, turn.Talk.Facts.AddressKey), cancellationToken);
        await turn.Talk.SayAsync(found.IsSuccess ? IssueWords.Status(turn.Talk, found.Value) : IssueWords.NotFound(turn.Talk, found.Error), cancellationToken);
        await turn.Inner.RepromptDialogAsync(cancellationToken);
        return true;
    }

    private async Task<bool> QuestionAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        // What names a problem is an answer, however it asks.
        var names = turn.Talk.Words.Topics.Rank(turn.Text).Count > 0;
        switch (turn.Talk.Words.Aside(turn.Text))
        {
            case "enquiry" when turn.Active is not nameof(EnquiryDialog) && await EnquiryDialog.TryAnswerAsync(turn.Talk, turn.Text, cancellationToken):
                break;
            case "talk_to_person" when turn.Active is not nameof(PersonDialog) && !names:
                await PersonDialog.TellAsync(turn.Talk, desk, cancellationToken);
                break;
            case "track_case" when turn.Active is nameof(FormDialog) && !names:
                await MineAsync(turn, cancellationToken);
                break;
            default:
                return false;
        }

        await turn.Inner.RepromptDialogAsync(cancellationToken);
        return true;
    }

    // Anger with no other content is answered calmly; a report with a curse in it is a report.
    private static async Task<bool> TemperAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.Words.Aside(turn.Text) is not "insult" || turn.Talk.Words.Topics.Rank(turn.Text).Count > 0)
        {
            return false;
        }

        await turn.Talk.SayAsync(turn.Talk.Text("bot.calm"), cancellationToken);
        await turn.Inner.RepromptDialogAsync(cancellationToken);
        return true;
    }

    private async Task MineAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        var mine = await issues.ListMineAsync(turn.Talk.Facts.UserId, cancellationToken);
        var said = mine.Count == 0 ? turn.Talk.Text("track.none_mine") : string.Join('\n', mine.Select(i => IssueWords.Line(turn.Talk, i)));
        await turn.Talk.SayAsync(said, cancellationToken);
    }

    private async Task AbandonAsync(RootTurn turn, string? key, CancellationToken cancellationToken)
    {
        await turn.Inner.CancelAllDialogsAsync(cancellationToken);
        turn.Memory = turn.Memory with { Question = Questions.Menu, Misses = 0, Danger = null, Files = [], Words = null };
        if (key is not null)
        {
            await turn.Talk.SayAsync(turn.Talk.Text(key), cancellationToken);
        }

        await menus.ShowAsync(turn.Talk, turn.Talk.Text("bot.menu"), cancellationToken);
    }
}
