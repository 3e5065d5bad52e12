using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Chinese days, times and spans.</summary>
internal static partial class ChineseDates
{
    private const string Number = "[一二两三四五六七八九十]{1,3}";
    private const string Week = "(?:周|星期|礼拜)";
    private const string Which = "(?<which>下|这|本|上)个?";

    public static TimeReading Read(string text, DateTime now) => new(Span(text, now), OnDay(text, now), AtTime(text), text.Contains("现在", StringComparison.Ordinal));

    private static DateTimeResolution Span(string text, DateTime now)
    {
        var match = Spans().Match(text);
        if (!match.Success) return null;
        var which = Offset(match.Groups["which"].Value).Value;
        return match.Groups["week"].Success ? DateText.Week(which, now) : DateText.Month(which, now);
    }

    private static FoundDay OnDay(string text, DateTime now)
    {
        if (Calendar().Match(text) is { Success: true } calendar)
            return DateText.OnCalendar(Value(calendar, "y"), Value(calendar, "m").Value, Value(calendar, "d").Value, now);
        if (Relative().Match(text) is { Success: true } relative) return DateText.InDays(Days(relative), now);
        return Weekdays().Match(text) is { Success: true } weekday
            ? DateText.OnWeekday("一二三四五六日".IndexOf(weekday.Groups["day"].Value.Replace('天', '日'), StringComparison.Ordinal) + 1, Offset(weekday.Groups["which"].Value), now)
            : null;
    }

    private static FoundTime AtTime(string text)
    {
        var match = Times().Match(text);
        if (!match.Success) return null;
        var (hour, part) = (Value(match, "h").Value, match.Groups["part"].Value);
        var minute = match.Groups["half"].Success ? 30 : Value(match, "quarter") * 15 ?? Value(match, "min") ?? 0;
        var late = part is "下午" or "傍晚" or "晚上" || (part == "中午" && hour < 11);
        if (late && hour is > 0 and < 12) hour += 12;
        if (part is "凌晨" && hour == 12) hour = 0;
        return DateText.OnClock(hour, minute, Value(match, "s") ?? 0, open: part.Length == 0);
    }

    private static int Days(Match match)
    {
        if (Value(match, "in") is { } ahead) return ahead;
        if (Value(match, "ago") is { } back) return -back;
        return match.Value switch
        {
            "大后天" => 3,
            "后天" => 2,
            "明天" => 1,
            "昨天" => -1,
            "前天" => -2,
            "大前天" => -3,
            _ => 0,
        };
    }

    private static int? Offset(string which) => which switch
    {
        "下" => 1,
        "上" => -1,
        "这" or "本" => 0,
        _ => null,
    };

    private static int? Value(Match match, string group) => match.Groups[group] is not { Success: true } found ? null
        : char.IsAsciiDigit(found.Value[0]) ? int.Parse(found.Value, CultureInfo.InvariantCulture)
        : (int)ChineseNumbers.Value(found.Value);

    [GeneratedRegex($"{Which}(?:(?<week>{Week})(?![一二三四五六日天])|月)", RegexOptions.CultureInvariant)]
    private static partial Regex Spans();

    [GeneratedRegex($@"(?:(?<!\d)(?<y>\d{{4}})-(?<m>\d{{1,2}})-(?<d>\d{{1,2}})(?!\d)|(?:(?<y>\d{{4}})年)?(?<m>\d{{1,2}}|{Number})月(?<d>\d{{1,2}}|{Number})[日号]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex($@"(?:大后天|大前天|后天|前天|今天|明天|昨天|(?<in>\d{{1,3}}|{Number})天(?:以|之)?后|(?<ago>\d{{1,3}}|{Number})天(?:以|之)?前)", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex($"(?:{Which})?{Week}(?<day>[一二三四五六日天])", RegexOptions.CultureInvariant)]
    private static partial Regex Weekdays();

    [GeneratedRegex($@"(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?(?:(?<!\d)(?<h>\d{{1,2}}):(?<min>\d{{2}})(?::(?<s>\d{{2}}))?(?!\d)|(?<h>\d{{1,2}}|{Number})(?:点|时)(?:(?<half>半)|(?<quarter>[一三])刻|(?<min>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})分?)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
