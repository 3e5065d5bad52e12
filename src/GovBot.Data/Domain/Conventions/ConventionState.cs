namespace GovBot.Data.Domain.Conventions;

/// <summary>公约状态: where a community convention stands, from the idea to the day it is repealed. Overdue is a fact, not a state.</summary>
public enum ConventionState
{
    /// <summary>待审核: a resident's idea that the committee has not looked at yet; nobody else reads it (先审后发).</summary>
    Screening = 1,

    /// <summary>征集中: public; residents second it and comment on it.</summary>
    Collecting = 2,

    /// <summary>协商中: drafted in clauses and talked over in meetings.</summary>
    Deliberating = 3,

    /// <summary>街道审核中: lawful, fair, no penalties beyond the law.</summary>
    Reviewing = 4,

    /// <summary>审核通过、待表决.</summary>
    Approved = 5,

    /// <summary>表决中: the notice is out; a meeting votes, or sheets go from door to door (征询).</summary>
    Voting = 6,

    /// <summary>已通过.</summary>
    Adopted = 7,

    /// <summary>公示中: everybody can object before it is registered.</summary>
    Announced = 8,

    /// <summary>已备案.</summary>
    Registered = 9,

    /// <summary>已公布: in force from its effective date.</summary>
    Published = 10,

    /// <summary>修订中: in force while its successor is made.</summary>
    Revising = 11,

    /// <summary>已由新版代替.</summary>
    Superseded = 12,

    /// <summary>已废止.</summary>
    Repealed = 13,

    /// <summary>已撤回.</summary>
    Withdrawn = 14,

    /// <summary>已合并: goes on in another one, with its supporters.</summary>
    Merged = 15,

    /// <summary>不采纳: with a reason.</summary>
    NotAccepted = 16,

    /// <summary>表决未通过.</summary>
    VotedDown = 17,

    /// <summary>摸底结束: an inquiry about a matter of the owners' assembly has ended; it was no vote.</summary>
    Inquired = 18,
}

/// <summary>公约动作.</summary>
public enum ConventionTrigger
{
    /// <summary>提议: by a resident.</summary>
    Propose = 1,

    /// <summary>发起: by the committee, on its own, from a convention elsewhere, or to revise one of its own.</summary>
    Initiate = 2,

    /// <summary>审核公开: the committee lets it be read.</summary>
    Admit = 3,

    /// <summary>修改文本: a new version; whoever seconded the old one is asked again.</summary>
    Revise = 4,

    /// <summary>不采纳.</summary>
    NotAccept = 5,

    /// <summary>撤回.</summary>
    Withdraw = 6,

    /// <summary>合并.</summary>
    Merge = 7,

    /// <summary>延长征集.</summary>
    ProlongCollection = 8,

    /// <summary>转入协商: with enough supporters, or because the head says so.</summary>
    Deliberate = 9,

    /// <summary>召集会议: hearing, coordination, appraisal, or a meeting of the building.</summary>
    CallMeeting = 10,

    /// <summary>会议记录: who came, what was said.</summary>
    HoldMeeting = 11,

    /// <summary>提请街道审核.</summary>
    AskReview = 12,

    /// <summary>退回修改: with remarks.</summary>
    Return = 13,

    /// <summary>审核通过.</summary>
    Approve = 14,

    /// <summary>公告表决: when, where, how, on what; from here supporters are frozen.</summary>
    OpenVote = 15,

    /// <summary>录入征询表: one building's sheet.</summary>
    EnterSheet = 16,

    /// <summary>表决通过: as computed.</summary>
    Adopt = 17,

    /// <summary>表决未通过: as computed.</summary>
    VoteDown = 18,

    /// <summary>人数不足: as computed; a second meeting can be called.</summary>
    MissQuorum = 19,

    /// <summary>再次召集表决.</summary>
    CallAgain = 20,

    /// <summary>公示.</summary>
    Announce = 21,

    /// <summary>备案.</summary>
    Register = 22,

    /// <summary>公布.</summary>
    Publish = 23,

    /// <summary>开始修订: a successor has been begun.</summary>
    BeginRevision = 24,

    /// <summary>停止修订: the successor came to nothing.</summary>
    DropRevision = 25,

    /// <summary>由新版代替.</summary>
    Supersede = 26,

    /// <summary>废止.</summary>
    Repeal = 27,

    /// <summary>开始检查: is it kept, is it workable.</summary>
    OpenCheck = 28,

    /// <summary>结束检查.</summary>
    CloseCheck = 29,

    /// <summary>年度评估.</summary>
    ReviewYear = 30,

    /// <summary>推荐入册: the district calls it a good one.</summary>
    Commend = 31,

    /// <summary>取消推荐.</summary>
    Uncommend = 32,

    /// <summary>结束摸底.</summary>
    Conclude = 33,

    /// <summary>记录进展.</summary>
    Note = 34,
}
