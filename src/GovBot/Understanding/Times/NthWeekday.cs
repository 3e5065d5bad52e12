namespace GovBot.Understanding.Times;

/// <summary>Weekdays counted within a month: the second Sunday of May.</summary>
internal static class NthWeekday
{
    /// <summary>Null where the month has no fifth.</summary>
    public static DateOnly? Of(int year, int month, int n, DayOfWeek weekday)
    {
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
        return day.Month == month ? day : null;
    }

    public static DateOnly Last(int year, int month, DayOfWeek weekday) => Of(year, month, 5, weekday) ?? Of(year, month, 4, weekday)!.Value;
}
