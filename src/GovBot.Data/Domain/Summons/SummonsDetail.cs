namespace GovBot.Data.Domain.Summons;

/// <summary>动作要素: what a trigger needs beside who and when. Codes, ids and dates; words go to a <see cref="SummonsNote"/>.</summary>
public abstract record SummonsDetail
{
    public virtual bool IsComplete => true;
}

/// <summary>事由: an id of the catalogue of reasons.</summary>
public sealed record Reason(string Code) : SummonsDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(Code);
}

/// <summary>异议要素: why not, by which text of law, and who then.</summary>
public sealed record Objection(string ReasonCode, string LegalBasis, long SuggestedDepartmentId) : SummonsDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(ReasonCode) && !string.IsNullOrWhiteSpace(LegalBasis) && SuggestedDepartmentId > 0;
}

/// <summary>指定部门: to lead or to support.</summary>
public sealed record NamedDepartment(long DepartmentId) : SummonsDetail
{
    public override bool IsComplete => DepartmentId > 0;
}

/// <summary>交办: who of the department handles it, and who of its heads answers for it.</summary>
public sealed record Assignment(long HandlerPersonId, long? LeaderPersonId) : SummonsDetail;

/// <summary>联系结果: the person reached, or the coded reason why nobody was.</summary>
public sealed record ContactMade(long? PersonId, string? MissedReason) : SummonsDetail
{
    public override bool IsComplete => PersonId is null != string.IsNullOrWhiteSpace(MissedReason);
}

/// <summary>到场安排.</summary>
/// <param name="At">UTC.</param>
public sealed record Visit(DateTime At, SummonsWay Way) : SummonsDetail;

/// <summary>承诺: by when, with the nodes of a staged plan where it takes long (分阶段计划).</summary>
public sealed record Commitment(DateOnly DueOn, IReadOnlyList<PlannedNode> Nodes) : SummonsDetail
{
    /// <summary>So long that the district has to agree, by the rule of the day.</summary>
    public bool NeedsApproval { get; init; }

    public override bool IsComplete => Nodes.All(node => node.DueOn <= DueOn && !string.IsNullOrWhiteSpace(node.Words));
}

/// <summary>计划节点: what, by when.</summary>
public sealed record PlannedNode(DateOnly DueOn, string Words);

/// <summary>延期要素.</summary>
/// <param name="IsShort">So short that the committee's consent is enough, by the rule of the day.</param>
public sealed record ExtensionTerms(string ReasonCode, DateOnly Until, bool IsShort) : SummonsDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(ReasonCode);
}

/// <summary>暂缓要素.</summary>
public sealed record HoldTerms(string ReasonCode, DateOnly ReviewOn) : SummonsDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(ReasonCode);
}

/// <summary>办结要素: result, and what was found of the facts and of the demand.</summary>
public sealed record Outcome(SummonsResult Result, FactFinding Facts, DemandFinding Demand) : SummonsDetail;

/// <summary>评价: facts, not marks (practice.md §5). Null where nothing was said.</summary>
public sealed record Judgement(bool Solved) : SummonsDetail
{
    /// <summary>是否到场.</summary>
    public bool? Came { get; init; }

    /// <summary>来的是否能拍板.</summary>
    public bool? CouldDecide { get; init; }

    /// <summary>是否明确措施和时限.</summary>
    public bool? WasDefinite { get; init; }

    /// <summary>是否按承诺做.</summary>
    public bool? KeptPromise { get; init; }
}

/// <summary>并入的约请.</summary>
public sealed record GoesOnIn(long SummonsId) : SummonsDetail;

/// <summary>关联的诉求.</summary>
public sealed record LinkedIssue(long IssueId) : SummonsDetail;

/// <summary>配合请求: what the department asks of the committee, in words.</summary>
public sealed record CooperationAsked(string Words) : SummonsDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(Words);
}

/// <summary>配合答复.</summary>
public sealed record CooperationAnswer(int Seq, bool Accepted) : SummonsDetail;

/// <summary>完成的节点.</summary>
public sealed record NodeFinished(int Seq) : SummonsDetail;

/// <summary>办结结果.</summary>
public enum SummonsResult
{
    /// <summary>实际解决.</summary>
    Solved = 1,

    /// <summary>部分解决.</summary>
    Partly = 2,

    /// <summary>解释说明.</summary>
    Explained = 3,

    /// <summary>无法解决.</summary>
    Cannot = 4,
}

/// <summary>事实认定: 属实、部分属实、不属实.</summary>
public enum FactFinding
{
    True = 1,
    Partly = 2,
    Untrue = 3,
}

/// <summary>诉求认定: 合理、部分合理、不合理.</summary>
public enum DemandFinding
{
    Reasonable = 1,
    Partly = 2,
    Unreasonable = 3,
}
