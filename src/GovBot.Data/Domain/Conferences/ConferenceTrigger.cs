namespace GovBot.Data.Domain.Conferences;

/// <summary>联席会议动作: what can be done with a joint conference. Behind each stands who does it.</summary>
public enum ConferenceTrigger
{
    /// <summary>拟召开: the district.</summary>
    Plan = 1,

    /// <summary>改日期: the district, before the notice.</summary>
    Reschedule = 2,

    /// <summary>加议题: the district, from the cases.</summary>
    AddTopic = 3,

    /// <summary>改议题.</summary>
    ReviseTopic = 4,

    /// <summary>撤议题.</summary>
    DropTopic = 5,

    /// <summary>议题定了.</summary>
    CollectTopics = 6,

    /// <summary>再改议题.</summary>
    ReopenTopics = 7,

    /// <summary>增加参会单位.</summary>
    Invite = 8,

    /// <summary>征求意见: the topics go to the departments.</summary>
    AskViews = 9,

    /// <summary>写意见: a department, once for each topic, to be changed until the meeting.</summary>
    GiveView = 10,

    /// <summary>发会议通知: time, place, topics; sent anew when they change, then every receipt is given anew.</summary>
    Notify = 11,

    /// <summary>回执:收到.</summary>
    Receive = 12,

    /// <summary>回执:参加.</summary>
    Attend = 13,

    /// <summary>回执:请假,由谁代替.</summary>
    AskLeave = 14,

    /// <summary>会议已开.</summary>
    Hold = 15,

    /// <summary>写纪要: the district.</summary>
    WriteMinutes = 16,

    /// <summary>加议定事项.</summary>
    AddResolution = 17,

    /// <summary>删议定事项.</summary>
    DropResolution = 18,

    /// <summary>送会签.</summary>
    SendMinutes = 19,

    /// <summary>会签同意: a department that was invited.</summary>
    Countersign = 20,

    /// <summary>会签提出不同意见, in words.</summary>
    Object = 21,

    /// <summary>收回修改: the district; whoever has signed signs anew.</summary>
    ReviseMinutes = 22,

    /// <summary>印发纪要: once all have answered, or their time is over.</summary>
    Issue = 23,

    /// <summary>报进展: the unit that does it.</summary>
    Progress = 24,

    /// <summary>完成节点.</summary>
    FinishNode = 25,

    /// <summary>报完成: a claim until the district confirms it.</summary>
    ReportDone = 26,

    /// <summary>确认落实: the district.</summary>
    Confirm = 27,

    /// <summary>退回继续办: the district.</summary>
    SendBack = 28,

    /// <summary>调整期限: the district.</summary>
    Postpone = 29,

    /// <summary>全部落实: by itself, with the last confirmation.</summary>
    FollowUp = 30,

    /// <summary>归档.</summary>
    Close = 31,

    /// <summary>取消会议.</summary>
    Cancel = 32,
}
