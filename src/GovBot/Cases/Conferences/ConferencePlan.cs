using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Cases.Conferences;

/// <summary>Something that ought to be due now.</summary>
/// <param name="Part">Number of the unit, or of the resolution.</param>
/// <param name="Start">UTC, what it counts from, the same each time it is asked; null for the moment it begins.</param>
/// <param name="On">A date that was set, instead of a span.</param>
internal sealed record PlannedConferenceStep(string Rule, MeetingUnit? Unit = null, int? Part = null, DateTime? Start = null, DateOnly? On = null)
{
    public long? DepartmentId => Unit is { Kind: UnitKind.Department, Id: var id } ? id : null;
}

/// <summary>What is due on a joint conference as it stands. Pure.</summary>
internal static class ConferencePlan
{
    public static IEnumerable<PlannedConferenceStep> For(JointConference conference) => conference.State switch
    {
        ConferenceState.Planned or ConferenceState.TopicsCollected => [Meeting(conference)],
        ConferenceState.ViewsAsked => [Meeting(conference), .. Views(conference)],
        ConferenceState.Notified => [.. Views(conference), .. Receipts(conference)],
        ConferenceState.Held => [new(ConferenceSteps.Minutes, Start: conference.HeldAt)],
        ConferenceState.Countersigning => conference.Signers.Where(unit => unit.SignedAt is null).Select(unit => new PlannedConferenceStep(ConferenceSteps.Countersign, unit.Unit, unit.Seq)),
        ConferenceState.MinutesCountersigned => conference.Resolutions.Where(task => task.IsOpen).SelectMany(task => Task(conference, task)),
        _ => [],
    };

    private static PlannedConferenceStep Meeting(JointConference conference) => new(ConferenceSteps.Planned, On: conference.PlannedOn);

    private static IEnumerable<PlannedConferenceStep> Views(JointConference conference) => conference.Signers
        .Where(unit => conference.Views.Any(view => view.DepartmentId == unit.UnitId && view.GivenAt is null))
        .Select(unit => new PlannedConferenceStep(ConferenceSteps.View, unit.Unit, unit.Seq, conference.AskedAt));

    private static IEnumerable<PlannedConferenceStep> Receipts(JointConference conference) => conference.Units
        .Where(unit => unit.Receipt is null)
        .Select(unit => new PlannedConferenceStep(ConferenceSteps.Receipt, unit.Unit, unit.Seq, conference.NotifiedAt));

    // One node at a time: the next date.
    private static IEnumerable<PlannedConferenceStep> Task(JointConference conference, ConferenceResolution task)
    {
        if (task.DoneAt is not null)
            return [new(ConferenceSteps.Confirm, Part: task.Seq)];
        var next = conference.Nodes.Where(node => node.ResolutionSeq == task.Seq && node.FinishedAt is null).OrderBy(node => node.DueOn).Take(1);
        return [new(ConferenceSteps.Resolution, task.Doer, task.Seq, On: task.DueOn), .. next.Select(node => new PlannedConferenceStep(ConferenceSteps.Node, task.Doer, task.Seq, On: node.DueOn))];
    }
}
