using System.Globalization;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>A plain day: 2026-11-22, 2026年11月22日, 11月22日, 11/22, 今天, 明天.</summary>
public static partial class DayReader
{
    private static readonly Dictionary<string, int> Near = new(StringComparer.Ordinal)
    {
        ["今天"] = 0, ["今日"] = 0, ["today"] = 0, ["明天"] = 1, ["明日"] = 1, ["tomorrow"] = 1, ["后天"] = 2, ["昨天"] = -1, ["昨日"] = -1, ["yesterday"] = -1, ["前天"] = -2,
    };

    /// <summary>Without a year, the day nearest to <paramref name="today"/>.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (Near.TryGetValue(PlainText.Words(text), out var days))
        {
            return today.AddDays(days);
        }

        if (Written().Match(PlainText.Normalize(text)) is not { Success: true } found)
        {
            return null;
        }

        var (month, day) = (Number(found, "month"), Number(found, "day"));
        return found.Groups["year"].Success
            ? Day(Number(found, "year"), month, day)
            : Enumerable.Range(today.Year - 1, 3).Select(y => Day(y, month, day)).Where(d => d is not null).MinBy(d => Math.Abs(d!.Value.DayNumber - today.DayNumber));
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1900 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    [GeneratedRegex(@"(?:(?<year>\d{4})\s*[年\-/.]\s*)?(?<!\d)(?<month>\d{1,2})\s*[月\-/.]\s*(?<day>\d{1,2})(?!\d)")]
    private static partial Regex Written();
}
