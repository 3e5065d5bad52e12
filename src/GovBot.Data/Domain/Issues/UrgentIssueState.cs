namespace GovBot.Data.Domain.Issues;

/// <summary>诉求状态: where an urgent issue stands. Overdue is a fact (<see cref="UrgentIssue.IsOverdue"/>), not a state.</summary>
public enum UrgentIssueState
{
    /// <summary>已登记: handed in, the committee has to answer by <see cref="UrgentIssue.DueAt"/>.</summary>
    Filed = 1,

    /// <summary>已撤回: taken back by the person who reported it.</summary>
    Withdrawn = 2,

    /// <summary>办理中: somebody of the committee has it and stays its owner until it is solved (首接负责, practice.md §1).</summary>
    InHand = 3,

    /// <summary>等居民补充: a question to the reporter is open.</summary>
    WaitingForResident = 4,

    /// <summary>已办结: the committee says what was done; whether it is really solved the residents say.</summary>
    Handled = 5,

    /// <summary>不属本渠道,已告知去处: not for us, with a coded reason and where to go instead (domain.md §1a).</summary>
    NotAccepted = 6,

    /// <summary>已并案: goes on in another report of the same matter; its reporter gets the same news.</summary>
    Merged = 7,

    /// <summary>无法核实: the reporter never answered; outside the figures, may be reopened (practice.md §3).</summary>
    Unverified = 8,
}

/// <summary>诉求动作: what can be done with an urgent issue.</summary>
public enum UrgentIssueTrigger
{
    /// <summary>登记.</summary>
    File = 1,

    /// <summary>撤回.</summary>
    Withdraw = 2,

    /// <summary>补充: words or photos added to what was reported; answers an open question.</summary>
    Add = 3,

    /// <summary>受理: a member of the committee takes it over.</summary>
    TakeOver = 4,

    /// <summary>转同事: to a colleague of the same unit.</summary>
    HandOver = 5,

    /// <summary>答复、进展: words to the residents behind it.</summary>
    Answer = 6,

    /// <summary>请居民补充.</summary>
    AskBack = 7,

    /// <summary>选择办理途径 (practice.md §1).</summary>
    ChooseWay = 8,

    /// <summary>内部记录: what colleagues need to know, residents do not see it.</summary>
    Note = 9,

    /// <summary>办结.</summary>
    MarkHandled = 10,

    /// <summary>不属本渠道.</summary>
    NotAccept = 11,

    /// <summary>居民说解决了.</summary>
    ConfirmSolved = 12,

    /// <summary>还没解决,请继续办: once, within the window.</summary>
    Reopen = 13,

    /// <summary>并案: this report goes on in another.</summary>
    Merge = 14,

    /// <summary>撤销并案.</summary>
    Unmerge = 15,

    /// <summary>我家也有: another household has joined; noted on the case that goes on.</summary>
    Joined = 16,

    /// <summary>无法核实: the question stayed unanswered.</summary>
    GiveUp = 17,

    /// <summary>物业回复: the property manager it was passed to says what was done, or why not.</summary>
    PropertyReply = 18,

    /// <summary>网格核查: 已解决. A claim; the committee closes the case.</summary>
    CheckedSolved = 19,

    /// <summary>网格核查: 没解决.</summary>
    CheckedUnsolved = 20,

    /// <summary>已转告: somebody told a resident who has no channel.</summary>
    PassedOn = 21,

    /// <summary>归到小区: the place is settled, and with it the committee that answers (首接负责, practice.md §11). Its clock goes on.</summary>
    Assign = 22,

    /// <summary>改分类: category, request type or tags are put right.</summary>
    Sort = 23,
}
