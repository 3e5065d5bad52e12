using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>国庆节后第一个工作日, 节前最后一个工作日, 年后上班第一天; by the calendar's days off around the holiday.</summary>
internal static partial class HolidayRules
{
    private const string Day = "的?(?:头?[第头](?<n>" + TimeText.N + ")个(?:工作日|上班的?(?:日子|[日天]))|(?<n>首)个(?:工作日|上班[日天])|(?:上班|开工)的?[第头](?<n>" + TimeText.N + ")天|[第头](?<n>" + TimeText.N + ")天(?:上班|开工))";

    private const int Year = 366;

    private static readonly Dictionary<string, StatutoryHoliday> Names = new(StringComparer.Ordinal)
    {
        ["元旦"] = StatutoryHoliday.NewYear, ["新年"] = StatutoryHoliday.NewYear, ["春节"] = StatutoryHoliday.SpringFestival, ["过年"] = StatutoryHoliday.SpringFestival,
        ["年"] = StatutoryHoliday.SpringFestival, ["清明"] = StatutoryHoliday.PureBrightness, ["五一"] = StatutoryHoliday.Labour, ["劳动"] = StatutoryHoliday.Labour,
        ["端午"] = StatutoryHoliday.DragonBoat, ["中秋"] = StatutoryHoliday.MidAutumn, ["国庆"] = StatutoryHoliday.National, ["十一"] = StatutoryHoliday.National,
        ["大年"] = StatutoryHoliday.SpringFestival, ["new year"] = StatutoryHoliday.NewYear, ["spring festival"] = StatutoryHoliday.SpringFestival, ["labour day"] = StatutoryHoliday.Labour,
        ["labor day"] = StatutoryHoliday.Labour, ["may day"] = StatutoryHoliday.Labour, ["national day"] = StatutoryHoliday.National,
    };

    public static void Apply(TimeText text, Findings found, WorkCalendar calendar)
    {
        text.Take(MadeUp(), m => found.AddIfAny(WorkedWeekend(m.Groups["day"].Value, found.Today, calendar)));
        text.Take(After(), m => found.Days.Add(WorkingDays.After(Break(m, found.Today, calendar).Last, m.Groups["n"].Value == "首" ? 1 : TimeText.Number(m.Groups["n"]) ?? 1, calendar)));
        text.Take(Before(), m => found.Days.Add(WorkingDays.Before(Break(m, found.Today, calendar).First, 1, calendar)));
        text.Take(EndOfBreak(), m => found.Days.Add(m.Groups["first"].Success ? Break(m, found.Today, calendar).Holiday : Break(m, found.Today, calendar).Last));
        text.Take(Around(), _ => found.IsVague = true);
    }

    // The next Saturday or Sunday on which people work, as they do around a long holiday.
    private static DateOnly? WorkedWeekend(string weekday, DateOnly today, WorkCalendar calendar) => Enumerable.Range(0, Year).Select(today.AddDays)
        .Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && (weekday.Length == 0 || DayRules.WeekdayOf(weekday) == day.DayOfWeek) && calendar.IsWorkingDay(day)).Select(day => (DateOnly?)day).FirstOrDefault();

    private static DaysOff Break(Match m, DateOnly today, WorkCalendar calendar) => Names.TryGetValue(m.Groups["name"].Value, out var holiday)
        ? Next(holiday, today, calendar)
        : Enum.GetValues<StatutoryHoliday>().Select(h => Next(h, today, calendar)).MinBy(b => b.Last)!;

    private static DaysOff Next(StatutoryHoliday holiday, DateOnly today, WorkCalendar calendar) =>
        Enumerable.Range(today.Year, 3).Select(year => Around(StatutoryHolidays.On(holiday, year), calendar)).First(b => b.Last >= today);

    private static DaysOff Around(DateOnly holiday, WorkCalendar calendar)
    {
        var (first, last) = (holiday, holiday);
        while (!calendar.IsWorkingDay(first.AddDays(-1)))
        {
            first = first.AddDays(-1);
        }

        while (!calendar.IsWorkingDay(last.AddDays(1)))
        {
            last = last.AddDays(1);
        }

        return new(first, holiday, last);
    }

    private sealed record DaysOff(DateOnly First, DateOnly Holiday, DateOnly Last);

    [GeneratedRegex("(?:(?:元旦|新年|春节|过年|清明|五一|劳动|端午|中秋|国庆|十一)节?[前后]?的?)?(?:调休|补班)(?:上班|补班)?的?(?:那个?|这个?)?(?:周(?<day>[六日])|那?天|日)")]
    private static partial Regex MadeUp();

    [GeneratedRegex("(?<name>元旦|新年|春节|过年|清明|五一|劳动|端午|中秋|国庆|十一|(?<=^|[^一-龥])年|(?<=^|[^一-龥])(?:节|小?长假|假期))节?(?:假期|长假|假|放完假|放好假|放假|小长假)?(?:结束|回来|过完|过好)?后?" + Day + @"|\bfirst (?:working|business) day after (?:the )?(?<name>new year|spring festival|labou?r day|may day|national day|holidays?)\b")]
    private static partial Regex After();

    [GeneratedRegex("(?<name>元旦|新年|春节|过年|清明|五一|劳动|端午|中秋|国庆|十一|年|节|放假)节?(?:假期|长假|放假)?前的?最后(?:一个工作日|一天上班|一天)")]
    private static partial Regex Before();

    [GeneratedRegex("(?<name>元旦|新年|春节|清明|五一|劳动|端午|中秋|国庆|十一)节?(?:小?长假|假期|放假)的?(?:最后一天|(?<first>第一天|头一天))")]
    private static partial Regex EndOfBreak();

    [GeneratedRegex("(?:元旦|新年|春节|过年|清明|五一|劳动|端午|中秋|国庆)节?(?:假期|长假|放假)?(?:结束)?[后前](?!的?(?:(?:[一两二三四五]|[1-5])天|第|头|首))|十一(?:长假|假期)后?|(?<![0-9一-龥])十一[前后](?![0-9一-龥])|(?:假期|长假)(?:结束)?后|(?:元旦|新年|春节|过年|清明|五一|劳动|端午|中秋|国庆)节?(?:假期|长假|放假|小长假)")]
    private static partial Regex Around();
}
