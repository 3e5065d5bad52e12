using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Forms;

namespace GovBot.Cases.Figures;

/// <summary>How far a period's figures are.</summary>
public enum FiguresStanding
{
    /// <summary>还没结束.</summary>
    Running,

    /// <summary>试运行: reminding only, nothing is published.</summary>
    Trial,

    /// <summary>数据核对期.</summary>
    Checking,

    /// <summary>已公布.</summary>
    Published,
}

/// <summary>What figures are weighed by. Kept with what was published: a change of the data moves no figure of the past.</summary>
/// <param name="Partly">What 部分解决 counts, from 0 to 1.</param>
/// <param name="RepeatDays">重复: days after the end of a like one.</param>
/// <param name="Weights">What each of the five grades counts, from 0 to 1.</param>
public sealed record FigureRules(decimal Partly, int RepeatDays, IReadOnlyDictionary<Grade, decimal> Weights)
{
    public static FigureRules Of(DialogsData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(data.Figures.Partly, data.Figures.RepeatDays, data.Satisfaction.Weights);
    }
}

/// <summary>A number of a number; null where there is nothing to speak of, printed as —.</summary>
public readonly record struct Rate(decimal Part, decimal Whole)
{
    public decimal? Value => Whole == 0 ? null : Part / Whole;
}

/// <summary>The sums of a unit in a period.</summary>
public sealed class FigureCounts(IReadOnlyDictionary<FigureMeasure, decimal> sums)
{
    public static FigureCounts None { get; } = new(new Dictionary<FigureMeasure, decimal>());

    public IReadOnlyDictionary<FigureMeasure, decimal> Sums => sums;

    public decimal this[FigureMeasure measure] => sums.GetValueOrDefault(measure);

    public Rate Acknowledge => new(this[FigureMeasure.AcknowledgeOnTime], this[FigureMeasure.AcknowledgeDue]);
    public Rate Contact => new(this[FigureMeasure.ContactOnTime], this[FigureMeasure.ContactDue]);
    public Rate Arrive => new(this[FigureMeasure.ArriveOnTime], this[FigureMeasure.ArriveDue]);
    public Rate Finish => new(this[FigureMeasure.FinishOnTime], this[FigureMeasure.FinishDue]);

    /// <summary>答复率: of those asked.</summary>
    public Rate Reached => new(this[FigureMeasure.Answered], this[FigureMeasure.Asked]);

    /// <summary>响应率 of those who answered.</summary>
    public Rate Responded => new(this[FigureMeasure.Responded], this[FigureMeasure.Answered]);

    /// <summary>解决率 of those who answered.</summary>
    public Rate Solved => new(this[FigureMeasure.SolvedPoints], this[FigureMeasure.Answered]);

    /// <summary>The same of all who were asked: no answer is never a yes.</summary>
    public Rate SolvedOfAsked => new(this[FigureMeasure.SolvedPoints], this[FigureMeasure.Asked]);

    /// <summary>满意率 of those who gave a grade.</summary>
    public Rate Satisfied => new(this[FigureMeasure.GradePoints], this[FigureMeasure.Graded]);

    /// <inheritdoc cref="SolvedOfAsked"/>
    public Rate SatisfiedOfAsked => new(this[FigureMeasure.GradePoints], this[FigureMeasure.Asked]);

    /// <summary>回访代录: apart from what residents said themselves.</summary>
    public Rate CalledSolved => new(this[FigureMeasure.CalledSolvedPoints], this[FigureMeasure.CalledAnswered]);

    /// <inheritdoc cref="CalledSolved"/>
    public Rate CalledSatisfied => new(this[FigureMeasure.CalledGradePoints], this[FigureMeasure.CalledGraded]);
}

/// <summary>Whom a row is about.</summary>
/// <param name="Kind">Null for the whole district.</param>
public sealed record FigureUnit(UnitKind? Kind, long Id);

/// <summary>A unit's figures.</summary>
/// <param name="All">剔除前.</param>
/// <param name="Counted">剔除后.</param>
/// <param name="Judging">How many committees stated facts.</param>
public sealed record FigureRow(FigureUnit Unit, FigureCounts All, FigureCounts Counted, int Judging)
{
    /// <summary>件数: shares that a department got, else summonses that were sent.</summary>
    public decimal Cases => Unit.Kind == UnitKind.Department ? All[FigureMeasure.Cases] : All[FigureMeasure.Sent];
}

/// <summary>A row as a post sees it.</summary>
/// <param name="Before">The own last period; null where there are too few cases on either side to compare.</param>
public sealed record FigureLine(FigureRow Row, string Name, string Code, FigureCounts? Before)
{
    /// <summary>分类 of a department: an id of <c>figures.yaml</c>; null for others.</summary>
    public string? DepartmentKind { get; init; }

    /// <summary>综合得分; null where it is off, or there is nothing to speak of.</summary>
    public decimal? Score { get; init; }

    /// <summary>What committees stated may be shown: their own, or several together over a quarter.</summary>
    public bool ShowsJudgements { get; init; }

    /// <summary>Enough cases to be looked at beside others.</summary>
    public bool IsComparable { get; init; }
}

/// <summary>What a post may see of a period.</summary>
/// <param name="AsOf">UTC; what was entered later is not in it.</param>
/// <param name="PublishedOn">When it is, or was, published; Shanghai. Null in the trial.</param>
public sealed record FiguresView(FiguresPeriod Period, FiguresStanding Standing, DateTime AsOf, DateOnly? PublishedOn, IReadOnlyList<FigureLine> Lines, IReadOnlyList<FigureHint> Hints)
{
    /// <summary>公约 in the same period; counted anew each time, not part of what is published.</summary>
    public IReadOnlyList<ConventionFigureLine> Conventions { get; init; } = [];
}

/// <summary>异常提示: something to be looked at, no verdict.</summary>
/// <param name="Kind">Text <c>figures.hint.{Kind}</c>.</param>
public sealed record FigureHint(string Kind, string DepartmentName, IReadOnlyList<string> Numbers);

/// <summary>A summons as a row of the export: codes, dates and numbers, never a person's words.</summary>
public sealed record FigureCaseRow(FigureCase Case, string Committee, string Subdistrict, string? Lead, FigureCounts Counts, bool IsExcluded);

public static class FiguresErrors
{
    /// <summary>The post has no figures to see.</summary>
    public const string NotYours = "figures_not_yours";

    /// <summary>Not a period, or one that has not begun.</summary>
    public const string NoPeriod = "figures_no_period";

    /// <summary>Asked for before.</summary>
    public const string AskedBefore = "figures_asked_before";

    /// <summary>Ruled before, or not there.</summary>
    public const string RuledBefore = "figures_ruled_before";

    /// <summary>Not a reason of the list.</summary>
    public const string NoReason = "summons_no_reason";
}
