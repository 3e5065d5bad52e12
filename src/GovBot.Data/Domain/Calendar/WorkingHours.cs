namespace GovBot.Data.Domain.Calendar;

/// <summary>办公时段: one stretch of a working day, measured from midnight.</summary>
public readonly record struct WorkPeriod(TimeSpan From, TimeSpan To)
{
    public TimeSpan Length => To - From;
}

/// <summary>办公时间: the periods of a working day, and the weekdays worked where no notice says otherwise.</summary>
public sealed record WorkingHours
{
    private static readonly DayOfWeek[] MondayToFriday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public WorkingHours(IReadOnlyList<WorkPeriod> periods, IReadOnlyCollection<DayOfWeek>? weekdays = null)
    {
        ArgumentNullException.ThrowIfNull(periods);
        weekdays ??= MondayToFriday;
        if (periods.Count == 0 || weekdays.Count == 0)
        {
            throw new ArgumentException("A working day needs at least one period, a week one weekday.", nameof(periods));
        }

        var last = TimeSpan.Zero;
        foreach (var period in periods)
        {
            if (period.From < last || period.To <= period.From || period.To > TimeSpan.FromDays(1))
            {
                throw new ArgumentException("Periods must follow one another within the day.", nameof(periods));
            }

            last = period.To;
        }

        (Periods, Weekdays) = ([.. periods], weekdays.ToHashSet());
        DayLength = periods.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.Length);
    }

    /// <summary>09:00–11:30 and 13:30–17:30, Monday to Friday.</summary>
    public static WorkingHours Default { get; } = new(
    [
        new(new(9, 0, 0), new(11, 30, 0)),
        new(new(13, 30, 0), new(17, 30, 0)),
    ]);

    public IReadOnlyList<WorkPeriod> Periods { get; }
    public IReadOnlySet<DayOfWeek> Weekdays { get; }
    public TimeSpan DayLength { get; }
    public TimeSpan CloseOfBusiness => Periods[^1].To;
}
