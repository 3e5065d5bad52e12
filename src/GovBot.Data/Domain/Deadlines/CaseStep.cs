using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Deadlines;

/// <summary>办理节点: something that is due on a case, from the moment it begins to run. Truth is here; a job only wakes up to look.</summary>
public sealed class CaseStep
{
    private DateTime _dueAt;
    private DeadlinePolicy _policy = null!;
    private string _ladder = "";

    public long Id { get; init; }
    public CaseKind CaseKind { get; init; }
    public long CaseId { get; init; }

    /// <summary>Id of its rule in <c>dialogs/catalog/deadlines.yaml</c>, e.g. <c>issue_triage</c>.</summary>
    public required string Step { get; init; }

    /// <summary>The department whose share it is; null where it is not a department's.</summary>
    public long? DepartmentId { get; init; }

    /// <summary>Which of several alike on one case: the number of a resolution or of a unit of a joint conference; null where there is one only.</summary>
    public int? Part { get; init; }

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

    /// <summary>紧急: its reminders may come at any hour.</summary>
    public bool AtAnyHour { get; init; }

    /// <summary>The next rung to be climbed, from 0; a commit checks that nobody else climbed it.</summary>
    public int NextRung { get; private set; }

    /// <summary>UTC; when the next rung is due; null where none is left, and once the step has ended.</summary>
    public DateTime? NextRungAt { get; private set; }

    /// <summary>提醒层级 as kept, see <see cref="Rung.Write"/>.</summary>
    public string Ladder
    {
        get => _ladder;
        private set => _ladder = value;
    }

    public IReadOnlyList<Rung> Rungs => Rung.Read(Ladder);

    public bool IsOverdue(DateTime now) => DueAt < (EndedAt ?? now);

    /// <summary>Gives it its ladder; what was climbed already stays climbed.</summary>
    /// <param name="rungs">By time.</param>
    public void Hang(IReadOnlyList<Rung> rungs)
    {
        ArgumentNullException.ThrowIfNull(rungs);
        Ladder = Rung.Write(NextRung == 0 ? rungs : [.. Rungs.Take(NextRung), .. rungs.Skip(NextRung)]);
        Point();
    }

    /// <summary>Takes the rungs that are due.</summary>
    /// <returns>Their numbers, the highest last; none where it is not time or the step has ended.</returns>
    public IReadOnlyList<int> Climb(DateTime now)
    {
        var rungs = Rungs;
        var due = EndedAt is null ? Enumerable.Range(NextRung, Math.Max(0, rungs.Count - NextRung)).TakeWhile(number => rungs[number].At <= now).ToList() : [];
        NextRung += due.Count;
        Point();
        return due;
    }

    /// <summary>The holidays of the year are published.</summary>
    public void Settle(Deadline anew) => (_dueAt, _policy) = new Deadline(DueAt, Policy).SettledBy(anew);

    /// <summary>Ends it; a second time changes nothing.</summary>
    public void End(DateTime now) => (EndedAt, NextRungAt) = (EndedAt ?? now, null);

    private void Point()
    {
        var rungs = Rungs;
        NextRungAt = EndedAt is null && NextRung < rungs.Count ? rungs[NextRung].At : null;
    }
}
