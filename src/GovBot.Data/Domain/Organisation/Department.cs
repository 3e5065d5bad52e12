namespace GovBot.Data.Domain.Organisation;

/// <summary>职能部门: a functional department of the district.</summary>
public sealed class Department
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public string? Phone { get; set; }

    /// <summary>Periods of a working day, <c>09:00-11:30 13:30-17:30</c>; null for the district's own.</summary>
    public string? Periods { get; set; }
}
