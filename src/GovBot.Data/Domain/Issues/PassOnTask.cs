namespace GovBot.Data.Domain.Issues;

/// <summary>请转告: news for a resident without a channel of their own; somebody of the unit tells them and ticks it off (practice.md §7).</summary>
public sealed class PassOnTask
{
    public long Id { get; init; }

    /// <summary>The report whose resident is to be told.</summary>
    public long IssueId { get; init; }

    /// <summary>What to tell. Encrypted at rest.</summary>
    public required string Words { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StagedAt { get; init; }

    /// <summary>UTC; null until somebody has told the resident.</summary>
    public DateTime? DoneAt { get; private set; }

    public long? DoneByPersonId { get; private set; }

    /// <summary>已转告.</summary>
    public void Tick(long personId, DateTime now) => (DoneByPersonId, DoneAt) = (personId, now);
}
