namespace GovBot.Data.Domain.Issues;

/// <summary>补充内容: words added to a report later, apart from the case so that they can be erased. Encrypted at rest.</summary>
public sealed class IssueAddition
{
    public long Id { get; init; }
    public long IssueId { get; init; }

    /// <summary>The entry of the case's history it came with.</summary>
    public int EventSeq { get; init; }

    public required string Words { get; init; }
}
