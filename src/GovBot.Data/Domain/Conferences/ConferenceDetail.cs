namespace GovBot.Data.Domain.Conferences;

/// <summary>动作要素: what a trigger needs beside who and when.</summary>
public abstract record ConferenceDetail
{
    public virtual bool IsComplete => true;

    private protected static bool Said(string? words) => !string.IsNullOrWhiteSpace(words);
}

/// <summary>拟召开日: date in Shanghai.</summary>
public sealed record PlannedDay(DateOnly On) : ConferenceDetail;

/// <summary>议题单: what the departments are asked about, and the cases it comes from.</summary>
/// <param name="Title">题目.</param>
/// <param name="Situation">情况.</param>
/// <param name="Coordinated">已协调.</param>
/// <param name="Disagreement">分歧.</param>
/// <param name="Suggestion">建议意见.</param>
public sealed record TopicDraft(string Title, string Situation, string Coordinated, string Disagreement, string Suggestion) : ConferenceDetail
{
    /// <summary>Which topic is put in anew; 0 for a new one.</summary>
    public int Seq { get; init; }

    /// <summary>At least one for a new topic; a topic that is revised keeps its own.</summary>
    public IReadOnlyList<TopicSource> Cases { get; init; } = [];

    /// <summary>Departments that are asked for their views.</summary>
    public IReadOnlyList<long> DepartmentIds { get; init; } = [];

    public override bool IsComplete => new[] { Title, Situation, Coordinated, Disagreement, Suggestion }.All(Said) && (Seq > 0 || (Cases.Count > 0 && DepartmentIds.Count > 0));
}

/// <summary>议题来源: a summons, and the subdistrict it lies in, which is invited with it.</summary>
public sealed record TopicSource(long SummonsId, long SubdistrictId);

/// <summary>指定议题.</summary>
public sealed record OneTopic(int Seq) : ConferenceDetail;

/// <summary>增加的参会单位.</summary>
public sealed record InvitedUnit(MeetingUnit Unit) : ConferenceDetail;

/// <summary>部门意见.</summary>
public sealed record ViewGiven(int TopicSeq, string Words) : ConferenceDetail
{
    public override bool IsComplete => Said(Words);
}

/// <summary>会议通知: when and where.</summary>
/// <param name="At">UTC.</param>
public sealed record MeetingCall(DateTime At, string Place) : ConferenceDetail
{
    public override bool IsComplete => Said(Place);
}

/// <summary>代替人: who comes instead.</summary>
public sealed record Substitute(string Words) : ConferenceDetail
{
    public override bool IsComplete => Said(Words);
}

/// <summary>纪要正文.</summary>
public sealed record MinutesText(string Words) : ConferenceDetail
{
    public override bool IsComplete => Said(Words);
}

/// <summary>会签: of the minutes as they were read.</summary>
/// <param name="Round">Which edition of the minutes.</param>
/// <param name="Objection">Null where it agrees.</param>
public sealed record MinutesAnswer(int Round, string? Objection = null) : ConferenceDetail;

/// <summary>议定事项: who does what by when, with nodes where it takes long.</summary>
/// <param name="DueOn">Date in Shanghai.</param>
public sealed record ResolutionDraft(int TopicSeq, MeetingUnit Doer, string What, DateOnly DueOn, IReadOnlyList<ResolutionStage> Nodes) : ConferenceDetail
{
    public override bool IsComplete => Said(What) && Nodes.All(node => Said(node.Words) && node.DueOn <= DueOn);
}

/// <summary>议定事项节点.</summary>
public sealed record ResolutionStage(DateOnly DueOn, string Words);

/// <summary>指定议定事项.</summary>
public sealed record OneResolution(int Seq) : ConferenceDetail;

/// <summary>指定节点.</summary>
public sealed record OneNode(int ResolutionSeq, int Seq) : ConferenceDetail;

/// <summary>新期限.</summary>
public sealed record NewDate(int Seq, DateOnly DueOn) : ConferenceDetail;

/// <summary>取消原因: an id of the catalogue.</summary>
public sealed record CancelReason(string Code) : ConferenceDetail
{
    public override bool IsComplete => Said(Code);
}
