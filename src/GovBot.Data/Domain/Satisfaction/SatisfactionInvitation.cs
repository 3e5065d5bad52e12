using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Satisfaction;

/// <summary>评价邀请: one resident is asked once after one report that it is done. What was answered is never altered; what was not answered says nothing (practice.md §5). Codes and ids only.</summary>
public sealed class SatisfactionInvitation
{
    public long Id { get; init; }
    public CaseKind CaseKind { get; init; }
    public long CaseId { get; init; }

    /// <summary>The entry of the case's history that said it was done.</summary>
    public int DoneSeq { get; init; }

    /// <summary>The resident's own report.</summary>
    public long IssueId { get; init; }

    /// <summary>主办 then; null where the committee handled it itself.</summary>
    public long? DepartmentId { get; init; }

    /// <summary>First reported it, did not join.</summary>
    public bool IsOriginal { get; init; }

    public InvitationWay Way { get; init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; init; }

    /// <summary>UTC; when the one reminder is due.</summary>
    public DateTime RemindAt { get; init; }

    /// <summary>UTC; null while nobody was reminded.</summary>
    public DateTime? RemindedAt { get; set; }

    /// <summary>UTC; until then it can be answered.</summary>
    public DateTime OpenUntil { get; init; }

    /// <summary>UTC; when the case went on another way first. Null else.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Null while nothing was said.</summary>
    public Solution? Solved { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SolvedAt { get; private set; }

    /// <summary>Null while it was not given.</summary>
    public Grade? Grade { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? GradedAt { get; private set; }

    /// <summary>不满意原因: an id of <c>dialogs/catalog/satisfaction.yaml</c>; null where none was given.</summary>
    public string? PoorReason { get; private set; }

    /// <summary>Null while nothing was said.</summary>
    public RatedBy? By { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    /// <summary>It can still be answered.</summary>
    public bool IsOpen(DateTime now) => EndedAt is null && now <= OpenUntil;

    /// <summary>UTC; when its time is, or was, over: by that it belongs to a period.</summary>
    public DateTime OverAt => EndedAt is { } ended && ended < OpenUntil ? ended : OpenUntil;

    /// <summary>解决了没有: once.</summary>
    public Error? Say(Solution solved, RatedBy by, DateTime now)
    {
        if (Refusal(now, Solved is not null) is { } refusal)
            return refusal;
        (Solved, SolvedAt, By) = (solved, now, by);
        Version++;
        return null;
    }

    /// <summary>好差评: once, after it was said whether it is solved.</summary>
    public Error? Rate(Grade grade, DateTime now)
    {
        if (Refusal(now, Grade is not null) is { } refusal)
            return refusal;
        if (Solved is null)
            return new Error(MoveErrors.NotNow);
        (Grade, GradedAt) = (grade, now);
        Version++;
        return null;
    }

    /// <summary>不满意原因: once, for a poor grade.</summary>
    public Error? Explain(string reason, DateTime now)
    {
        if (Refusal(now, PoorReason is not null) is { } refusal)
            return refusal;
        if (Grade is not (Satisfaction.Grade.Dissatisfied or Satisfaction.Grade.VeryDissatisfied))
            return new Error(MoveErrors.NotNow);
        PoorReason = reason;
        Version++;
        return null;
    }

    /// <summary>The case goes on another way; a second time changes nothing.</summary>
    public void End(DateTime now)
    {
        EndedAt ??= now;
        Version++;
    }

    private Error? Refusal(DateTime now, bool isSaid) =>
        isSaid ? new Error(RatingErrors.RatedBefore) : IsOpen(now) ? null : new Error(RatingErrors.Over);
}

/// <summary>回访代录: who rang or called on the resident, and when; what was said stands in the invitation, in a column of its own.</summary>
public sealed class SatisfactionCall
{
    public long InvitationId { get; init; }

    /// <summary>The number that was rung, or where somebody called. Encrypted at rest.</summary>
    public required string Number { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who entered it: never somebody who handles the case.</summary>
    public long RecorderPersonId { get; init; }
}

/// <summary>解决了没有.</summary>
public enum Solution
{
    Yes = 1,
    Partly = 2,

    /// <summary>没解决: recorded at once, shown as 有争议.</summary>
    No = 3,
}

/// <summary>好差评五档 (国办发〔2019〕51号).</summary>
public enum Grade
{
    /// <summary>非常满意.</summary>
    VerySatisfied = 5,

    /// <summary>满意.</summary>
    Satisfied = 4,

    /// <summary>基本满意.</summary>
    Fair = 3,

    /// <summary>不满意.</summary>
    Dissatisfied = 2,

    /// <summary>非常不满意.</summary>
    VeryDissatisfied = 1,
}

/// <summary>怎么问的.</summary>
public enum InvitationWay
{
    /// <summary>In the resident's own chat.</summary>
    Chat = 1,

    /// <summary>By the tracking code or at the next visit: no channel reaches them.</summary>
    Visit = 2,
}

/// <summary>谁评的.</summary>
public enum RatedBy
{
    Resident = 1,

    /// <summary>电话回访代录.</summary>
    Telephone = 2,

    /// <summary>上门回访代录.</summary>
    Visit = 3,
}

/// <summary>拒绝代码: each is a text <c>error.{code}</c>.</summary>
public static class RatingErrors
{
    /// <summary>Said already; nobody alters it.</summary>
    public const string RatedBefore = "summons_rated_before";

    /// <summary>Its time is over.</summary>
    public const string Over = "rating_over";

    /// <summary>Residents rate, not staff who handle the case.</summary>
    public const string NotByStaff = "rating_not_by_staff";

    /// <summary>Whoever handles the case does not enter what residents say of it.</summary>
    public const string Handles = "rating_handles";
}
