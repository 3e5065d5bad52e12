namespace GovBot.Data.Domain.Organisation;

/// <summary>街镇: a subdistrict or town of the district.</summary>
public sealed class Subdistrict
{
    public long Id { get; init; }

    /// <summary>Stays the same over imports.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
}

/// <summary>居委会: a residents' committee, with how to reach it.</summary>
public sealed class ResidentsCommittee
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public long SubdistrictId { get; set; }
    public required string Name { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }

    /// <summary>As people read it, e.g. 周一至周五 9:00–11:30.</summary>
    public string? Hours { get; set; }

    /// <summary>Periods of a working day, <c>09:00-11:30 13:30-17:30</c>; null for the district's own.</summary>
    public string? Periods { get; set; }
}

/// <summary>小区: a housing compound.</summary>
public sealed class Compound
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public long CommitteeId { get; set; }
    public required string Name { get; set; }
    public string? Address { get; set; }

    /// <summary>Other names people use, one a line.</summary>
    public string? Aliases { get; set; }

    /// <summary>物业公司 that manages it; null where none is known.</summary>
    public long? CompanyId { get; set; }
}

/// <summary>楼栋: a building of a compound.</summary>
public sealed class Building
{
    public long Id { get; init; }
    public long CompoundId { get; init; }

    /// <summary>Unique within the compound.</summary>
    public required string Name { get; init; }

    /// <summary>Place in the list.</summary>
    public int Position { get; set; }
}
