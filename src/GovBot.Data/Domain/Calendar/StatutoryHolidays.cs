using System.Globalization;

namespace GovBot.Data.Domain.Calendar;

/// <summary>法定节假日: the thirteen days off by law, without bridging days; what is known before a year's notice.</summary>
public static class StatutoryHolidays
{
    private const int LastLunarYear = 2100;

    /// <summary>The days of a year.</summary>
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var days = new HashSet<DateOnly>
        {
            new(year, 1, 1),
            PureBrightness(year),
            new(year, 5, 1),
            new(year, 5, 2),
            new(year, 10, 1),
            new(year, 10, 2),
            new(year, 10, 3),
        };
        if (year is > 1901 and <= LastLunarYear)
        {
            AddLunar(days, year);
        }

        return days;
    }

    private static void AddLunar(HashSet<DateOnly> days, int year)
    {
        var lunar = new ChineseLunisolarCalendar();
        var newYear = Solar(lunar, year, 1, 1);
        for (var offset = -1; offset < 3; offset++)
        {
            days.Add(newYear.AddDays(offset));
        }

        days.Add(Solar(lunar, year, 5, 5));
        days.Add(Solar(lunar, year, 8, 15));
    }

    // A leap month shifts the number of every month after it.
    private static DateOnly Solar(ChineseLunisolarCalendar lunar, int year, int month, int day)
    {
        var leap = lunar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(lunar.ToDateTime(year, number, day, 0, 0, 0, 0));
    }

    // The solar term by the formula of the century; exact for 1901 to 2100.
    private static DateOnly PureBrightness(int year)
    {
        var yearOfCentury = year % 100;
        var constant = year / 100 == 19 ? 5.59 : 4.81;
        var leapDays = year / 100 == 19 ? (yearOfCentury - 1) / 4 : yearOfCentury / 4;
        return new(year, 4, (int)((yearOfCentury * 0.2422) + constant) - leapDays);
    }
}
