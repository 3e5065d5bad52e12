namespace GovBot.Understanding.Times;

/// <summary>What the rules have found in a reply so far.</summary>
internal sealed class Findings(DateTime now)
{
    public DateTime Now { get; } = now;

    public DateOnly Today { get; } = DateOnly.FromDateTime(now);

    public HashSet<DateOnly> Days { get; } = [];

    public HashSet<DateTime> Moments { get; } = [];

    public HashSet<Clock> Clocks { get; } = [];

    public DayPart? Part
    {
        get;
        set
        {
            HasTwoParts |= field is { } other && other != value;
            field = value;
        }
    }

    /// <summary>上午或下午.</summary>
    public bool HasTwoParts { get; private set; }

    /// <summary>The weekday of today, which may mean today or a week from now.</summary>
    public bool IsWeekdayOfToday { get; set; }

    public bool IsVague { get; set; }

    public bool IsPast { get; set; }

    /// <summary>April 31.</summary>
    public bool IsImpossible { get; set; }

    public void Add(int year, int month, int day)
    {
        if (year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            Days.Add(new(year, month, day));
        }
        else
        {
            IsImpossible = true;
        }
    }
}

/// <summary>An hour as it was said: 3点半 may be in the morning or not.</summary>
/// <param name="IsExact">Written so that no half of the day is in question: 15:30, 08:00.</param>
internal readonly record struct Clock(int Hour, int Minute, bool IsExact = false);
