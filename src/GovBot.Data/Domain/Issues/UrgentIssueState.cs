namespace GovBot.Data.Domain.Issues;

/// <summary>诉求状态: where an urgent issue stands. Overdue is a fact (<see cref="UrgentIssue.IsOverdue"/>), not a state.</summary>
public enum UrgentIssueState
{
    /// <summary>已登记: handed in, the committee has to answer by <see cref="UrgentIssue.DueAt"/>.</summary>
    Filed = 1,

    /// <summary>已撤回: taken back by the person who reported it.</summary>
    Withdrawn = 2,
}

/// <summary>诉求动作: what can be done with an urgent issue.</summary>
public enum UrgentIssueTrigger
{
    /// <summary>登记.</summary>
    File = 1,

    /// <summary>撤回.</summary>
    Withdraw = 2,

    /// <summary>补充: words or photos added to what was reported.</summary>
    Add = 3,
}
