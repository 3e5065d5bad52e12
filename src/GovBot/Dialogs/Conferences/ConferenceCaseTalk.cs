using GovBot.Cases;
using GovBot.Cases.Conferences;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Conferences;
using GovBot.Papers;

namespace GovBot.Dialogs.Conferences;

/// <summary>Shows a joint conference with what may be done: what is at hand first, the rest behind 更多.</summary>
public sealed class ConferenceCaseTalk(DueWords dues, PaperLinks papers)
{
    public const string More = "more";
    public const string History = "history";
    public const string Topics = "topics";
    public const string Minutes = "minutes";
    public const string Home = "home";

    private static readonly ConferenceTrigger[] Rare = [ConferenceTrigger.Invite, ConferenceTrigger.Reschedule, ConferenceTrigger.ReviseTopic, ConferenceTrigger.DropTopic, ConferenceTrigger.DropResolution, ConferenceTrigger.Postpone, ConferenceTrigger.ReopenTopics, ConferenceTrigger.Cancel];

    public async Task<ConferenceDialog.State> ShowAsync(Talk talk, ShownConference shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        await talk.OfferAsync(ConferenceTalkWords.Describe(talk, shown, dues), AtHand(talk, shown), cancellationToken);
        return StateOf(shown);
    }

    /// <summary>What needs no act: null for anything else.</summary>
    public async Task<ConferenceDialog.State?> LookAsync(Talk talk, StaffPost post, ShownConference shown, string? chosen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        switch (chosen)
        {
            case More:
                await talk.OfferAsync(talk.Text("conference.all_acts"), All(talk, shown), cancellationToken);
                return StateOf(shown) with { ShowsAll = true };
            case History:
                await talk.OfferAsync(ConferenceTalkWords.Timeline(talk, shown), AtHand(talk, shown), cancellationToken);
                return StateOf(shown);
            case Topics or Minutes:
                var paper = papers.For(post, shown.Line.Number, talk.Locale, chosen);
                await talk.OfferAsync(talk.Text("conference.printed", ("link", paper)), AtHand(talk, shown), cancellationToken, link: (talk.Text("conference.open_paper"), paper));
                return StateOf(shown);
            default:
                return null;
        }
    }

    public static ConferenceDialog.State StateOf(ShownConference shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return new(ConferenceDialog.Step.Case) { Number = shown.Line.Number, Seen = shown.Edition, Round = shown.MinutesRound };
    }

    /// <summary>Numbers belong to what was shown.</summary>
    public static IReadOnlyList<Offer> AtHand(Talk talk, ShownConference shown)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        var more = shown.Actions.Any(Rare.Contains) ? new[] { new Offer(More, talk.Text("conference.more")) } : [];
        return [.. shown.Actions.Except(Rare).Select(act => ActOffer(talk, act)), .. more, .. Moves(talk, shown)];
    }

    /// <summary>The whole list, behind 更多.</summary>
    public static IReadOnlyList<Offer> All(Talk talk, ShownConference shown)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        return [.. shown.Actions.OrderBy(act => Array.IndexOf(Rare, act)).Select(act => ActOffer(talk, act)), .. Moves(talk, shown)];
    }

    private static Offer ActOffer(Talk talk, ConferenceTrigger act) => new(act.ToString(), talk.Text($"conference.act.{act}"));

    private static IEnumerable<Offer> Moves(Talk talk, ShownConference shown)
    {
        if (shown.Topics.Count > 0)
        {
            yield return new(Topics, talk.Text("conference.print_topics"));
        }

        if (shown.Minutes is not null)
        {
            yield return new(Minutes, talk.Text("conference.print_minutes"));
        }

        yield return new(History, talk.Text("conference.history"));
        yield return new(Home, talk.Text("conference.to_home"));
    }
}
