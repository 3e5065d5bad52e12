namespace GovBot.Data.Domain.Summons;

/// <summary>约请动作: what can be done with a summons request. Behind each stands who does it.</summary>
public enum SummonsTrigger
{
    /// <summary>起草: a clerk.</summary>
    Draft = 1,

    /// <summary>修改: a clerk.</summary>
    Revise = 2,

    /// <summary>送签: a clerk.</summary>
    Submit = 3,

    /// <summary>退回修改: the head.</summary>
    SendBack = 4,

    /// <summary>签发: the head, or a deputy named for it (授权代签).</summary>
    Sign = 5,

    /// <summary>值班代签: an urgent one, by the duty deputy; the head owes the countersignature.</summary>
    SignOnDuty = 6,

    /// <summary>补签: the head.</summary>
    Countersign = 7,

    /// <summary>撤回: before it is sent a clerk, afterwards the head.</summary>
    Withdraw = 8,

    /// <summary>不属本渠道: the district.</summary>
    NotAccept = 9,

    /// <summary>并案: goes on in another summons of the same matter.</summary>
    Merge = 10,

    /// <summary>签收: the lead's liaison; also instead of going on objecting.</summary>
    Acknowledge = 11,

    /// <summary>职责异议: the lead's liaison, with reason, legal basis and whom it suggests.</summary>
    ObjectToRouting = 12,

    /// <summary>协调改派: the subdistrict asks another department to lead.</summary>
    Mediate = 13,

    /// <summary>同意主办: the department that was asked; it leads at once.</summary>
    AgreeToLead = 14,

    /// <summary>不同意主办: the district decides.</summary>
    DeclineToLead = 15,

    /// <summary>裁定改派: the district, finally.</summary>
    Reroute = 16,

    /// <summary>裁定维持: the district, finally; no new objection.</summary>
    KeepLead = 17,

    /// <summary>内部交办: a department names who handles it.</summary>
    Assign = 18,

    /// <summary>先行联系: whom, or the coded reason why nobody was reached.</summary>
    Contact = 19,

    /// <summary>约定时间: either side proposes.</summary>
    ProposeVisit = 20,

    /// <summary>同意时间: the other side.</summary>
    AgreeVisit = 21,

    /// <summary>已到场: the committee taps it.</summary>
    Arrive = 22,

    /// <summary>承诺.</summary>
    Commit = 23,

    /// <summary>开始办理.</summary>
    Begin = 24,

    /// <summary>阶段完成: a node of the staged plan.</summary>
    FinishNode = 25,

    /// <summary>申请延期: once, with reason and new date.</summary>
    AskExtension = 26,

    /// <summary>延期意见: the committee's or the subdistrict's, before the district decides.</summary>
    GiveOpinion = 27,

    /// <summary>同意延期: the committee's head where it is short, else the district.</summary>
    Extend = 28,

    /// <summary>不同意延期.</summary>
    RefuseExtension = 29,

    /// <summary>申请暂缓.</summary>
    AskHold = 30,

    /// <summary>批准暂缓: the district, with a review date.</summary>
    Hold = 31,

    /// <summary>不批准暂缓.</summary>
    RefuseHold = 32,

    /// <summary>复查: it stays on hold until a new review date.</summary>
    ReviewHold = 33,

    /// <summary>恢复办理; the system does on the review date.</summary>
    Resume = 34,

    /// <summary>报告办结: with result code.</summary>
    ReportDone = 35,

    /// <summary>评价: a resident behind the case.</summary>
    Rate = 36,

    /// <summary>同意办结: the committee's judgement, by its head.</summary>
    Close = 37,

    /// <summary>未评价办结: the time for rating has passed; nothing is assumed.</summary>
    CloseUnrated = 38,

    /// <summary>要求再次办理: by the head.</summary>
    Redo = 39,

    /// <summary>提请协调: one level up.</summary>
    Escalate = 40,

    /// <summary>协调意见: the level it lies at rules, the department goes on.</summary>
    Rule = 41,

    /// <summary>结案: by the joint conference or the government.</summary>
    Conclude = 42,

    /// <summary>还没解决,请继续办: once, within the window.</summary>
    Reopen = 43,

    /// <summary>协办签收.</summary>
    AcknowledgeSupport = 44,

    /// <summary>协办到场: the committee taps it.</summary>
    ArriveSupport = 45,

    /// <summary>协办办结: its reply to the lead.</summary>
    FinishSupport = 46,

    /// <summary>增加协办.</summary>
    AddSupport = 47,

    /// <summary>关联诉求.</summary>
    Link = 48,

    /// <summary>请居委会配合.</summary>
    AskCooperation = 49,

    /// <summary>答复配合: accepted or declined, without penalty.</summary>
    AnswerCooperation = 50,

    /// <summary>记录进展.</summary>
    Note = 51,

    /// <summary>签发,先送街道知晓: where the subdistrict is to know first; it goes out by itself when its time is up.</summary>
    SignAhead = 52,

    /// <summary>街道已知晓,发出: the subdistrict, or the system when its time is up.</summary>
    LetGo = 53,

    /// <summary>街道来办: the subdistrict offers to solve it; never a veto, the committee may withdraw.</summary>
    OfferToSolve = 54,

    /// <summary>同意超长承诺: the district, for a commitment beyond what departments may promise alone.</summary>
    ApproveCommitment = 55,

    /// <summary>不同意超长承诺: the district; the lead commits anew.</summary>
    RefuseCommitment = 56,

    /// <summary>会商纪要: who came and what was said, from either side.</summary>
    Minutes = 57,

    /// <summary>参加联合约请: a committee or subdistrict that was named as co-initiator.</summary>
    Join = 58,

    /// <summary>有争议: a resident says that it is not solved; the committee looks.</summary>
    Dispute = 70,

    /// <summary>核实属实: the committee, or its silence; after a review the subdistrict or the district. It is done again.</summary>
    ConfirmDispute = 71,

    /// <summary>提请街道复核: beyond policy, or explained already.</summary>
    ReferDispute = 72,

    /// <summary>复核维持: the subdistrict, and after an objection the district, finally.</summary>
    UpholdReply = 73,

    /// <summary>对复核有异议: a resident behind the case.</summary>
    ObjectToReview = 74,

    /// <summary>回访代录: what a resident said by telephone or at the door, entered by somebody who does not handle the case.</summary>
    RecordRating = 75,
}
