namespace GovBot.Data.Domain.Organisation;

/// <summary>职能部门: a functional department of the district.</summary>
public sealed class Department
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public string? Phone { get; set; }
}
