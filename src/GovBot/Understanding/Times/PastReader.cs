using System.Globalization;
using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>When something was: 昨天下午三点, 11月3日, 三天前, 上周五, 刚才. Days without a year or month are the last such days.</summary>
public static partial class PastReader
{
    private const int Reach = 1000;

    /// <summary>Local time of the district; a day without an hour has none. Null for what speaks of no time, of several, or of one to come.</summary>
    public static (DateOnly Day, TimeOnly? At)? Read(string reply, DateTime now, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var text = PlainText.Normalize(reply);
        if (JustNow().IsMatch(text))
            return (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
        var said = Dated(text, DateOnly.FromDateTime(now));
        var reading = WhenReader.Read(said, now.AddDays(-Reach), calendar);
        // What changes with the day it is read on (明天, 周五) says nothing of the past.
        return reading != WhenReader.Read(said, now.AddDays(10 - Reach), calendar) ? null : reading switch
        {
            WhenReading.Moment moment when moment.Local <= now => (DateOnly.FromDateTime(moment.Local), TimeOnly.FromDateTime(moment.Local)),
            WhenReading.Day day when day.Date <= DateOnly.FromDateTime(now) => (day.Date, null),
            _ => null,
        };
    }

    // What counts from today is written as a date, so that it can be read from any day.
    private static string Dated(string text, DateOnly today)
    {
        var said = Ago().Replace(text, match => NumberReader.TryRead(match.Groups["n"].Value, out var days) && days is >= 0 and <= Reach ? Written(today.AddDays(-days)) : match.Value);
        said = Named().Replace(said, match => Written(today.AddDays(match.Value switch { "大前天" => -3, "前天" or "前日" => -2, "昨天" or "昨日" or "昨晚" or "yesterday" => -1, _ => 0 })) + (match.Value == "昨晚" ? "晚上" : ""));
        said = LastWeek().Replace(said, match => Written(Monday(today).AddDays(-7 + Weekday(match.Groups["day"].Value))));
        said = OfYear().Replace(said, match => Date(match, today) is { } date ? Written(date) : match.Value);
        said = OfMonth().Replace(said, match => NumberReader.TryRead(match.Groups["d"].Value, out var day) && Last(today, day) is { } date ? Written(date) : match.Value);
        return HourOnly().IsMatch(said) ? Written(today) + said : said;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int Weekday(string name) => "一二三四五六日天".IndexOf(name, StringComparison.Ordinal) is var index && index == 7 ? 6 : index;

    private static DateOnly? Date(Match match, DateOnly today)
    {
        if (!NumberReader.TryRead(match.Groups["m"].Value, out var month) || !NumberReader.TryRead(match.Groups["d"].Value, out var day) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(today.Year, month))
            return null;
        var date = new DateOnly(today.Year, month, day);
        return match.Value.StartsWith("去年", StringComparison.Ordinal) || date > today ? date.AddYears(-1) : date;
    }

    private static DateOnly? Last(DateOnly today, int day)
    {
        for (var month = new DateOnly(today.Year, today.Month, 1); month > today.AddDays(-Reach); month = month.AddMonths(-1))
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) <= today)
                return month.AddDays(day - 1);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:刚才|刚刚|现在|刚到|就现在|just now|now)[了。.]?$")]
    private static partial Regex JustNow();

    [GeneratedRegex(@"(?<n>[0-9一二两三四五六七八九十]+) ?(?:天|days?)(?:以前|之前|前| ago)")]
    private static partial Regex Ago();

    [GeneratedRegex(@"大前天|前天|前日|昨天|昨日|昨晚|今天|今日|yesterday|today")]
    private static partial Regex Named();

    [GeneratedRegex(@"上(?:个)?(?:周|星期|礼拜)(?<day>[一二三四五六日天])")]
    private static partial Regex LastWeek();

    [GeneratedRegex(@"(?:今年|去年|(?<![0-9年]))(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]")]
    private static partial Regex OfYear();

    [GeneratedRegex(@"(?<![0-9月年一二三四五六七八九十])(?<d>[0-9]{1,2})号(?!楼)")]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"^(?:凌晨|早上|上午|中午|下午|晚上)?[0-9一二两三四五六七八九十]{1,3}(?:点|时|:)")]
    private static partial Regex HourOnly();
}
