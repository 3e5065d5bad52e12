using System.Globalization;

namespace GovBot.Data.Domain.Calendar;

/// <summary>Days of the lunar calendar (农历), known from 1902 to 2100.</summary>
public static class LunarDays
{
    private const int FirstYear = 1902;
    private const int LastYear = 2100;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static bool IsKnown(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>The day of a lunar date; the month's last day where the month is a day too short.</summary>
    /// <param name="year">The year in which the lunar year begins; its twelfth month falls into the next.</param>
    /// <param name="month">Not the leap month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not known, or the month or day exists in none.</exception>
    public static DateOnly On(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        // A leap month shifts the number of every month after it.
        var leap = Lunar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, number, day == 30 ? Lunar.GetDaysInMonth(year, number) : day, 0, 0, 0, 0));
    }
}
