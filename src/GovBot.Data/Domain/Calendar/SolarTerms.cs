namespace GovBot.Data.Domain.Calendar;

/// <summary>Days of solar terms (节气) by the formula of the century.</summary>
public static class SolarTerms
{
    private const double DaysOverAYear = 0.2422;

    /// <summary>清明; exact for 1901 to 2100.</summary>
    public static DateOnly PureBrightness(int year)
    {
        var yearOfCentury = year % 100;
        var (constant, leapDays) = year / 100 == 19 ? (5.59, (yearOfCentury - 1) / 4) : (4.81, yearOfCentury / 4);
        return new(year, 4, (int)((yearOfCentury * DaysOverAYear) + constant) - leapDays);
    }

    /// <summary>冬至; exact for 2000 to 2099. In 2021 it came a minute before the midnight that begins the formula's day.</summary>
    /// <returns>Null for other years.</returns>
    public static DateOnly? WinterSolstice(int year) => year / 100 == 20
        ? new(year, 12, (int)((year % 100 * DaysOverAYear) + 21.94) - (year % 100 / 4) - (year == 2021 ? 1 : 0))
        : null;
}
