using GovBot.Cases;
using GovBot.Cases.Desk;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;

namespace GovBot.Dialogs.Desk;

/// <summary>What the desk offers to choose from when something is done with a case.</summary>
internal static class DeskChoices
{
    private static readonly string[] ReplyIds = ["fixed", "planned", "consent", "not_ours"];

    public static IReadOnlyList<Offer> Ways(Talk talk) => [.. Enum.GetValues<HandlingWay>().Select(way => new Offer(way.ToString(), talk.Text($"issue.way.{way}")))];

    public static IReadOnlyList<Offer> Reasons(Talk talk) => [.. talk.Data.Refusals.Select(reason => new Offer(reason.Id, reason.Name.For(talk.Locale)))];

    /// <summary>What property managers say most; anything else they write.</summary>
    public static IReadOnlyList<Offer> Replies(Talk talk) => [.. ReplyIds.Select(id => new Offer(id, talk.Text($"desk.reply.{id}")))];

    public static string Reply(Talk talk, string text)
    {
        var offers = Replies(talk);
        return text.Length <= offers.Max(offer => offer.Label.Length) && Talk.Chosen(text, offers) is { } chosen ? offers.First(offer => offer.Id == chosen).Label : text;
    }

    public static readonly IReadOnlyList<IssueTags> AllTags = [.. Enum.GetValues<IssueTags>().Where(tag => tag != IssueTags.None)];

    public static string Refusal(Error error) => error.Code switch
    {
        DeskErrors.Changed => "desk.changed",
        DeskErrors.WordsNeeded => "desk.words_needed",
        CaseErrors.NotFound => "desk.not_found",
        _ => "desk.not_now",
    };

    public static string Cut(string text) => text.Length <= 60 ? text.Trim() : text.Trim()[..60];
}
