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
}

/// <summary>时限: so many working days, working hours or natural hours.</summary>
public readonly record struct WorkSpan
{
    public WorkSpan(decimal amount, WorkUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (unit == WorkUnit.WorkDay && amount != decimal.Truncate(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Working days are counted whole.");
        }

        (Amount, Unit) = (amount, unit);
    }

    public decimal Amount { get; }
    public WorkUnit Unit { get; }

    public static WorkSpan WorkDays(int days) => new(days, WorkUnit.WorkDay);
    public static WorkSpan WorkHours(decimal hours) => new(hours, WorkUnit.WorkHour);
    public static WorkSpan NaturalHours(decimal hours) => new(hours, WorkUnit.NaturalHour);
}

/// <summary>到期时间: when a deadline ends, in the zone of the district.</summary>
/// <param name="IsProvisional">暂定: a year on the way has no published holiday notice yet.</param>
public readonly record struct DueDate(DateTimeOffset At, bool IsProvisional);
