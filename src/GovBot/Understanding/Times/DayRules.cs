using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>Days by date, by weekday, by the month's days, and 今天, 明天, 大后天.</summary>
internal static partial class DayRules
{
    public static void Apply(TimeText text, Findings found, WorkCalendar calendar)
    {
        text.Take(FullDate(), m => found.Add(Number(m, "y"), Number(m, "m"), Number(m, "d")));
        text.Take(MonthAndDay(), m => AddMonthAndDay(m, found));
        text.Take(EnglishDate(), m => AddNearest(Array.IndexOf(Months, m.Groups["m"].Value[..3]) + 1, Number(m, "d"), found));
        text.Take(WeekdayOfMonth(), m => AddWeekdayOfMonth(m, found));
        text.Take(WorkingDayOfMonth(), m => AddWorkingDayOfMonth(m, found, calendar));
        text.Take(OfMonth(), m => AddOfMonth(m, found));
        text.Take(YearEnd(), m => found.Add(found.Today.Year + TimeText.YearsFromThis(m.Groups["year"].Value), m.Groups["first"].Success ? 1 : 12, m.Groups["first"].Success ? 1 : 31));
        text.Take(Weekday(), m => AddWeekday(m.Groups["which"].Value, Weekdays.IndexOf(m.Groups["day"].Value[0], StringComparison.Ordinal) % 7, found));
        text.Take(OfNextWeek(), m => AddWeekday("next", Array.IndexOf(EnglishDays, m.Groups["day"].Value[..3]), found));
        text.Take(EnglishWeekday(), m => AddWeekday(m.Groups["which"].Value, Array.IndexOf(EnglishDays, m.Groups["day"].Value[..3]), found));
        text.Take(FromThere(), m => found.Days.Add(found.Today.AddDays(NearDays[m.Groups["first"].Value] + NearDays[m.Groups["then"].Value])));
        text.Take(Near(), m => AddNear(m.Value, found));
        text.Take(Gone(), _ => found.IsPast = true);
        text.Take(DayOfMonth(), m => AddDayOfMonth(Number(m, "d"), found));
        if (found.Days.Count == 0)
        {
            text.Take(Dotted(), m => AddNearest(Number(m, "m"), Number(m, "d"), found));
        }
    }

