using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>Days that have a name, and days of the lunar calendar: 中秋节, 年初八, 冬至, 重阳节前一天, 去年国庆节, Christmas Eve.</summary>
internal static partial class FeastRules
{
    // Somebody who names a feast that was a few days ago does not mean next year's.
    private const int JustOver = 7;

    private const string Solar = "妇女节|植树节|情人节|愚人节|青年节|儿童节|母亲节|父亲节|建党节|建军节|教师节|消费者权益日|万圣节|感恩节|光棍节|双十一|平安夜|圣诞节?(?!树|老人)|跨年夜?|冬至|元旦|清明|五一|劳动(?=节)|国庆";
    private const string Lunar = "除夕夜?|大?年三十|大年夜|小年夜|春节|元宵|端午|七夕|中秋|重阳|腊八";
    private const string English = "christmas eve|christmas|new year'?s eve|new year'?s day|valentine'?s day|halloween|chinese new year|spring festival|lantern festival|mid-?autumn|dragon boat";
    private const string LunarDay = "(?:大?年(?<day>初[一二三四五六七八九十])|(?:(?<month>正月|腊月)|(?:农历|阴历)的?(?<month>[一二三四五六七八九十]{1,2}月)?)(?<day>初[一二三四五六七八九十]|十[一二三四五六七八九]|[廿二]十?[一二三四五六七八九]|二十|三十))";

    public static void Apply(TimeText text, Findings found)
    {
        text.Take(LunarDate(), m => Add(m, year => LunarDays.IsKnown(year) ? LunarDays.On(year, Month(m.Groups["month"].Value), DayOfMonth(m.Groups["day"].Value)) : null, found));
        text.Take(WeekdayAfter(), m => Add(m, year => Next(On(m.Groups["name"].Value, year), TimeText.Number(m.Groups["n"]) ?? 1, DayRules.WeekdayOf(m.Groups["day"].Value)), found));
        text.Take(Named(), m => Add(m, year => On(m.Groups["name"].Value, year), found));
    }

    private static void Add(Match m, Func<int, DateOnly?> on, Findings found)
    {
        var days = TimeText.Number(m.Groups["days"]) ?? (m.Groups["next"].Success ? 1 : 0);
        var away = m.Groups["way"].Value is "前" or "头" ? -days : days;
        if (m.Groups["year"].Value is { Length: > 0 } named)
        {
            found.AddIfAny(on(found.Today.Year + TimeText.YearsFromThis(named))?.AddDays(away));
            return;
        }

        found.AddIfAny(Enumerable.Range(found.Today.Year - 1, 4).Select(year => on(year)?.AddDays(away)).FirstOrDefault(day => day >= found.Today.AddDays(-JustOver)));
    }

    private static DateOnly? Next(DateOnly? after, int n, DayOfWeek weekday) =>
        after is { } day ? day.AddDays((((int)weekday - (int)day.DayOfWeek + 6) % 7) + 1 + (7 * (n - 1))) : null;

    private static DateOnly? On(string name, int year) => name switch
    {
        "元旦" or "new year's day" or "new years day" => new(year, 1, 1),
        "情人节" or "valentine's day" or "valentines day" => new(year, 2, 14),
        "妇女节" or "三八" => new(year, 3, 8),
        "植树节" => new(year, 3, 12),
        "消费者权益日" => new(year, 3, 15),
        "愚人节" => new(year, 4, 1),
        "清明" => SolarTerms.PureBrightness(year),
        "五一" or "劳动" => new(year, 5, 1),
        "青年节" => new(year, 5, 4),
        "母亲节" => NthWeekday.Of(year, 5, 2, DayOfWeek.Sunday),
        "儿童节" or "六一" => new(year, 6, 1),
        "父亲节" => NthWeekday.Of(year, 6, 3, DayOfWeek.Sunday),
        "建党节" or "七一" => new(year, 7, 1),
        "建军节" or "八一" => new(year, 8, 1),
        "教师节" => new(year, 9, 10),
        "国庆" or "十一" => new(year, 10, 1),
        "万圣节" or "halloween" => new(year, 10, 31),
        "光棍节" or "双十一" => new(year, 11, 11),
        "感恩节" => NthWeekday.Of(year, 11, 4, DayOfWeek.Thursday),
        "冬至" => SolarTerms.WinterSolstice(year),
        "平安夜" or "christmas eve" => new(year, 12, 24),
        "圣诞" or "圣诞节" or "christmas" => new(year, 12, 25),
        "跨年" or "跨年夜" or "new year's eve" or "new years eve" => new(year, 12, 31),
        _ => LunarDays.IsKnown(year) ? OfLunar(name, year) : null,
    };

    private static DateOnly OfLunar(string name, int year) => name switch
    {
        "春节" or "chinese new year" or "spring festival" => LunarDays.On(year, 1, 1),
        "元宵" or "lantern festival" => LunarDays.On(year, 1, 15),
        "端午" or "dragon boat" => LunarDays.On(year, 5, 5),
        "七夕" => LunarDays.On(year, 7, 7),
        "中秋" or "mid-autumn" or "midautumn" => LunarDays.On(year, 8, 15),
        "重阳" => LunarDays.On(year, 9, 9),
        "腊八" => LunarDays.On(year, 12, 8),
        // In Shanghai the night before 大年夜, not the 23rd or 24th.
        "小年夜" => LunarDays.On(year, 1, 1).AddDays(-2),
        _ => LunarDays.On(year, 1, 1).AddDays(-1),
    };

    private static int Month(string name) => name switch { "" or "正月" => 1, "腊月" => 12, _ => NumberReader.TryRead(name.AsSpan(..^1), out var month) ? Math.Clamp(month, 1, 12) : 1 };

    private static int DayOfMonth(string name) => NumberReader.TryRead(name.AsSpan().TrimStart('初'), out var day) ? Math.Clamp(day, 1, 30) : 1;

    private const string Year = "(?:(?<year>今年|明年|去年|后年|前年)|下下?个月|这个月)?的?";
    private const string Away = $"(?:当天|那一?天|当日)?(?:的?(?<way>前|后|头)的?(?<days>{TimeText.N})天|(?<next>的?第二天|次日))?";

    [GeneratedRegex($"{Year}{LunarDay}{Away}")]
    private static partial Regex LunarDate();

    [GeneratedRegex($"{Year}(?<name>{Solar}|{Lunar})节?后的?(?:第(?<n>{TimeText.N})个?|[头首]一?个)周(?<day>[一二三四五六日])")]
    private static partial Regex WeekdayAfter();

    [GeneratedRegex($"{Year}(?<name>{Solar}|{Lunar}|(?<![0-9零一二三四五六七八九十点月日号初周第年弄路])(?:十一|六一|七一|八一|三八)(?=[前后][一两二三]天|当天|那天|节)|^[六七八]一$)节?(?!假|[前后](?:的?最后|第|上班|首)){Away}|\\b(?<name>{English})(?: festival)?\\b")]
    private static partial Regex Named();
}
