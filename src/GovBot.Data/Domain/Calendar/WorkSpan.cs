namespace GovBot.Data.Domain.Calendar;

/// <summary>时限单位: what a deadline is counted in.</summary>
public enum WorkUnit
{
    /// <summary>工作日: the day of receipt is not counted; ends at close of business.</summary>
    WorkDay,

    /// <summary>工作小时: counts at once, in office hours only.</summary>
    WorkHour,

    /// <summary>自然小时: counts at once, day and night.</summary>
    NaturalHour,

    /// <summary>自然日: the day of receipt is not counted; ends with the last day, at 23:59.</summary>
    NaturalDay,
}

/// <summary>时限: so many working days, working hours, natural hours or natural days.</summary>
public readonly record struct WorkSpan
{
    public WorkSpan(decimal amount, WorkUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (unit is WorkUnit.WorkDay or WorkUnit.NaturalDay && amount != decimal.Truncate(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Days are counted whole.");
        }

        (Amount, Unit) = (amount, unit);
    }

    public decimal Amount { get; }
    public WorkUnit Unit { get; }

    public static WorkSpan WorkDays(int days) => new(days, WorkUnit.WorkDay);
    public static WorkSpan WorkHours(decimal hours) => new(hours, WorkUnit.WorkHour);
    public static WorkSpan NaturalHours(decimal hours) => new(hours, WorkUnit.NaturalHour);
    public static WorkSpan NaturalDays(int days) => new(days, WorkUnit.NaturalDay);

    /// <summary>Whether days off count like any other.</summary>
    public bool IsNatural => Unit is WorkUnit.NaturalHour or WorkUnit.NaturalDay;
}

/// <summary>到期时间: when a deadline ends, in the zone of the district.</summary>
/// <param name="IsProvisional">暂定: a year on the way has no published holiday notice yet.</param>
public readonly record struct DueDate(DateTimeOffset At, bool IsProvisional);
