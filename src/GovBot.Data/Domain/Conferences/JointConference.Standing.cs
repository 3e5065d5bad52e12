using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Conferences;

/// <summary>What the conference knows of a move: on whose side it is made, and how things stand.</summary>
public sealed partial class JointConference
{
    /// <summary>会签单位: the departments; subdistricts get the minutes and owe no signature.</summary>
    public IEnumerable<ConferenceUnit> Signers => units.Where(unit => unit.Kind == UnitKind.Department);

    private ConferenceMove Known(ConferenceMove move, DateTime now) => move with { Sides = SidesOf(move), Flags = FlagsFor(move, now) };

    private ConferenceSides SidesOf(ConferenceMove move) => move switch
    {
        { Actor.Role: Role.System } => ConferenceSides.System,
        { Actor.Role: Role.DistrictOffice } => ConferenceSides.District,
        { Unit: { } unit } => If(UnitOf(move) is not null, ConferenceSides.Invited)
            | If(unit.Kind == UnitKind.Department && UnitOf(move) is not null, ConferenceSides.Signer)
            | If(views.Exists(view => DepartmentOf(view) == unit), ConferenceSides.Asked)
            | If(resolutions.Exists(task => task.Doer == unit && task.IsOpen), ConferenceSides.Doer),
        _ => ConferenceSides.None,
    };

    private ConferenceFlags FlagsFor(ConferenceMove move, DateTime now) =>
        If(topics.Count > 0, ConferenceFlags.HasTopics)
        | If(MeetingAt <= now, ConferenceFlags.HasBegun)
        | If(!string.IsNullOrWhiteSpace(Minutes), ConferenceFlags.HasMinutes)
        | If(UnitOf(move) is { SignedAt: null }, ConferenceFlags.OwesSignature)
        | If(Signers.All(unit => unit.SignedAt is not null) || CountersignUntil < now, ConferenceFlags.MayIssue)
        | If(resolutions.TrueForAll(task => !task.IsOpen), ConferenceFlags.AllConfirmed)
        | If(resolutions.Exists(task => task.Doer == move.Unit && task.DoneAt is null), ConferenceFlags.HasToDo)
        | If(resolutions.Exists(task => task is { DoneAt: not null, IsOpen: true }), ConferenceFlags.HasToConfirm);

    private static T If<T>(bool holds, T flag)
        where T : struct, Enum => holds ? flag : default;

    private ConferenceUnit? UnitOf(ConferenceMove move) => units.Find(unit => unit.Unit == move.Unit);

    /// <summary>What a detail names is not here, is here already, or is another's.</summary>
    private Error? Misfit(ConferenceTrigger trigger, ConferenceMove move) => (trigger, move.Detail) switch
    {
        (ConferenceTrigger.AddTopic, TopicDraft { Seq: not 0 }) => NoSuchPart,
        (ConferenceTrigger.AddTopic, TopicDraft draft) when draft.Cases.Any(source => cases.Exists(row => row.SummonsId == source.SummonsId)) => new Error(ConferenceErrors.CaseTaken),
        (ConferenceTrigger.ReviseTopic, TopicDraft draft) when !HasTopic(draft.Seq) => NoSuchPart,
        (ConferenceTrigger.DropTopic, OneTopic one) when !HasTopic(one.Seq) => NoSuchPart,
        (ConferenceTrigger.Invite, InvitedUnit invited) when units.Exists(row => row.Unit == invited.Unit) => NoSuchPart,
        (ConferenceTrigger.GiveView, ViewGiven given) when !views.Exists(view => view.TopicSeq == given.TopicSeq && DepartmentOf(view) == move.Unit) => NoSuchPart,
        (ConferenceTrigger.AddResolution, ResolutionDraft draft) when !HasTopic(draft.TopicSeq) || !units.Exists(row => row.Unit == draft.Doer) => NoSuchPart,
        (ConferenceTrigger.DropResolution, OneResolution one) when !resolutions.Exists(row => row.Seq == one.Seq) => NoSuchPart,
        (ConferenceTrigger.Countersign or ConferenceTrigger.Object, MinutesAnswer answer) when answer.Round != MinutesRound => new Error(MoveErrors.NotNow),
        (ConferenceTrigger.Progress or ConferenceTrigger.ReportDone, OneResolution one) when !resolutions.Exists(row => row.Seq == one.Seq && row.Doer == move.Unit && row.DoneAt is null) => NoSuchPart,
        (ConferenceTrigger.FinishNode, OneNode one) when !IsOpenNode(one, move.Unit) => NoSuchPart,
        (ConferenceTrigger.Confirm or ConferenceTrigger.SendBack, OneResolution one) when !resolutions.Exists(row => row.Seq == one.Seq && row is { DoneAt: not null, IsOpen: true }) => NoSuchPart,
        (ConferenceTrigger.Postpone, NewDate date) when !resolutions.Exists(row => row.Seq == date.Seq && row is { DoneAt: null, IsOpen: true }) => NoSuchPart,
        _ => null,
    };

    private bool HasTopic(int seq) => topics.Exists(topic => topic.Seq == seq);

    private bool IsOpenNode(OneNode one, MeetingUnit? unit) =>
        resolutions.Exists(row => row.Seq == one.ResolutionSeq && row.Doer == unit && row.DoneAt is null) && nodes.Exists(node => node.ResolutionSeq == one.ResolutionSeq && node.Seq == one.Seq && node.FinishedAt is null);

    private static Error NoSuchPart => new(ConferenceErrors.NoSuchPart);
}
