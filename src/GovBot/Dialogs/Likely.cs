using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Not sure what is wanted: the two or three likeliest things, to choose from.</summary>
internal static class Likely
{
    private const int LongestAnswer = 14;
    private const int MostBesideReport = 2;
    private const string Report = "report_issue";

    // What can be offered as something to do, and the key of its words; several intents may share one errand.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["report_issue"] = "bot.rephrase_report",
        ["track_case"] = "bot.menu_track",
        ["withdraw_case"] = "bot.likely_withdraw",
        ["enquiry"] = "bot.menu_ask",
        ["talk_to_person"] = "bot.menu_person",
        ["help"] = "bot.likely_help",
        ["change_language"] = "bot.likely_language",
        ["delete_my_data"] = "bot.likely_forget",
        ["give_feedback"] = "bot.likely_feedback",
        ["propose_convention"] = "bot.likely_conventions",
        ["browse_conventions"] = "bot.likely_conventions",
        ["support_convention"] = "bot.likely_conventions",
        ["file_summons"] = "bot.likely_summons",
        ["my_summons"] = "bot.likely_summons",
    };

    /// <summary>What of it can be offered; a report always can, it is what most people come for.</summary>
    public static IReadOnlyList<string> Offerable(IReadOnlyList<string> intents)
    {
        var likely = intents.Where(Labels.ContainsKey).DistinctBy(i => Labels[i]).ToList();
        var offers = likely.Contains(Report) ? likely : [.. likely.Take(MostBesideReport), Report];
        return offers.Count > 1 ? offers : [];
    }

    public static async Task AskAsync(RootTurn turn, IReadOnlyList<string> intents, CancellationToken cancellationToken)
    {
        turn.Memory = turn.Memory with { Question = Questions.Likely, Likely = intents };
        await turn.Talk.OfferAsync(turn.Talk.Text("bot.likely"), Offers(turn), cancellationToken);
    }

    /// <summary>The intent that the reply chooses; null when that was not asked, or the reply is something else.</summary>
    public static string? Chosen(RootTurn turn) =>
        turn.Memory.Question != Questions.Likely || turn.Text.Length > LongestAnswer ? null
        : Talk.Chosen(turn.Text, Offers(turn)) ?? YesNoReader.Read(turn.Text) switch { YesNo.Yes => Report, YesNo.No => "menu", _ => null };

    private static List<Offer> Offers(RootTurn turn) =>
        [.. turn.Memory.Likely.Where(Labels.ContainsKey).Select(i => new Offer(i, turn.Talk.Text(Labels[i]))), new("menu", turn.Talk.Text("bot.likely_none"))];
}