    private const string EnglishDay = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thu|fri|sat|sun)";
    // What is longer ago is next year's.
    private const int MostMonthsAgo = 3;

    private const string Weekdays = "一二三四五六日1234567";
    private static readonly string[] EnglishDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, int> NearDays = new(StringComparer.Ordinal)
    {
        ["今天"] = 0, ["今"] = 0, ["当天"] = 0, ["today"] = 0, ["this"] = 0, ["tonight"] = 0, ["明天"] = 1, ["明"] = 1, ["tomorrow"] = 1, ["后天"] = 2, ["the day after tomorrow"] = 2, ["day after tomorrow"] = 2,
        ["大后天"] = 3, ["昨天"] = -1, ["昨"] = -1, ["yesterday"] = -1, ["前天"] = -2, ["大前天"] = -3,
    };

    private static void AddNear(string word, Findings found)
    {
        found.Days.Add(found.Today.AddDays(NearDays[word]));
        if (word == "tonight")
        {
            found.Part = DayPart.Evening;
        }
    }

    private static int Number(Match m, string group) => TimeText.Number(m.Groups[group]) ?? 0;

    private static void AddMonthAndDay(Match m, Findings found)
    {
        var (month, day) = (Number(m, "m"), Number(m, "d"));
        if (m.Groups["year"].Value is not { Length: > 0 } year)
        {
            AddNearest(month, day, found);
            return;
        }

        found.Add(found.Today.Year + TimeText.YearsFromThis(year), month, day);
    }

    private static void AddNearest(int month, int day, Findings found)
    {
        var years = Enumerable.Range(found.Today.Year - 1, 3).Where(y => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(y, month)).ToList();
        if (years.Count == 0)
        {
            found.IsImpossible = true;
            return;
        }

        var days = years.Select(y => new DateOnly(y, month, day)).ToList();
        var nearest = days.MinBy(d => Math.Abs(d.DayNumber - found.Today.DayNumber));
        found.Days.Add(nearest < found.Today.AddMonths(-MostMonthsAgo) ? days.Where(d => d >= found.Today).DefaultIfEmpty(nearest).First() : nearest);
    }

    private static void AddOfMonth(Match m, Findings found)
    {
        var first = MonthOf(m, found);
        var day = m.Groups["d"].Success ? Number(m, "d") : m.Groups["first"].Success ? 1
            : DateTime.DaysInMonth(first.Year, first.Month) + 1 - (m.Groups["back"].Success ? Number(m, "back") : 1);
        found.Add(first.Year, first.Month, day);
    }

    private static void AddWeekdayOfMonth(Match m, Findings found)
    {
        var month = MonthOf(m, found);
        var day = WeekdayOf(m.Groups["english"].Success ? m.Groups["english"].Value : m.Groups["day"].Value);
        found.AddIfAny(m.Groups["last"].Success ? NthWeekday.Last(month.Year, month.Month, day) : NthWeekday.Of(month.Year, month.Month, Nth(m), day));
    }

    /// <summary>Of 一 to 日, or of an English name.</summary>
    internal static DayOfWeek WeekdayOf(string name) =>
        (DayOfWeek)(((char.IsAsciiLetter(name[0]) ? Array.IndexOf(EnglishDays, name[..3]) : Weekdays.IndexOf(name[0], StringComparison.Ordinal) % 7) + 1) % 7);

    private static int Nth(Match m) => m.Groups["nth"].Success ? Array.IndexOf(Ordinals, m.Groups["nth"].Value) + 1 : m.Groups["n"].Success ? Number(m, "n") : 1;

    private static void AddWorkingDayOfMonth(Match m, Findings found, WorkCalendar calendar)
    {
        var first = MonthOf(m, found);
        found.Days.Add(m.Groups["n"].Success ? WorkingDays.After(first.AddDays(-1), Number(m, "n"), calendar) : WorkingDays.Before(first.AddMonths(1), 1, calendar));
    }

    private static DateOnly MonthOf(Match m, Findings found)
    {
        var current = new DateOnly(found.Today.Year, found.Today.Month, 1);
        if (!m.Groups["m"].Success)
        {
            return current.AddMonths(m.Groups["which"].Value switch { "下下个月" => 2, "下个月" or "next month" => 1, "上个月" => -1, _ => 0 });
        }

        var month = Math.Clamp(Number(m, "m"), 1, 12);
        return new(month < current.Month ? current.Year + 1 : current.Year, month, 1);
    }

    // A day that this month does not have, or that is over, is the next one to come.
    private static void AddDayOfMonth(int day, Findings found)
    {
        var first = new DateOnly(found.Today.Year, found.Today.Month, 1);
        var fitting = Enumerable.Range(0, 3).Select(first.AddMonths).FirstOrDefault(m => day >= 1 && day <= DateTime.DaysInMonth(m.Year, m.Month) && m.AddDays(day - 1) >= found.Today);
        if (fitting != default && found.Days.Count == 1 && WeekdayOf(found.Days.First()) == WeekdayOf(fitting))
        {
            // 周五13号.
            found.Days.Clear();
        }

        found.Add(fitting.Year, fitting.Month, day);
    }

    private static void AddWeekday(string which, int day, Findings found)
    {
        if (which.Length == 0 && found.Days.Count == 1 && WeekdayOf(found.Days.First()) == day)
        {
            // 11月13号周五: the weekday of the date.
            return;
        }

        var today = WeekdayOf(found.Today);
        var weeks = which switch { "下下" => 2, "下" or "next" => 1, "上" or "last" => -1, "上上" => -2, "这" or "this" => 0, _ => day < today ? 1 : 0 };
        found.IsWeekdayOfToday = which.Length == 0 && day == today;
        found.Days.Add(found.Today.AddDays(day - today + (7 * weeks)));
    }

    private static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    [GeneratedRegex($@"(?<!\d)(?<y>20\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)|(?<y>\d{{4}}|[一二][零〇一二三四五六七八九]{{3}})[年\-/.](?<m>{TimeText.N})[月\-/.](?<d>{TimeText.N})[日号]?")]
    private static partial Regex FullDate();

    [GeneratedRegex($@"(?<year>今年|明年|后年|去年|前年)?的?(?<![个\d])(?<m>{TimeText.N})月(?<d>{TimeText.N})[日号]?|(?<![\d:./-])(?<m>\d{{1,2}})[/-](?<d>\d{{1,2}})(?![\d:/-])")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"\b(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?<d>\d{1,2})(?:st|nd|rd|th)?\b|\b(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")]
    private static partial Regex EnglishDate();

    [GeneratedRegex($@"(?:(?<which>这个月|下下个月|下个月|上个月)|(?<m>{TimeText.N})月)的?(?:第(?<n>{TimeText.N})个?|[头首]一?个|(?<last>最后一?个?))周(?<day>[一二三四五六日])|\b(?:(?<nth>first|second|third|fourth|fifth)|(?<last>last)) (?<english>{EnglishDay}) (?:of|in) (?:the |this )?(?<which>next month|month)\b")]
    private static partial Regex WeekdayOfMonth();

    [GeneratedRegex($@"\b(?<day>{EnglishDay}),? (?:of )?next week\b|\bnext week,? (?:on )?(?<day>{EnglishDay})\b")]
    private static partial Regex OfNextWeek();

    [GeneratedRegex($@"(?:(?<which>这个月|下下个月|下个月)|(?<m>{TimeText.N})月)的?(?:第(?<n>{TimeText.N})个工作日|最后一个工作日)|\b(?:(?<n>first)|last) (?:working|business) day of (?:the |this )?(?<which>next month|month)\b")]
    private static partial Regex WorkingDayOfMonth();

    [GeneratedRegex($@"(?:(?<which>这个月|下下个月|下个月|上个月)|(?<m>{TimeText.N})月)的?(?:(?<d>{TimeText.N})[日号]|底|最后一天|倒数第(?<back>{TimeText.N})天|(?<first>初|[第头]一天))|月底|\b(?:the )?(?:end|last day) of (?:the |this )?(?<which>next month|month)\b")]
    private static partial Regex OfMonth();

    [GeneratedRegex("(?<year>今年|明年|去年)?的?(?:年底|年末)|(?<year>今年|明年|去年)的?(?:最后一天|(?<first>第一天))")]
    private static partial Regex YearEnd();

    [GeneratedRegex("(?<first>明天|后天)的(?<then>明天|后天)")]
    private static partial Regex FromThere();

    [GeneratedRegex(@"(?<which>上上|上|这|下下|下)?周(?<day>[一二三四五六日]|[1-7](?!\d))")]
    private static partial Regex Weekday();

    [GeneratedRegex($@"\b(?:(?<which>this|next|last) )?(?<day>{EnglishDay})\b")]
    private static partial Regex EnglishWeekday();

    [GeneratedRegex(@"大后天|大前天|后天|前天|今天|明天|昨天|当天|[今明昨](?=[早晚夜上下中])|\b(?:the )?day after tomorrow\b|\btomorrow\b|\btoday\b|\byesterday\b|\btonight\b|\bthis(?= (?:morning|afternoon|evening))")]
    private static partial Regex Near();

    [GeneratedRegex(@"上上?周|上个月|去年|刚才|刚刚|\blast (?:week|month|year|night)\b")]
    private static partial Regex Gone();

    [GeneratedRegex($@"(?<![\d零〇一二两三四五六七八九十廿卅第弄路街巷村苑园])(?<d>{TimeText.N})[日号](?!楼|线|院|门|弄|室|桌|库|机)|\b(?:the )?(?<d>\d{{1,2}})(?:st|nd|rd|th)\b")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"(?<![\d.:午上晚])(?<m>\d{1,2})\.(?<d>\d{1,2})(?![\d.:])")]
    private static partial Regex Dotted();
}
