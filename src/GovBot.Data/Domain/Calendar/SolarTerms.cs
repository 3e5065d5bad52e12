namespace GovBot.Data.Domain.Calendar;

/// <summary>Days of solar terms (节气) by the formula of the century; exact for 1901 to 2100.</summary>
public static class SolarTerms
{
    private const double DaysOverAYear = 0.2422;

    /// <summary>清明.</summary>
    public static DateOnly PureBrightness(int year) => new(year, 4, Day(year, 5.59, 4.81));

    /// <summary>冬至. It came a minute before the midnight of the day that the formula gives for 2021, and in 1918.</summary>
    public static DateOnly WinterSolstice(int year) => new(year, 12, Day(year, 22.60, 21.94) - (year is 1918 or 2021 ? 1 : 0));

    private static int Day(int year, double of1900, double of2000)
    {
        var yearOfCentury = year % 100;
        var (constant, leapDays) = year / 100 == 19 ? (of1900, (yearOfCentury - 1) / 4) : (of2000, yearOfCentury / 4);
        return (int)((yearOfCentury * DaysOverAYear) + constant) - leapDays;
    }
}
