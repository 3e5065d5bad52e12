using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Figures;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;

namespace GovBot.Cases.Figures;

/// <summary>All that figures are made of about one summons: its events, the deadlines kept with it, and what was said of it.</summary>
public sealed record FigureCase(SummonsRequest Request, IReadOnlyList<CaseEvent> Events, IReadOnlyList<CaseStep> Steps, IReadOnlyList<SatisfactionInvitation> Asked, IReadOnlyList<FigureExclusion> Exclusions)
{
    /// <summary>A like one at the same place ended not long before it was sent.</summary>
    public bool IsRepeated { get; init; }

    public long Id => Request.Id;

    /// <summary>双轨: there is a ticket of 12345 as well, so that nobody is measured twice by mistake.</summary>
    public bool IsDual => Request.Efforts.Any(effort => effort is { Kind: EffortKind.Hotline, ForeignNumber: not null });

    /// <summary>Who led then; null before it was sent.</summary>
    public long? LeadAt(DateTime at) =>
        Request.Departments.Where(part => part.Duty == Duty.Lead && part.SentAt <= at && (part.ReleasedAt is null || part.ReleasedAt > at)).Select(part => (long?)part.DepartmentId).FirstOrDefault()
        ?? Request.Departments.Where(part => part.Duty == Duty.Lead && part.SentAt <= at).OrderByDescending(part => part.SentAt).Select(part => (long?)part.DepartmentId).FirstOrDefault();
}

/// <summary>What is counted.</summary>
public enum FigureMeasure
{
    /// <summary>发出的约请.</summary>
    Sent = 1,

    /// <summary>主办件数: a department's share that began.</summary>
    Cases = 2,

    AcknowledgeDue = 10,
    AcknowledgeOnTime = 11,
    ContactDue = 12,
    ContactOnTime = 13,
    ArriveDue = 14,
    ArriveOnTime = 15,
    FinishDue = 16,
    FinishOnTime = 17,

    /// <summary>应评: residents asked whose time is over.</summary>
    Asked = 30,

    /// <summary>自己评的.</summary>
    Answered = 31,

    /// <summary>办结件数.</summary>
    Closed = 32,

    /// <summary>响应: answered, and the lead had made contact.</summary>
    Responded = 33,
    Solved = 34,
    Partly = 35,
    Unsolved = 36,

    /// <summary>解决, with the weight of 部分解决.</summary>
    SolvedPoints = 37,
    Graded = 38,
    GradePoints = 39,

    /// <summary>回访代录, in columns of their own.</summary>
    CalledAnswered = 40,
    CalledSolvedPoints = 41,
    CalledGraded = 42,
    CalledGradePoints = 43,

    Returns = 60,

    /// <summary>异议不成立.</summary>
    ReturnsUnfounded = 61,
    Extensions = 62,
    Holds = 63,
    Reworks = 64,
    Repeats = 65,
    Disputes = 66,
    Dual = 67,

    /// <summary>不宜约请: not accepted, or sent to the wrong department.</summary>
    NotSuited = 68,
    Withdrawn = 69,

    /// <summary>居委会说的事实.</summary>
    Judged = 80,
    Came = 81,
    CouldDecide = 82,
    WasDefinite = 83,
    KeptPromise = 84,
}

/// <summary>One thing that counts, in the period it belongs to.</summary>
/// <param name="DepartmentId">Whose share; null where it is nobody's alone.</param>
public sealed record FigureFact(FigureMeasure Measure, FigureCase Case, long? DepartmentId, decimal Amount = 1)
{
    /// <summary>剔除: the district ruled that it does not count against this department.</summary>
    public bool IsExcluded { get; init; }
}
