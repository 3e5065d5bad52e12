namespace GovBot.Data.Domain.Calendar;

/// <summary>工作日历: counts working days, working hours, natural hours and natural days. Pure; the clock is the caller's.</summary>
/// <remarks>
/// The day of receipt is not counted for day limits, which end at close of business; hour limits count at once. An
/// instant that ends one period and may begin the next is taken as the end: 11:30, not 13:30.
/// </remarks>
public sealed class WorkCalendar
{
    /// <summary>The zone people live in. Without daylight saving since 1991, so a fixed offset is exact.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private static readonly DateOnly LastDay = new(2100, 12, 31);

    private readonly DayBook _days;

    public WorkCalendar(WorkingHours hours, IReadOnlyCollection<HolidayYear> notices)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(notices);
        (Hours, Notices) = (hours, notices);
        _days = new DayBook(hours.Weekdays, notices);
    }

    public WorkingHours Hours { get; }
    public IReadOnlyCollection<HolidayYear> Notices { get; }

    /// <summary>The same holidays with other office hours, e.g. a committee's own.</summary>
    public WorkCalendar With(WorkingHours hours) => new(hours, Notices);

    public bool IsWorkingDay(DateOnly day) => _days.IsWorking(day);

    /// <summary>暂定: no notice has been published for the year of this day.</summary>
    public bool IsProvisional(DateOnly day) => _days.IsProvisional(day.Year);

    /// <summary>Whether somebody is at work at this instant.</summary>
    public bool IsWorkingTime(DateTimeOffset instant)
    {
        var (day, time) = Local(instant);
        return IsWorkingDay(day) && Hours.Periods.Any(p => time >= p.From && time < p.To);
    }

    /// <summary>The instant itself while somebody is at work, else when the next period begins.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset instant)
    {
        if (IsWorkingTime(instant))
            return instant.ToOffset(Offset);
        var (day, time) = Local(instant);
        if (IsWorkingDay(day) && Hours.Periods.FirstOrDefault(period => period.From > time) is { To.Ticks: > 0 } next)
            return Instant(day, next.From);
        return Instant(NextWorkingDay(Following(day)), Hours.Periods[0].From);
    }

    /// <summary>When a limit ends that began at <paramref name="start"/>.</summary>
    public DueDate Add(DateTimeOffset start, WorkSpan span)
    {
        var at = span.Unit switch
        {
            WorkUnit.NaturalHour => start.ToOffset(Offset) + Span(span.Amount),
            WorkUnit.NaturalDay => EndOf(Local(start).Day.AddDays((int)span.Amount)),
            WorkUnit.WorkHour => AddWorkTime(start, Span(span.Amount)),
            WorkUnit.WorkDay => AddWorkDays(start, span.Amount),
            _ => throw new ArgumentOutOfRangeException(nameof(span), span.Unit, null),
        };
        return new(at, !span.IsNatural && AnyProvisional(start.ToOffset(Offset).Year, at.Year));
    }

    /// <summary>The last minute of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => Instant(day, new TimeSpan(23, 59, 0));

    /// <summary>Working time from one instant to another; zero when the second is not later.</summary>
    public TimeSpan WorkingTime(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return TimeSpan.Zero;
        }

        var (firstDay, firstTime) = Local(from);
        var (lastDay, lastTime) = Local(to);
        return (WorkDaysBefore(firstDay, lastDay) * Hours.DayLength) + Worked(lastDay, lastTime) - Worked(firstDay, firstTime);
    }

    /// <summary>Working days from the first day, included, to the last, included.</summary>
    public int WorkDays(DateOnly first, DateOnly last) => last < first ? 0 : WorkDaysBefore(first, last.AddDays(1));

    /// <summary>依据: what lies between start and end of a limit, to explain it in a sentence.</summary>
    public DueExplanation Explain(DateTimeOffset start, WorkSpan span)
    {
        var due = Add(start, span);
        var (first, _) = Local(start);
        var (last, _) = Local(due.At);
        var off = new List<NamedDay>();
        var madeUp = new List<NamedDay>();
        for (var day = first; !span.IsNatural && day <= last; day = day.AddDays(1))
        {
            var working = IsWorkingDay(day);
            if (working != Hours.Weekdays.Contains(day.DayOfWeek))
            {
                (working ? madeUp : off).Add(new(day, _days.NameOf(day)));
            }
        }

        return new(start.ToOffset(Offset), span, due, off, madeUp);
    }

    private DateTimeOffset AddWorkDays(DateTimeOffset start, decimal amount)
    {
        var (day, _) = Local(start);
        var left = amount;
        if (left == 0)
        {
            day = NextWorkingDay(day);
        }

        while (left > 0)
        {
            day = NextWorkingDay(Following(day));
            left--;
        }

        return Instant(day, Hours.CloseOfBusiness);
    }

    private DateTimeOffset AddWorkTime(DateTimeOffset start, TimeSpan amount)
    {
        if (amount == TimeSpan.Zero)
        {
            return start.ToOffset(Offset);
        }

        var (day, time) = Local(start);
        var left = amount + Worked(day, time);
        day = NextWorkingDay(day);
        while (left > Hours.DayLength)
        {
            left -= Hours.DayLength;
            day = NextWorkingDay(Following(day));
        }

        foreach (var period in Hours.Periods)
        {
            if (left <= period.Length)
            {
                return Instant(day, period.From + left);
            }

            left -= period.Length;
        }

        throw new InvalidOperationException("A day's periods do not add up to its length.");
    }

    private DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = Following(day);
        }

        return day;
    }

    private static DateOnly Following(DateOnly day) =>
        day < LastDay ? day.AddDays(1) : throw new ArgumentOutOfRangeException(nameof(day), day, "Deadlines end by 2100.");

    private TimeSpan Worked(DateOnly day, TimeSpan time)
    {
        var sum = TimeSpan.Zero;
        if (!IsWorkingDay(day))
        {
            return sum;
        }

        foreach (var period in Hours.Periods)
        {
            var end = time < period.To ? time : period.To;
            sum += end > period.From ? end - period.From : TimeSpan.Zero;
        }

        return sum;
    }

    // Working days in [first, last).
    private int WorkDaysBefore(DateOnly first, DateOnly last)
    {
        var sum = _days.WorkedBefore(last) - _days.WorkedBefore(first);
        for (var year = first.Year; year < last.Year; year++)
        {
            sum += _days.WorkedIn(year);
        }

        return sum;
    }

    private bool AnyProvisional(int first, int last)
    {
        for (var year = first; year <= last; year++)
        {
            if (_days.IsProvisional(year))
            {
                return true;
            }
        }

        return false;
    }

    private static TimeSpan Span(decimal hours) => TimeSpan.FromTicks((long)decimal.Round(hours * TimeSpan.TicksPerHour));

    private static (DateOnly Day, TimeSpan Time) Local(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Offset);
        return (DateOnly.FromDateTime(local.DateTime), local.TimeOfDay);
    }

    private static DateTimeOffset Instant(DateOnly day, TimeSpan time) => new(day.ToDateTime(TimeOnly.MinValue) + time, Offset);
}

/// <summary>时限依据: what was passed over and what was worked extra between start and end.</summary>
/// <param name="DaysOff">Weekdays that were holidays.</param>
/// <param name="MakeUpDays">调休: weekend days that were worked.</param>
public sealed record DueExplanation(DateTimeOffset Start, WorkSpan Span, DueDate Due, IReadOnlyList<NamedDay> DaysOff, IReadOnlyList<NamedDay> MakeUpDays);

/// <summary>有名称的日子: a day and the holiday it belongs to.</summary>
public readonly record struct NamedDay(DateOnly Date, string? Name);
