using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Data.Domain.Issues;

/// <summary>急难愁: a resident's urgent issue, from filing to its end. It keeps what it was filed with; words and contacts lie in its <see cref="Report"/>.</summary>
public sealed class UrgentIssue
{
    private UrgentIssue()
    {
    }

    /// <summary>The key of <see cref="Number"/>.</summary>
    public long Id { get; private init; }

    /// <summary>For staff, e.g. <c>YJ261122-0007</c>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Twelve digits; encrypted at rest, found by <see cref="TrackingCodeHash"/>.</summary>
    public string TrackingCode { get; private init; } = "";

    public string TrackingCodeHash { get; private init; } = "";

    public UrgentIssueState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FiledAt { get; private init; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>UTC; the committee's first answer. Null where no committee is known.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>The rule that <see cref="DueAt"/> was computed with.</summary>
    public DeadlinePolicy? DuePolicy { get; private set; }

    public IssueFacts Facts { get; private init; } = null!;

    /// <summary>Null once erased.</summary>
    public IssueReport? Report { get; private set; }

    /// <summary>Number of entries in the history.</summary>
    public int EventCount { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    /// <summary>Files a new issue; the outcome carries the first entry of its history.</summary>
    public static Result<(UrgentIssue Issue, CaseEvent Event)> File(
        CaseNumber number, TrackingCode code, string codeHash, IssueFacts facts, IssueReport report, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var issue = new UrgentIssue
        {
            Id = number.Key,
            Number = number.ToString(),
            TrackingCode = code.Digits,
            TrackingCodeHash = codeHash,
            FiledAt = now,
            Facts = facts,
            Report = report,
        };
        var filed = issue.Apply(null, UrgentIssueTrigger.File, new IssueMove(actor, IsEntitled: true), now);
        return filed.IsSuccess ? (issue, filed.Value) : filed.Error;
    }

    /// <summary>Does what the transition table allows, else says why not; a success carries the entry for the history.</summary>
    public Result<CaseEvent> Apply(UrgentIssueTrigger trigger, IssueMove move, DateTime now) => Apply(State, trigger, move, now);

    /// <summary>Whether the table offers this to the person.</summary>
    public bool Allows(UrgentIssueTrigger trigger, IssueMove move) => UrgentIssueTransitions.Find(State, trigger, move).IsSuccess;

    /// <summary>Sets the promise made at filing; it is made once.</summary>
    public void Promise(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (DueAt is not null)
            throw new InvalidOperationException("The promise to the resident is made once, at filing.");
        (DueAt, DuePolicy) = (deadline.DueAt, deadline.Policy);
    }

    /// <summary>逾期: the answer is owed and late.</summary>
    public bool IsOverdue(DateTime now) => EndedAt is null && DueAt < now;

    private Result<CaseEvent> Apply(UrgentIssueState? from, UrgentIssueTrigger trigger, IssueMove move, DateTime now)
    {
        var found = UrgentIssueTransitions.Find(from, trigger, move);
        if (!found.IsSuccess)
            return found.Error;
        State = found.Value.To;
        EndedAt = State == UrgentIssueState.Withdrawn ? now : null;
        Version++;
        return new CaseEvent
        {
            CaseKind = CaseKind.UrgentIssue,
            CaseId = Id,
            Seq = ++EventCount,
            At = now,
            ActorRole = move.Actor.Role,
            ActorId = move.Actor.Id,
            Trigger = trigger.ToString(),
            FromState = from?.ToString() ?? "",
            ToState = State.ToString(),
        };
    }
}
