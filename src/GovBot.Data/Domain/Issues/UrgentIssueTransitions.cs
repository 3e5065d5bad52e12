using System.Collections.Frozen;
using GovBot.Data.Domain.Cases;
using UrgentIssueTransition = GovBot.Data.Domain.Cases.Transition<
    GovBot.Data.Domain.Issues.UrgentIssueState, GovBot.Data.Domain.Issues.UrgentIssueTrigger, GovBot.Data.Domain.Issues.IssueMove>;

namespace GovBot.Data.Domain.Issues;

/// <summary>动作申请: somebody asks for a transition.</summary>
/// <param name="IsEntitled">A resident: is the reporter, or has shown a proof only the reporter has. Staff: of the unit that answers for the case.</param>
public sealed record IssueMove(Actor Actor, bool IsEntitled) : ICaseMove
{
    /// <summary>It has been reopened before, or the window has passed; the case knows.</summary>
    public bool IsTooLate { get; init; }
}

/// <summary>诉求流转表: the one place that says what may happen to an urgent issue.</summary>
public static class UrgentIssueTransitions
{
    private static readonly FrozenSet<Role> Resident = [Role.Resident];
    private static readonly FrozenSet<Role> Staff = [Role.CommitteeMember, Role.CommitteeHead, Role.SubdistrictCoordinator, Role.DistrictOffice];
    private static readonly FrozenSet<Role> Anybody = [Role.Resident, .. Staff];
    private static readonly FrozenSet<Role> Property = [Role.PropertyManager];
    private static readonly FrozenSet<Role> Grid = [Role.GridOfficer];
    private static readonly UrgentIssueState[] Open = [UrgentIssueState.Filed, UrgentIssueState.InHand, UrgentIssueState.WaitingForResident];

    public static TransitionTable<UrgentIssueState, UrgentIssueTrigger, IssueMove> Table { get; } = new(
    [
        new(null, UrgentIssueTrigger.File, UrgentIssueState.Filed, [.. Anybody, Role.KioskVolunteer, Role.GridOfficer]),
        .. Open.SelectMany(WhileOpen),
        .. Enum.GetValues<UrgentIssueState>().Select(state => new UrgentIssueTransition(state, UrgentIssueTrigger.PassedOn, state, Staff, OfUnit)),
        new(UrgentIssueState.Filed, UrgentIssueTrigger.TakeOver, UrgentIssueState.InHand, Staff, OfUnit),
        new(UrgentIssueState.Filed, UrgentIssueTrigger.Add, UrgentIssueState.Filed, Resident, Entitled),
        new(UrgentIssueState.InHand, UrgentIssueTrigger.Add, UrgentIssueState.InHand, Resident, Entitled),
        new(UrgentIssueState.WaitingForResident, UrgentIssueTrigger.Add, UrgentIssueState.InHand, Resident, Entitled),
        new(UrgentIssueState.WaitingForResident, UrgentIssueTrigger.GiveUp, UrgentIssueState.Unverified, Staff, OfUnit),
        new(UrgentIssueState.Handled, UrgentIssueTrigger.ConfirmSolved, UrgentIssueState.Handled, Resident, Entitled),
        new(UrgentIssueState.Handled, UrgentIssueTrigger.Joined, UrgentIssueState.Handled, Anybody),
        new(UrgentIssueState.Handled, UrgentIssueTrigger.Reopen, UrgentIssueState.InHand, Resident, InTime),
        new(UrgentIssueState.Unverified, UrgentIssueTrigger.Reopen, UrgentIssueState.InHand, Resident, InTime),
        new(UrgentIssueState.NotAccepted, UrgentIssueTrigger.Reopen, UrgentIssueState.Filed, Resident, InTime),
        new(UrgentIssueState.Merged, UrgentIssueTrigger.Add, UrgentIssueState.Merged, Resident, Entitled),
        new(UrgentIssueState.Merged, UrgentIssueTrigger.ConfirmSolved, UrgentIssueState.Merged, Resident, Entitled),
        new(UrgentIssueState.Merged, UrgentIssueTrigger.Withdraw, UrgentIssueState.Withdrawn, Resident, Entitled),
        new(UrgentIssueState.Merged, UrgentIssueTrigger.Unmerge, UrgentIssueState.Filed, [.. Staff, Role.System], OfUnit),
    ]);

    /// <inheritdoc cref="TransitionTable{TState, TTrigger, TMove}.Find"/>
    public static Result<UrgentIssueTransition> Find(UrgentIssueState? from, UrgentIssueTrigger trigger, IssueMove move) => Table.Find(from, trigger, move);

    private static IEnumerable<UrgentIssueTransition> WhileOpen(UrgentIssueState from) =>
    [
        new(from, UrgentIssueTrigger.Withdraw, UrgentIssueState.Withdrawn, Resident, Entitled),
        new(from, UrgentIssueTrigger.HandOver, UrgentIssueState.InHand, Staff, OfUnit),
        new(from, UrgentIssueTrigger.Answer, UrgentIssueState.InHand, Staff, OfUnit),
        new(from, UrgentIssueTrigger.AskBack, UrgentIssueState.WaitingForResident, Staff, OfUnit),
        new(from, UrgentIssueTrigger.ChooseWay, UrgentIssueState.InHand, Staff, OfUnit),
        new(from, UrgentIssueTrigger.Note, from, Staff, OfUnit),
        new(from, UrgentIssueTrigger.Sort, from, Staff, OfUnit),
        new(from, UrgentIssueTrigger.Assign, UrgentIssueState.Filed, Staff, OfUnit),
        new(from, UrgentIssueTrigger.MarkHandled, UrgentIssueState.Handled, Staff, OfUnit),
        new(from, UrgentIssueTrigger.NotAccept, UrgentIssueState.NotAccepted, Staff, OfUnit),
        new(from, UrgentIssueTrigger.Merge, UrgentIssueState.Merged, Anybody, OfUnitOrReporter),
        new(from, UrgentIssueTrigger.Joined, from, Anybody),
        new(from, UrgentIssueTrigger.PropertyReply, from, Property, OfUnit),
        new(from, UrgentIssueTrigger.CheckedSolved, from, Grid, OfUnit),
        new(from, UrgentIssueTrigger.CheckedUnsolved, from, Grid, OfUnit),
    ];

    private static Error? Entitled(IssueMove move) => move.IsEntitled ? null : new Error(IssueErrors.ProofNeeded);

    private static Error? InTime(IssueMove move) => Entitled(move) ?? (move.IsTooLate ? new Error(IssueErrors.TooLate) : null);

    private static Error? OfUnit(IssueMove move) => move.IsEntitled || move.Actor.Role == Role.System ? null : new Error(IssueErrors.NotAllowed);

    private static Error? OfUnitOrReporter(IssueMove move) => move.Actor.Role == Role.Resident ? Entitled(move) : OfUnit(move);
}

/// <summary>拒绝代码: the refusals of urgent issues; each is a text <c>error.{code}</c>.</summary>
public static class IssueErrors
{
    /// <summary>The case does not stand where this could happen.</summary>
    public const string NotNow = MoveErrors.NotNow;

    /// <summary>Nobody of this role may do it, or not in this unit.</summary>
    public const string NotAllowed = MoveErrors.NotAllowed;

    /// <summary>Only the person who reported it may, and this one has not shown to be it.</summary>
    public const string ProofNeeded = "proof_needed";

    /// <summary>Reopened before, or too long ago.</summary>
    public const string TooLate = "too_late";
}
