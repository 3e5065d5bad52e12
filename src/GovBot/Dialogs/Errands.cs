using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Dialogs.Conferences;
using GovBot.Dialogs.Conventions;
using GovBot.Dialogs.Desk;
using GovBot.Dialogs.Figures;
using GovBot.Dialogs.Satisfaction;
using GovBot.Dialogs.Staff;
using GovBot.Dialogs.Summons;
using GovBot.Forms;
using Microsoft.Bot.Builder.Dialogs;

namespace GovBot.Dialogs;

/// <summary>What people come for: begins, goes on with and rounds off the dialogs below the root.</summary>
public sealed class Errands(IEnumerable<Dialog> dialogs, Receipts receipts, Menus menus, HelperMode helping)
{
    private const string ReportForm = "urgent-issue";

    public IReadOnlyList<Dialog> Dialogs { get; } = [.. dialogs];

    /// <summary>Key of the words for what somebody is in the middle of.</summary>
    public static string TitleKey(string? dialog) => dialog switch
    {
        nameof(TrackDialog) => "track.title",
        nameof(EnquiryDialog) => "enquiry.title",
        nameof(PersonDialog) => "contact.title",
        nameof(StaffDialog) => "staff.title",
        nameof(HelperDialog) => "helper.title",
        nameof(MyDataDialog) => "privacy.title",
        nameof(DeskDialog) or nameof(EnterDialog) => "desk.title",
        nameof(SummonsDialog) => "summons.title",
        nameof(ConferenceDialog) => "conference.title",
        nameof(RateDialog) => "satisfaction.title",
        nameof(ConventionDialog) or nameof(ConventionDeskDialog) => "conventions.title",
        nameof(FiguresDialog) => "figures.title",
        _ => "report.title",
    };

    /// <summary>Begins a report with what is known already.</summary>
    public Task ReportAsync(RootTurn turn, string? what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var answers = new Dictionary<string, FieldAnswer>();
        var voices = SentFiles.Voices(turn.Talk.Turn.Activity);
        if (what is null && voices.Count > 0)
        {
            answers["what"] = new FieldAnswer(turn.Talk.Text(FormWords.Voice)) { Values = voices };
        }
        else if (what is not null)
        {
            answers["what"] = new FieldAnswer(what) { Values = voices.Count > 0 ? voices : null };
            if (CategoryGuess.Of(turn.Talk.Data, what, turn.Talk.Locale) is { } category)
            {
                answers["category"] = category;
            }
        }

        if (turn.Memory.Danger is { } danger)
        {
            answers["danger"] = DangerReader.Answer(danger, turn.Talk.Data, turn.Talk.Locale);
        }

        if (turn.Memory.Files.Count > 0)
        {
            answers["photos"] = new FieldAnswer((string?)null) { Values = turn.Memory.Files };
        }

        turn.Memory = turn.Memory with { Files = [], Words = null };
        var start = new FormStart(ReportForm, answers) { ForWhom = turn.Talk.ReportFor };
        turn.Talk.ReportFor = null;
        return BeginAsync(turn, nameof(FormDialog), start, cancellationToken);
    }

    public Task TrackAsync(RootTurn turn, TrackDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(TrackDialog), start, cancellationToken);

    public Task EnquireAsync(RootTurn turn, string? question, CancellationToken cancellationToken) =>
        BeginAsync(turn, nameof(EnquiryDialog), new EnquiryDialog.Start(question), cancellationToken);

    public Task FindPersonAsync(RootTurn turn, string? message, CancellationToken cancellationToken) =>
        BeginAsync(turn, nameof(PersonDialog), new PersonDialog.Start(message), cancellationToken);

    public Task EnterAsync(RootTurn turn, CancellationToken cancellationToken) => BeginAsync(turn, nameof(EnterDialog), new object(), cancellationToken);

    public Task DeskAsync(RootTurn turn, DeskDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(DeskDialog), start, cancellationToken);

    public Task SummonsAsync(RootTurn turn, SummonsDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(SummonsDialog), start, cancellationToken);

    public Task ConferenceAsync(RootTurn turn, ConferenceDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(ConferenceDialog), start, cancellationToken);

