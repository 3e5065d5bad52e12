using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Conferences;

/// <summary>议题. Its words are encrypted at rest and emptied when their time is over.</summary>
public sealed class ConferenceTopic
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    /// <summary>题目.</summary>
    public required string Title { get; set; }

    /// <summary>情况.</summary>
    public required string Situation { get; set; }

    /// <summary>已协调.</summary>
    public required string Coordinated { get; set; }

    /// <summary>分歧.</summary>
    public required string Disagreement { get; set; }

    /// <summary>建议意见.</summary>
    public required string Suggestion { get; set; }
}

/// <summary>议题来源: a summons behind a topic.</summary>
public sealed class ConferenceCase
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }
    public int TopicSeq { get; init; }
    public long SummonsId { get; init; }

    /// <summary>属地街镇.</summary>
    public long SubdistrictId { get; init; }
}

/// <summary>部门意见: one department on one topic, asked for beforehand.</summary>
public sealed class ConferenceView
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }
    public int TopicSeq { get; init; }
    public long DepartmentId { get; init; }

    /// <summary>Encrypted at rest; null while it has not answered, empty once erased.</summary>
    public string? Words { get; internal set; }

    /// <summary>UTC; when it was last changed.</summary>
    public DateTime? GivenAt { get; internal set; }
}

/// <summary>参会单位: its receipt and its answer to the minutes.</summary>
public sealed class ConferenceUnit
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    public UnitKind Kind { get; init; }
    public long UnitId { get; init; }

    /// <summary>Invited by the district, not because of a topic.</summary>
    public bool IsExtra { get; init; }

    /// <summary>Null while it has not answered the notice.</summary>
    public ConferenceReceipt? Receipt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? ReceiptAt { get; internal set; }

    /// <summary>代替人. Encrypted at rest; null where nobody comes instead.</summary>
    public string? Substitute { get; internal set; }

    /// <summary>UTC; null while it has not answered this edition of the minutes.</summary>
    public DateTime? SignedAt { get; internal set; }

    /// <summary>不同意见. Encrypted at rest; null where it agrees.</summary>
    public string? Objection { get; internal set; }

    public MeetingUnit Unit => new(Kind, UnitId);
}

/// <summary>回执.</summary>
public enum ConferenceReceipt
{
    /// <summary>收到.</summary>
    Received = 1,

    /// <summary>参加.</summary>
    Attends = 2,

    /// <summary>请假,由他人代替.</summary>
    OnLeave = 3,
}

/// <summary>议定事项: a task that is followed until the district confirms it.</summary>
public sealed class ConferenceResolution
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    public int TopicSeq { get; init; }

    /// <summary>责任单位.</summary>
    public UnitKind DoerKind { get; init; }

    public long DoerId { get; init; }

    /// <summary>Encrypted at rest; empty once erased.</summary>
    public required string What { get; init; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly DueOn { get; internal set; }

    /// <summary>UTC; when the unit last said that it is done. Null while it works on it.</summary>
    public DateTime? DoneAt { get; internal set; }

    /// <summary>UTC; when the district agreed that it is done.</summary>
    public DateTime? ConfirmedAt { get; internal set; }

    /// <summary>How often it was sent back.</summary>
    public int SentBack { get; internal set; }

    public MeetingUnit Doer => new(DoerKind, DoerId);

    public bool IsOpen => ConfirmedAt is null;
}

/// <summary>议定事项节点: a date on the way.</summary>
public sealed class ConferenceNode
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }
    public int ResolutionSeq { get; init; }

    /// <summary>From 1, within its resolution.</summary>
    public int Seq { get; init; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Encrypted at rest; empty once erased.</summary>
    public required string Words { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? FinishedAt { get; internal set; }
}

/// <summary>会议记录: words that came with a move, apart from its history so that they can be erased. Encrypted at rest.</summary>
public sealed class ConferenceNote
{
    public long Id { get; init; }
    public long ConferenceId { get; init; }

    /// <summary>The entry of the history it came with.</summary>
    public int EventSeq { get; init; }

    public required string Words { get; init; }
}
