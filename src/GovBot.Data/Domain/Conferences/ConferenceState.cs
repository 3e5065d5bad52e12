namespace GovBot.Data.Domain.Conferences;

/// <summary>联席会议状态: where a joint conference stands. Overdue is a fact, not a state.</summary>
public enum ConferenceState
{
    /// <summary>拟召开: topics are being chosen from the cases.</summary>
    Planned = 1,

    /// <summary>议题已定.</summary>
    TopicsCollected = 2,

    /// <summary>征求意见中: the departments write their views beforehand.</summary>
    ViewsAsked = 3,

    /// <summary>已通知: time, place and topics are out, receipts come in.</summary>
    Notified = 4,

    /// <summary>已召开: the minutes are being drafted.</summary>
    Held = 5,

    /// <summary>纪要会签中.</summary>
    Countersigning = 6,

    /// <summary>纪要已印发: what was agreed goes back to the cases, and each resolution is followed.</summary>
    MinutesCountersigned = 7,

    /// <summary>议定事项已全部落实.</summary>
    FollowedUp = 8,

    /// <summary>已归档.</summary>
    Closed = 9,

    /// <summary>已取消.</summary>
    Cancelled = 10,
}
