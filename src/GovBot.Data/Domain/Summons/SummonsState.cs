namespace GovBot.Data.Domain.Summons;

/// <summary>约请状态: where a summons request stands. Overdue and extended are facts, not states.</summary>
public enum SummonsState
{
    /// <summary>草稿.</summary>
    Draft = 1,

    /// <summary>待签发: complete, waits for the head of the committee.</summary>
    AwaitingSignature = 2,

    /// <summary>已发出、待签收: the clock of the case runs from here and never begins again.</summary>
    Sent = 3,

    /// <summary>职责异议: the lead says that it is another department's; mediated by the subdistrict, else decided by the district. The clock runs on.</summary>
    RoutingObjection = 4,

    /// <summary>已签收.</summary>
    Acknowledged = 5,

    /// <summary>已先行联系.</summary>
    FirstContact = 6,

    /// <summary>现场会商: the lead has arrived.</summary>
    OnSiteMeeting = 7,

    /// <summary>已承诺: what, who and by when.</summary>
    Committed = 8,

    /// <summary>办理中.</summary>
    InProgress = 9,

    /// <summary>申请延期: the clock runs on.</summary>
    ExtensionRequested = 10,

    /// <summary>申请暂缓: the clock runs on.</summary>
    HoldRequested = 11,

    /// <summary>暂缓办理、持续跟踪: the only state in which the clock is held.</summary>
    OnHold = 12,

    /// <summary>待评价: done, says the department; whether it is solved the committee and the residents say.</summary>
    AwaitingRating = 13,

    /// <summary>再次办理.</summary>
    Rework = 14,

    /// <summary>提请街道协调.</summary>
    Escalated1 = 15,

    /// <summary>提请区牵头部门专题协调.</summary>
    Escalated2 = 16,

    /// <summary>列入条块联席会议议题.</summary>
    Escalated3 = 17,

    /// <summary>区政府专题.</summary>
    Escalated4 = 18,

    /// <summary>已办结.</summary>
    Closed = 19,

    /// <summary>已撤回.</summary>
    Withdrawn = 20,

    /// <summary>已并案: goes on in another summons.</summary>
    Merged = 21,

    /// <summary>不属本渠道.</summary>
    NotAccepted = 22,

    /// <summary>街道知晓中: signed, but the subdistrict hears of it first, for a time; it cannot stop it (practice.md §2).</summary>
    WithSubdistrict = 23,
}
