namespace GovBot.Data.Domain.Calendar;

/// <summary>法定节日: the seven holidays that the law gives days off for.</summary>
public enum StatutoryHoliday
{
    /// <summary>元旦.</summary>
    NewYear,

    /// <summary>春节, the first day of the lunar year.</summary>
    SpringFestival,

    /// <summary>清明节, the solar term.</summary>
    PureBrightness,

    /// <summary>劳动节.</summary>
    Labour,

    /// <summary>端午节.</summary>
    DragonBoat,

    /// <summary>中秋节.</summary>
    MidAutumn,

    /// <summary>国庆节.</summary>
    National,
}

/// <summary>法定节假日: the thirteen days off by law, without bridging days; what is known before a year's notice.</summary>
public static class StatutoryHolidays
{
    /// <summary>The days of a year.</summary>
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var days = new HashSet<DateOnly>();
        foreach (var holiday in Enum.GetValues<StatutoryHoliday>().Where(h => !IsLunar(h) || LunarDays.IsKnown(year)))
        {
            var (first, count) = holiday switch
            {
                StatutoryHoliday.SpringFestival => (-1, 4),
                StatutoryHoliday.Labour => (0, 2),
                StatutoryHoliday.National => (0, 3),
                _ => (0, 1),
            };
            days.UnionWith(Enumerable.Range(first, count).Select(On(holiday, year).AddDays));
        }

        return days;
    }

    /// <summary>The day of the holiday itself; lunar ones from 1902 to 2100.</summary>
    public static DateOnly On(StatutoryHoliday holiday, int year) => holiday switch
    {
        StatutoryHoliday.NewYear => new(year, 1, 1),
        StatutoryHoliday.SpringFestival => LunarDays.On(year, 1, 1),
        StatutoryHoliday.PureBrightness => SolarTerms.PureBrightness(year),
        StatutoryHoliday.Labour => new(year, 5, 1),
        StatutoryHoliday.DragonBoat => LunarDays.On(year, 5, 5),
        StatutoryHoliday.MidAutumn => LunarDays.On(year, 8, 15),
        StatutoryHoliday.National => new(year, 10, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, null),
    };

    private static bool IsLunar(StatutoryHoliday holiday) => holiday is StatutoryHoliday.SpringFestival or StatutoryHoliday.DragonBoat or StatutoryHoliday.MidAutumn;
}
