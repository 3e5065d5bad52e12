using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Deadlines;

/// <summary>办理节点: something that is due on a case, from the moment it begins to run. Truth is here; a job only wakes up to look.</summary>
public sealed class CaseStep
{
    private DateTime _dueAt;
    private DeadlinePolicy _policy = null!;

    public long Id { get; init; }
    public CaseKind CaseKind { get; init; }
    public long CaseId { get; init; }

    /// <summary>Id of its rule in <c>dialogs/catalog/deadlines.yaml</c>, e.g. <c>issue_triage</c>.</summary>
    public required string Step { get; init; }

    /// <summary>The department whose share it is; null where it is not a department's.</summary>
    public long? DepartmentId { get; init; }

    /// <summary>Which time it runs, from 1: a reopened case waits anew.</summary>
    public int Version { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime DueAt
    {
        get => _dueAt;
        init => _dueAt = value;
    }

    /// <summary>What <see cref="DueAt"/> was computed with.</summary>
    public required DeadlinePolicy Policy
    {
        get => _policy;
        init => _policy = value;
    }

    /// <summary>UTC; null while it runs.</summary>
    public DateTime? EndedAt { get; private set; }

    public bool IsOverdue(DateTime now) => DueAt < (EndedAt ?? now);

    /// <summary>The holidays of the year are published.</summary>
    public void Settle(Deadline anew) => (_dueAt, _policy) = new Deadline(DueAt, Policy).SettledBy(anew);

    /// <summary>Ends it; a second time changes nothing.</summary>
    public void End(DateTime now) => EndedAt ??= now;
}
