namespace GovBot.Data.Domain.Issues;

/// <summary>办理情况: who of the unit has it, and by which way it is being solved (practice.md §1). Codes and ids only.</summary>
public sealed record IssueHandling
{
    /// <summary>首接责任人: the person who took it over and stays its owner; null before.</summary>
    public long? OwnerPersonId { get; init; }

    /// <summary>Null before it is chosen.</summary>
    public HandlingWay? Way { get; init; }

    /// <summary>单号: the number it has in the other system, e.g. of 12345.</summary>
    public string? ForeignNumber { get; init; }

    /// <summary>预计办结日: what residents were told, a date in Shanghai.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Why it is not for us: an id in <c>dialogs/catalog/refusals.yaml</c>.</summary>
    public string? RefusalReason { get; init; }
}

/// <summary>办理途径: the ways a committee has, one tap each (practice.md §1).</summary>
public enum HandlingWay
{
    /// <summary>居委会自办.</summary>
    Committee = 1,

    /// <summary>请物业(业委会)处理.</summary>
    Property = 2,

    /// <summary>网格上报.</summary>
    Grid = 3,

    /// <summary>街道科室、中队.</summary>
    Subdistrict = 4,

    /// <summary>人民调解.</summary>
    Mediation = 5,

    /// <summary>12345.</summary>
    Hotline = 6,

    /// <summary>约请.</summary>
    Summons = 7,
}

/// <summary>诉求对象: whom the report complains of; decides who may see it (practice.md §8).</summary>
public enum IssueSubject
{
    /// <summary>Nobody in particular.</summary>
    Ordinary = 0,

    /// <summary>居委会、其工作人员或志愿者: goes to the subdistrict, the committee never sees it.</summary>
    Committee = 1,

    /// <summary>物业或业委会: the reporter stays hidden from them.</summary>
    Property = 2,
}

/// <summary>办理记录: words of staff on a case, apart from its history so that they can be erased. Encrypted at rest.</summary>
public sealed class IssueNote
{
    public long Id { get; init; }
    public long IssueId { get; init; }

    /// <summary>The entry of the case's history it came with.</summary>
    public int EventSeq { get; init; }

    public required string Words { get; init; }

    /// <summary>Whether the residents behind the case read it.</summary>
    public bool ForResident { get; init; }
}
