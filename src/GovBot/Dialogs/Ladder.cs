using GovBot.Cases;
using GovBot.Misses;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>When nothing fits: ask back, then the menu, then how to reach a person; each step once, never a loop.</summary>
public sealed class Ladder(ICommitteeDesk desk, IMissLog log, Menus menus)
{
    /// <summary>Tries the reply as an answer to what we asked back.</summary>
    public async Task<bool> TryAnswerAsync(RootTurn turn, Errands errands, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(errands);
        var (question, words) = (turn.Memory.Question, turn.Memory.Words);
        if (question == Questions.Menu || Chosen(turn, question) is not { } chosen)
        {
            return false;
        }

        turn.Memory = turn.Memory with { Question = Questions.Menu };
        switch (chosen)
        {
            case "report":
                await errands.ReportAsync(turn, words, cancellationToken);
                return true;
            case "pass_on":
                await errands.FindPersonAsync(turn, words, cancellationToken);
                return true;
            case "track":
                await errands.TrackAsync(turn, new TrackDialog.Start(), cancellationToken);
                return true;
            case "ask":
                await errands.EnquireAsync(turn, words, cancellationToken);
                return true;
            case "person":
                await errands.FindPersonAsync(turn, null, cancellationToken);
                return true;
            default:
                await DropAsync(turn, question, cancellationToken);
                return true;
        }
    }

    public async Task MissAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var (talk, misses) = (turn.Talk, turn.Memory.Misses + 1);
        turn.Memory = turn.Memory with { Misses = misses, Words = turn.Text };
        var reading = talk.Words.Intents.Read(turn.Text);
        await log.KeepAsync(new(turn.Text, talk.Locale, reading.IsKnown ? reading.First : null), cancellationToken);
        switch (misses)
        {
            case 1 when Likely.Offerable(reading.Likeliest) is { Count: > 0 } likely:
                await Likely.AskAsync(turn, likely, cancellationToken);
                return;
            case 1:
                await AskBackAsync(turn, Questions.Rephrase, talk.Text("bot.rephrase"), cancellationToken);
                return;
            case 2:
                turn.Memory = turn.Memory with { Question = Questions.Menu };
                await menus.ShowAsync(talk, talk.Text("bot.menu_again"), cancellationToken);
                return;
            case 3:
                await talk.SayAsync(talk.Text("bot.reach_person"), cancellationToken);
                await PersonDialog.TellAsync(talk, desk, cancellationToken);
                await AskBackAsync(turn, Questions.PassOn, talk.Text("bot.pass_on"), cancellationToken);
                return;
            default:
                await AskBackAsync(turn, Questions.PassOn, talk.Text("bot.pass_on"), cancellationToken);
                return;
        }
    }

    public static IReadOnlyList<Offer> Offers(Talk talk, string question)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return question switch
        {
            Questions.Rephrase =>
            [
                new("report", talk.Text("bot.rephrase_report")),
                new("track", talk.Text("bot.menu_track")),
                new("ask", talk.Text("bot.menu_ask")),
                new("person", talk.Text("bot.menu_person")),
            ],
            Questions.PassOn => [new("pass_on", talk.Text("bot.pass_on_yes")), new("menu", talk.Text("bot.pass_on_no"))],
            Questions.Photo => [new("report", talk.Text("bot.photo_yes")), new("drop", talk.Text("bot.photo_no"))],
            _ => [],
        };
    }

    private static async Task AskBackAsync(RootTurn turn, string question, string text, CancellationToken cancellationToken)
    {
        turn.Memory = turn.Memory with { Question = question };
        await turn.Talk.OfferAsync(text, Offers(turn.Talk, question), cancellationToken);
    }

    private static string? Chosen(RootTurn turn, string question)
    {
        var offers = Offers(turn.Talk, question);
        if (offers.Count == 0)
        {
            return null;
        }

        if (turn.Text.Length <= 14 && Talk.Chosen(turn.Text, offers) is { } chosen)
        {
            return chosen;
        }

        return YesNoReader.Read(turn.Text) switch
        {
            YesNo.Yes => offers[0].Id,
            YesNo.No => "drop",
            _ => null,
        };
    }

    private async Task DropAsync(RootTurn turn, string question, CancellationToken cancellationToken)
    {
        turn.Memory = turn.Memory with { Words = null, Files = [], Misses = 0 };
        var text = turn.Talk.Text("bot.menu");
        await menus.ShowAsync(turn.Talk, question == Questions.Photo ? $"{turn.Talk.Text("bot.photo_dropped")}\n{text}" : text, cancellationToken);
    }
}
