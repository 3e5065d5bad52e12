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

    /// <summary>Adds a day; one that does not exist is impossible.</summary>
    public void AddIfAny(DateOnly? day)
    {
        if (day is { } one)
        {
            Days.Add(one);
        }
        else
        {
            IsImpossible = true;
        }
    }

    /// <summary>Whether a day, an hour or a part of the day was named.</summary>
    public bool HasTime => Days.Count + Clocks.Count + Moments.Count > 0 || Part is not null;

    /// <summary>What is not said anew holds as said before: 明天下午两点，哦不，三点.</summary>
    public void Fill(Findings before)
    {
        if (Moments.Count > 0 || !HasTime)
        {
            return;
        }

        if (Days.Count == 0)
        {
            Days.UnionWith(before.Days);
            IsWeekdayOfToday = before.IsWeekdayOfToday;
        }

        if (Part is null && (Clocks.Count == 0 || Clocks.All(clock => !clock.IsExact)))
        {
            Part = before.Part;
        }

        if (Clocks.Count == 0 && Part == before.Part)
        {
            Clocks.UnionWith(before.Clocks);
        }
    }

    /// <summary>Moves the only day by so many.</summary>
    public void Shift(int days)
    {
        var day = Days.Single().AddDays(days);
        Days.Clear();
        Days.Add(day);
        IsWeekdayOfToday = false;
    }

    /// <summary>Takes out what was named only to be refused.</summary>
    public void Remove(Findings refused)
    {
        Days.ExceptWith(refused.Days);
        Clocks.ExceptWith(refused.Clocks);
    }

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