    public Task RateAsync(RootTurn turn, RateDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(RateDialog), start, cancellationToken);

    public Task ConventionsAsync(RootTurn turn, ConventionDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(ConventionDialog), start, cancellationToken);

    public Task ConventionDeskAsync(RootTurn turn, ConventionDeskDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(ConventionDeskDialog), start, cancellationToken);

    public Task FiguresAsync(RootTurn turn, CancellationToken cancellationToken) => BeginAsync(turn, nameof(FiguresDialog), new FiguresDialog.Start(), cancellationToken);

    public Task StaffAsync(RootTurn turn, StaffDialog.Start start, CancellationToken cancellationToken) => BeginAsync(turn, nameof(StaffDialog), start, cancellationToken);

    public Task HelpAsync(RootTurn turn, string wish, CancellationToken cancellationToken) => BeginAsync(turn, nameof(HelperDialog), new HelperDialog.Start(wish), cancellationToken);

    /// <summary>重来 is for the next person, whom nobody helps yet.</summary>
    public Task EndHelpAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return helping.EndAsync(turn.Talk.Facts, cancellationToken);
    }

    public Task MyDataAsync(RootTurn turn, MyDataDialog.Start start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        // Words and photos that wait for a report are forgotten with the rest.
        turn.Memory = turn.Memory with { Files = [], Words = null };
        return BeginAsync(turn, nameof(MyDataDialog), start, cancellationToken);
    }

    public async Task ContinueAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        await AfterAsync(turn, await turn.Inner.ContinueDialogAsync(cancellationToken), cancellationToken);
    }

    private async Task BeginAsync(RootTurn turn, string dialog, object options, CancellationToken cancellationToken)
    {
        turn.Memory = turn.Memory with { Misses = 0, Question = Questions.Menu };
        await turn.Inner.CancelAllDialogsAsync(cancellationToken);
        await AfterAsync(turn, await turn.Inner.BeginDialogAsync(dialog, options, cancellationToken), cancellationToken);
    }

    private static string DialogOf(object start) => start switch
    {
        DeskDialog.Start => nameof(DeskDialog),
        ConventionDialog.Start => nameof(ConventionDialog),
        ConferenceDialog.Start => nameof(ConferenceDialog),
        RateDialog.Start => nameof(RateDialog),
        FormStart => nameof(FormDialog),
        _ => nameof(SummonsDialog),
    };

    private async Task AfterAsync(RootTurn turn, DialogTurnResult result, CancellationToken cancellationToken)
    {
        if (result.Status != DialogTurnStatus.Complete)
        {
            return;
        }

        turn.Memory = turn.Memory with { Question = Questions.Menu, Misses = 0, Danger = null };
        if (turn.Talk.PassOn is { } words)
        {
            turn.Talk.PassOn = null;
            await FindPersonAsync(turn, words, cancellationToken);
            return;
        }

        if (turn.Talk.Next is { } next)
        {
            turn.Talk.Next = null;
            await BeginAsync(turn, DialogOf(next), next, cancellationToken);
            return;
        }

        if (turn.Talk.ReportFor is not null)
        {
            await ReportAsync(turn, null, cancellationToken);
            return;
        }

        switch (result.Result)
        {
            case FormEnd { Submitted: true, Receipt: FiledIssue filed }:
                await receipts.ShowAsync(turn.Talk, filed, cancellationToken);
                if (filed.IsHelped)
                {
                    await turn.Talk.SayAsync(turn.Talk.Text("helper.filed"), cancellationToken);
                }

                if (filed.Neighbours.Count > 0)
                {
                    await BeginAsync(turn, nameof(JoinDialog), new JoinDialog.Start(filed.TrackingCode, filed.Neighbours), cancellationToken);
                    return;
                }

                break;
            case FormEnd { Submitted: true, Receipt: FiledProposal proposal }:
                await turn.Talk.SayAsync(ConventionWords.Filed(turn.Talk, proposal), cancellationToken);
                break;
            case FormEnd { Submitted: false }:
                await turn.Talk.SayAsync(turn.Talk.Text("bot.cancelled"), cancellationToken);
                break;
        }

        await menus.ShowAsync(turn.Talk, turn.Talk.Text("bot.what_next"), cancellationToken);
    }
}
