namespace GovBot.Data.Domain.Organisation;

/// <summary>人员: somebody who works for the district; what they may do comes from their appointments.</summary>
public sealed class Person
{
    public long Id { get; init; }

    /// <summary>Staff number; stays the same over imports.</summary>
    public required string Code { get; init; }

    /// <summary>Encrypted at rest; null where only the post is known.</summary>
    public string? Name { get; set; }
}
