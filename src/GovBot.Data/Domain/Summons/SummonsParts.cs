using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Summons;

/// <summary>约请部门: one department's share of a summons, with a clock of its own from its own sending. A department that is released keeps its record.</summary>
public sealed class SummonsDepartment
{
    public long Id { get; init; }
    public long SummonsId { get; init; }
    public long DepartmentId { get; init; }
    public Duty Duty { get; init; }

    /// <summary>UTC; null while it is a draft.</summary>
    public DateTime? SentAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? AcknowledgedAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? ContactedAt { get; internal set; }

    /// <summary>UTC; as the committee tapped it.</summary>
    public DateTime? ArrivedAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? FinishedAt { get; internal set; }

    /// <summary>UTC; when another department took its place.</summary>
    public DateTime? ReleasedAt { get; internal set; }

    /// <summary>承办人.</summary>
    public long? HandlerPersonId { get; internal set; }

    /// <summary>分管领导.</summary>
    public long? LeaderPersonId { get; internal set; }

    /// <summary>未联系原因; null where somebody was reached.</summary>
    public string? MissedReason { get; internal set; }
}

/// <summary>主办、协办.</summary>
public enum Duty
{
    Lead = 1,
    Supporting = 2,
}

/// <summary>约请内容: people's words, apart from the case so that they can be erased. Encrypted at rest.</summary>
public sealed class SummonsWords
{
    public long SummonsId { get; init; }
    public required string What { get; set; }
    public string? PlaceText { get; set; }
}

/// <summary>办理记录: words on a summons, apart from its history so that they can be erased. Encrypted at rest.</summary>
public sealed class SummonsNote
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>The entry of the case's history it came with.</summary>
    public int EventSeq { get; init; }

    public required string Words { get; init; }
}

/// <summary>已做的协调: an entry of the checklist of what the committee did first.</summary>
public sealed class SummonsEffort
{
    public long Id { get; init; }
    public long SummonsId { get; init; }
    public EffortKind Kind { get; init; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly On { get; init; }

    /// <summary>单号: the number it has in the other system.</summary>
    public string? ForeignNumber { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public string? Words { get; init; }
}

/// <summary>期望时间: a time the committee proposes.</summary>
public sealed class SummonsTime
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>关联诉求: an urgent issue behind a summons.</summary>
public sealed class SummonsIssue
{
    public long SummonsId { get; init; }
    public long IssueId { get; init; }
}

/// <summary>职责异议: one bounce; never deleted.</summary>
public sealed class SummonsObjection
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    public long DepartmentId { get; init; }
    public required string ReasonCode { get; init; }

    /// <summary>Encrypted at rest: written by hand.</summary>
    public required string LegalBasis { get; init; }

    public long SuggestedDepartmentId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RaisedAt { get; init; }

    /// <summary>The department that the subdistrict asked to lead.</summary>
    public long? AskedDepartmentId { get; internal set; }

    /// <summary>Whether it agreed; null while it has not answered.</summary>
    public bool? Agreed { get; internal set; }

    /// <summary>Null while it is open.</summary>
    public ObjectionEnd? End { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; internal set; }
}

/// <summary>异议结果.</summary>
public enum ObjectionEnd
{
    /// <summary>The lead acknowledged after all.</summary>
    TakenBack = 1,

    /// <summary>协调改派.</summary>
    Agreed = 2,

    /// <summary>裁定改派.</summary>
    Rerouted = 3,

    /// <summary>裁定维持.</summary>
    Kept = 4,

    /// <summary>The case ended, or was merged, first.</summary>
    Lapsed = 5,
}

/// <summary>暂缓: a time the clock was held; never deleted.</summary>
public sealed class SummonsHold
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime From { get; init; }

    /// <summary>UTC; null while it lasts.</summary>
    public DateTime? Until { get; internal set; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly ReviewOn { get; init; }

    public required string ReasonCode { get; init; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }
}

/// <summary>评价: what somebody said of one round of handling; nobody can change it.</summary>
public sealed class SummonsRating
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>The entry of the case's history it came with.</summary>
    public int EventSeq { get; init; }

    /// <summary>From 1; a rework is the next round.</summary>
    public int Round { get; init; }

    public Role Role { get; init; }
    public bool Solved { get; init; }

    /// <summary>是否到场.</summary>
    public bool? Came { get; init; }

    /// <summary>来的是否能拍板.</summary>
    public bool? CouldDecide { get; init; }

    /// <summary>是否明确措施和时限.</summary>
    public bool? WasDefinite { get; init; }

    /// <summary>是否按承诺做.</summary>
    public bool? KeptPromise { get; init; }
}

/// <summary>计划节点: a part of a commitment with a date of its own.</summary>
public sealed class SummonsNode
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Words { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? FinishedAt { get; internal set; }

    /// <summary>UTC; when another department took the place of the one that had promised it.</summary>
    public DateTime? ReleasedAt { get; internal set; }
}

/// <summary>配合事项: what a department asks of the committee; declining has no penalty, the doer stays the department.</summary>
public sealed class SummonsCooperation
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    public long DepartmentId { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Words { get; init; }

    /// <summary>Null while the committee has not answered.</summary>
    public bool? Accepted { get; internal set; }
}

/// <summary>联合约请方: who was asked to summon together with the committee, and whether it does.</summary>
public sealed class SummonsInitiator
{
    public long Id { get; init; }
    public long SummonsId { get; init; }
    public UnitKind Unit { get; init; }
    public long UnitId { get; init; }

    /// <summary>UTC; null while it has not joined.</summary>
    public DateTime? JoinedAt { get; internal set; }
}

/// <summary>约定的会商: the time last proposed, and whether the other side agreed.</summary>
public sealed record SummonsMeeting
{
    /// <summary>UTC.</summary>
    public DateTime? At { get; init; }

    public SummonsWay? Way { get; init; }
    public SummonsSides ProposedBy { get; init; }
    public bool Agreed { get; init; }
}

/// <summary>延期: asked once; null parts while nobody asked or decided.</summary>
public sealed record SummonsExtension
{
    public string? ReasonCode { get; init; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly? Until { get; init; }

    public bool IsShort { get; init; }
    public bool? Granted { get; init; }
}

/// <summary>办结报告: what the department said last; a claim.</summary>
public sealed record SummonsReport
{
    public SummonsResult? Result { get; init; }
    public FactFinding? Facts { get; init; }
    public DemandFinding? Demand { get; init; }
}
