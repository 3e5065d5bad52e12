namespace GovBot.Data.Domain.Organisation;

/// <summary>睦邻中心: a neighborhood center, where kiosks stand.</summary>
public sealed class NeighborhoodCenter
{
    public long Id { get; init; }
    public required string Code { get; init; }

    /// <summary>The committee it stands in; its compounds are offered first.</summary>
    public long CommitteeId { get; set; }

    public required string Name { get; set; }
    public string? Address { get; set; }
}
