using GovBot.Data.Domain.Conferences;
using static GovBot.Cases.Conferences.ConferenceAudience;

namespace GovBot.Cases.Conferences;

/// <summary>Who hears of a move.</summary>
internal enum ConferenceAudience
{
    District,

    /// <summary>Departments that are asked for a view.</summary>
    Asked,

    /// <summary>Everybody invited.</summary>
    Invited,

    /// <summary>The unit that the move invites.</summary>
    Named,

    /// <summary>Departments that countersign.</summary>
    Signers,

    /// <summary>The unit of the resolution that the move names.</summary>
    Doer,
}

/// <summary>A piece of news.</summary>
/// <param name="Key">Text <c>conference.notice.{Key}</c>.</param>
/// <param name="Rule">The step that begins with it for whoever is told; null where nothing does.</param>
internal sealed record ConferenceNewsItem(ConferenceAudience To, string Key, string? Rule = null);

/// <summary>What everybody has answered.</summary>
public sealed record ConferenceAnswered(bool Views, bool Receipts)
{
    public static ConferenceAnswered Of(JointConference conference)
    {
        ArgumentNullException.ThrowIfNull(conference);
        return new(conference.Views.All(view => view.GivenAt is not null), conference.Units.All(unit => unit.Receipt is not null));
    }
}

/// <summary>Who is told what at each move; the district is not told of every single answer, only when all are in.</summary>
internal static class ConferenceNews
{
    public static IEnumerable<ConferenceNewsItem> For(ConferenceTrigger trigger, JointConference conference, ConferenceAnswered before) => trigger switch
    {
        ConferenceTrigger.AskViews => [new(Asked, "views_asked", ConferenceSteps.View)],
        ConferenceTrigger.GiveView when !before.Views && ConferenceAnswered.Of(conference).Views => [new(District, "views_complete")],
        ConferenceTrigger.Notify => [new(Invited, "notified", ConferenceSteps.Receipt)],
        ConferenceTrigger.Invite when conference.State == ConferenceState.Notified => [new(Named, "notified", ConferenceSteps.Receipt)],
        ConferenceTrigger.AskLeave => [new(District, "on_leave")],
        ConferenceTrigger.Attend or ConferenceTrigger.Receive when !before.Receipts && ConferenceAnswered.Of(conference).Receipts => [new(District, "receipts_complete")],
        ConferenceTrigger.SendMinutes => [new(Signers, "to_countersign", ConferenceSteps.Countersign)],
        ConferenceTrigger.Object => [new(District, "objected")],
        ConferenceTrigger.Countersign when conference.Signers.All(unit => unit.SignedAt is not null) => [new(District, "signed_by_all")],
        ConferenceTrigger.ReviseMinutes => [new(Signers, "minutes_back")],
        ConferenceTrigger.Issue => [new(Invited, "issued")],
        ConferenceTrigger.Progress or ConferenceTrigger.FinishNode => [new(District, "progress")],
        ConferenceTrigger.ReportDone => [new(District, "reported_done", ConferenceSteps.Confirm)],
        ConferenceTrigger.Confirm => [new(Doer, "confirmed")],
        ConferenceTrigger.SendBack => [new(Doer, "sent_back", ConferenceSteps.Resolution)],
        ConferenceTrigger.Postpone => [new(Doer, "postponed", ConferenceSteps.Resolution)],
        ConferenceTrigger.FollowUp => [new(District, "followed_up")],
        ConferenceTrigger.Cancel when conference.AskedAt is not null => [new(Invited, "cancelled")],
        _ => [],
    };
}
