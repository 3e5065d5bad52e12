using System.Collections.Frozen;
using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Issues;

/// <summary>状态流转: one line of the table: who may bring an issue from where to where, and on what condition.</summary>
/// <param name="From">Null for the line that begins a case.</param>
public sealed record UrgentIssueTransition(
    UrgentIssueState? From,
    UrgentIssueTrigger Trigger,
    UrgentIssueState To,
    FrozenSet<Role> Roles,
    Func<IssueMove, Error?>? Guard = null);

/// <summary>动作申请: somebody asks for a transition.</summary>
/// <param name="IsEntitled">The actor is the reporter, or has shown a proof only the reporter has.</param>
public sealed record IssueMove(Actor Actor, bool IsEntitled);

/// <summary>诉求流转表: the one place that says what may happen to an urgent issue.</summary>
public static class UrgentIssueTransitions
{
    public static IReadOnlyList<UrgentIssueTransition> All { get; } =
    [
        new(null, UrgentIssueTrigger.File, UrgentIssueState.Filed, [Role.Resident]),
        new(UrgentIssueState.Filed, UrgentIssueTrigger.Add, UrgentIssueState.Filed, [Role.Resident], Entitled),
        new(UrgentIssueState.Filed, UrgentIssueTrigger.Withdraw, UrgentIssueState.Withdrawn, [Role.Resident], Entitled),
    ];

    /// <summary>The transition, or why there is none.</summary>
    public static Result<UrgentIssueTransition> Find(UrgentIssueState? from, UrgentIssueTrigger trigger, IssueMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var line = All.SingleOrDefault(line => line.From == from && line.Trigger == trigger);
        if (line is null)
            return new Error(IssueErrors.NotNow);
        if (!line.Roles.Contains(move.Actor.Role))
            return new Error(IssueErrors.NotAllowed);
        return line.Guard?.Invoke(move) is { } refusal ? refusal : line;
    }

    private static Error? Entitled(IssueMove move) => move.IsEntitled ? null : new Error(IssueErrors.ProofNeeded);
}

/// <summary>拒绝代码: the refusals of urgent issues; each is a text <c>error.{code}</c>.</summary>
public static class IssueErrors
{
    /// <summary>The case does not stand where this could happen.</summary>
    public const string NotNow = "not_now";

    /// <summary>Nobody of this role may do it.</summary>
    public const string NotAllowed = "not_allowed";

    /// <summary>Only the person who reported it may, and this one has not shown to be it.</summary>
    public const string ProofNeeded = "proof_needed";
}
