using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Summons;

/// <summary>约请要素: what a summons keeps of its filing, in codes and references only.</summary>
public sealed record SummonsFacts
{
    /// <summary>约请的居委会.</summary>
    public required long CommitteeId { get; init; }

    /// <summary>属地街镇: gets a copy of everything, never a veto (practice.md §2).</summary>
    public required long SubdistrictId { get; init; }

    /// <summary>经办人.</summary>
    public required long ClerkPersonId { get; init; }

    public string? CategoryId { get; init; }

    /// <summary>As shown when it was filed, even if the catalogue changes later.</summary>
    public string? CategoryName { get; init; }

    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }
    public SummonsKind Kind { get; init; } = SummonsKind.Routine;
    public SummonsWay Way { get; init; } = SummonsWay.OnSite;

    /// <summary>街道设置, by the rule of the day it was drafted.</summary>
    public SubdistrictSetting Setting { get; init; } = SubdistrictSetting.Copy;

    /// <summary>涉及户数; null when not said.</summary>
    public int? Households { get; init; }

    /// <summary>涉及老弱人数; null when not said.</summary>
    public int? Vulnerable { get; init; }

    /// <summary>协办 at most, by the rule of the day it was drafted.</summary>
    public int MostSupporting { get; init; } = 5;

    /// <summary>再次办理 at most, by the rule of the day it was drafted; then it can be escalated.</summary>
    public int MostReworks { get; init; } = 2;
}

/// <summary>约请类别 (practice.md §10).</summary>
public enum SummonsKind
{
    /// <summary>一般.</summary>
    Routine = 1,

    /// <summary>疑难.</summary>
    Hard = 2,

    /// <summary>紧急.</summary>
    Urgent = 3,
}

/// <summary>街道设置: how its subdistrict hears of a summons (practice.md §2); never a veto.</summary>
public enum SubdistrictSetting
{
    /// <summary>仅抄送.</summary>
    Copy = 1,

    /// <summary>提前知晓.</summary>
    Advance = 2,

    /// <summary>街道先行协调.</summary>
    StreetFirst = 3,
}

/// <summary>会商方式.</summary>
public enum SummonsWay
{
    /// <summary>现场.</summary>
    OnSite = 1,

    /// <summary>会商.</summary>
    Meeting = 2,

    /// <summary>书面.</summary>
    InWriting = 3,
}

/// <summary>约请草稿: all that a clerk fills in; put in anew as a whole while it is a draft.</summary>
/// <param name="LeadId">主办; null while nobody is chosen.</param>
/// <param name="SupportingIds">协办, at most <see cref="SummonsFacts.MostSupporting"/>.</param>
/// <param name="Efforts">居委会已做的协调; at least one before it is submitted.</param>
/// <param name="ProposedTimes">期望时间; UTC.</param>
public sealed record SummonsDraft(
    SummonsFacts Facts,
    string What,
    string? PlaceText,
    long? LeadId,
    IReadOnlyList<long> SupportingIds,
    IReadOnlyList<EffortMade> Efforts,
    IReadOnlyList<DateTime> ProposedTimes,
    IReadOnlyList<long> IssueIds) : SummonsDetail
{
    /// <summary>联合约请: who is asked to summon together with the committee.</summary>
    public IReadOnlyList<Initiator> Initiators { get; init; } = [];

    public override bool IsComplete =>
        SupportingIds.Count <= Facts.MostSupporting && SupportingIds.Distinct().Count() == SupportingIds.Count && !SupportingIds.Contains(LeadId ?? 0);
}

/// <summary>联合约请方: a committee or a subdistrict.</summary>
public sealed record Initiator(UnitKind Unit, long UnitId);

/// <summary>已做的协调: with whom, when, under which number there, and what came of it.</summary>
public sealed record EffortMade(EffortKind Kind, DateOnly On, string? ForeignNumber, string? Words);

/// <summary>协调对象 (practice.md §1).</summary>
public enum EffortKind
{
    /// <summary>物业.</summary>
    Property = 1,

    /// <summary>业委会.</summary>
    OwnersCommittee = 2,

    /// <summary>网格.</summary>
    Grid = 3,

    /// <summary>12345.</summary>
    Hotline = 4,

    /// <summary>街道.</summary>
    Subdistrict = 5,

    /// <summary>三会.</summary>
    Hearings = 6,
}
