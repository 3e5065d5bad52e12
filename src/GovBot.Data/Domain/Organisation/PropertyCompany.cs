namespace GovBot.Data.Domain.Organisation;

/// <summary>物业公司: a company that manages housing compounds.</summary>
public sealed class PropertyCompany
{
    public long Id { get; init; }

    /// <summary>Stays the same over imports.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
}
