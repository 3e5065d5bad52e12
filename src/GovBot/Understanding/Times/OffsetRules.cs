using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>So long from now: 半小时后, 三个工作日后, in two weeks; 三天前 is past.</summary>
internal static partial class OffsetRules
{
    public static void Apply(TimeText text, Findings found, WorkCalendar calendar)
    {
        text.Take(Idioms(), _ => found.IsVague = true);
        text.Take(SameDay(), m => found.Days.Add(Same(m.Groups["which"].Value, found.Today)));
        text.Take(Chinese(), m => Read(m, found, calendar));
        text.Take(English(), m => Read(m, found, calendar));
        text.Take(Now(), _ => found.Moments.Add(found.Now));
        text.Take(NextWorkingDay(), _ => found.Days.Add(WorkingDays.After(found.Today, 1, calendar)));
    }

    private static DateOnly Same(string which, DateOnly today) => which switch
    {
        "下下周" => today.AddDays(14),
        "下周" => today.AddDays(7),
        "上周" => today.AddDays(-7),
        "下下个月" => today.AddMonths(2),
        "下个月" => today.AddMonths(1),
        "上个月" => today.AddMonths(-1),
        _ => today.AddYears(TimeText.YearsFromThis(which)),
    };

    private static void Read(Match m, Findings found, WorkCalendar calendar)
    {
        var unit = m.Groups["unit"].Value;
        var half = m.Groups["half"].Success || m.Groups["halves"].Success ? 0.5 : 0;
        if (m.Groups["ago"].Success)
        {
            found.IsPast = true;
        }
        else if (m.Groups["n"].Value == "几" || TimeText.IsAbout(m.Groups["n"]))
        {
            found.IsVague = true;
        }
        else if (TimeText.Number(m.Groups["n"]) is { } n)
        {
            Add(n, half, unit, found, calendar);
        }
        else
        {
            Add(0, 0.5, unit, found, calendar);
        }
    }

    private static void Add(int n, double half, string unit, Findings found, WorkCalendar calendar)
    {
        switch (unit)
        {
            case "小时" or "hour" or "hours":
                found.Moments.Add(Minute(found.Now.AddHours(n + half)));
                break;
            case "分钟" or "minute" or "minutes":
                found.Moments.Add(Minute(found.Now.AddMinutes(n)));
                break;
            case "刻钟":
                found.Moments.Add(Minute(found.Now.AddMinutes(15 * n)));
                break;
            case "工作日" or "working day" or "working days" or "workday" or "workdays" or "business day" or "business days":
                found.Days.Add(WorkingDays.After(found.Today, n, calendar));
                break;
            case "天" or "day" or "days":
                found.Days.Add(found.Today.AddDays(n));
                break;
            case "周" or "week" or "weeks":
                found.Days.Add(found.Today.AddDays(7 * n));
                break;
            case "月" or "month" or "months":
                found.Days.Add(half > 0 && n == 0 ? found.Today.AddDays(15) : found.Today.AddMonths(n));
                break;
            default:
                found.Days.Add(half > 0 && n == 0 ? found.Today.AddMonths(6) : found.Today.AddYears(n));
                break;
        }
    }

    private static DateTime Minute(DateTime moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));

    [GeneratedRegex("过[两几]天|(?:过|等|隔)[两几三]日|这两天|这几天|过两三天|三五天|十天半月|个把(?:月|周|小时)")]
    private static partial Regex Idioms();

    [GeneratedRegex($"(?:(?<over>再?过|再等|等|往后数?)\\s*(?<n>半|几|{TimeText.N})(?<half>\\.5)?\\s*个?(?<half>半)?(?<unit>小时|分钟|刻钟|工作日|天|周|月|年)(?<halves>半)?(?:后|内)?(?:的?(?:今天|同一天))?)"
        + $"|(?<=^|[^\\d.月])(?:(?<n>半|几|{TimeText.N})(?<half>\\.5)?\\s*个?(?<half>半)?(?<unit>小时|分钟|刻钟|工作日|天|周|月|年)(?<halves>半)?(?:后|内|(?<ago>前))(?:的?(?:今天|同一天))?)|^(?<n>{TimeText.N})个?(?<unit>小时|分钟|工作日|天|周)$")]
    private static partial Regex Chinese();

    [GeneratedRegex($"\\b(?:in|within|after) (?:(?<n>half|{TimeText.N})(?: an?)? (?<unit>hours?|minutes?|working days?|workdays?|business days?|days?|weeks?|months?|years?))\\b"
        + $"|(?<n>{TimeText.N}) (?<unit>hours?|minutes?|working days?|days?|weeks?|months?|years?) (?:later|from now|from today|(?<ago>ago))\\b")]
    private static partial Regex English();

    [GeneratedRegex("(?<which>下下周|下周|上周|下下个月|下个月|上个月|明年|去年)的?(?:今天|同一天|这一?天)")]
    private static partial Regex SameDay();

    [GeneratedRegex(@"(?<!到)现在(?!在?忙|没|有事|不|开会|走不开|正)|\bright now\b|^now$")]
    private static partial Regex Now();

    [GeneratedRegex(@"下一?个工作日|\bnext (?:working|business) day\b")]
    private static partial Regex NextWorkingDay();
}
