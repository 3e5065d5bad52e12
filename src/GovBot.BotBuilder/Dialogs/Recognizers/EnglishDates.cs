using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>English days, times and spans.</summary>
internal static partial class EnglishDates
{
    private const string MonthNames = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private const string Month = $@"(?<name>{MonthNames})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?";
    private const string Day = @"(?<d>\d{1,2})(?:st|nd|rd|th)?";
    private const string Year = @"(?:,?\s+(?<y>\d{4}))?";
    private const string WeekdayNames = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    public static TimeReading Read(string text, DateTime now) => new(Span(text, now), OnDay(text, now), AtTime(text), Now().IsMatch(text));

    private static DateTimeResolution Span(string text, DateTime now)
    {
        var match = Spans().Match(text);
        if (!match.Success) return null;
        var which = Which(match.Groups["which"].Value) ?? 0;
        return Is(match, "week") ? DateText.Week(which, now) : DateText.Month(which, now);
    }

    private static FoundDay OnDay(string text, DateTime now)
    {
        if (Relative().Match(text) is { Success: true } relative) return DateText.InDays(Offset(relative), now);
        if (Calendar().Match(text) is { Success: true } calendar)
        {
            var month = calendar.Groups["name"] is { Success: true } name
                ? Array.IndexOf(MonthNames.Split('|'), name.Value.ToLowerInvariant()) + 1
                : Number(calendar, "m").Value;
            return DateText.OnCalendar(Number(calendar, "y"), month, Number(calendar, "d").Value, now);
        }

        return Weekdays().Match(text) is { Success: true } weekday
            ? DateText.OnWeekday(Array.IndexOf(WeekdayNames.Split('|'), weekday.Groups["day"].Value.ToLowerInvariant()) + 1, Which(weekday.Groups["which"].Value), now)
            : null;
    }

    private static FoundTime AtTime(string text)
    {
        var match = Times().Match(text);
        if (!match.Success) return null;
        if (Is(match, "noon")) return DateText.OnClock(12, 0, 0, open: false);
        if (Is(match, "midnight")) return DateText.OnClock(0, 0, 0, open: false);
        var (hour, half) = (Number(match, "h").Value, match.Groups["half"].Value.ToLowerInvariant());
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }

        return DateText.OnClock(hour, Number(match, "min") ?? 0, Number(match, "s") ?? 0, open: half.Length == 0);
    }

    private static int Offset(Match match)
    {
        if (Number(match, "in") is { } ahead) return ahead;
        if (Number(match, "ago") is { } back) return -back;
        return match.Value.ToLowerInvariant() switch
        {
            "today" => 0,
            "tomorrow" => 1,
            "yesterday" => -1,
            _ => Is(match, "after") ? 2 : -2,
        };
    }

    private static int? Which(string word) => word.ToLowerInvariant() switch
    {
        "next" => 1,
        "last" => -1,
        "this" => 0,
        _ => null,
    };

    private static bool Is(Match match, string group) => match.Groups[group].Success;

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(?<which>this|next|last)\s+(?:(?<week>week)|month)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spans();

    [GeneratedRegex(@"\b(?:(?:the\s+)?day\s+(?:(?<after>after)\s+tomorrow|before\s+yesterday)|today|tomorrow|yesterday|in\s+(?<in>\d{1,3})\s+days?|(?<ago>\d{1,3})\s+days?\s+ago)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex($@"\b(?:(?<y>\d{{4}})-(?<m>\d{{1,2}})-(?<d>\d{{1,2}})|(?<m>\d{{1,2}})/(?<d>\d{{1,2}})(?:/(?<y>\d{{4}}))?|{Month}\s+{Day}{Year}|{Day}\s+(?:of\s+)?{Month}{Year})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex($@"\b(?:(?<which>this|next|last)\s+)?(?<day>{WeekdayNames})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\b(?:(?<h>\d{1,2})(?::(?<min>\d{2}))?\s*(?<half>[ap])\.?m\b|(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2}))?\b|(?<h>\d{1,2})\s+o'?clock\b|at\s+(?<h>\d{1,2})\b(?!\s*[ap]\.?m|[/:.-])|(?<noon>noon)\b|(?<midnight>midnight)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:right\s+)?now\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();
}
