using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>A number of households: 12户, 十二户人家, three families.</summary>
public static partial class HouseholdCount
{
    // A street has no more under one report; a larger number is something else.
    private const int Most = 2000;

    public static int? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Pattern().Match(PlainText.Normalize(text)) is { Success: true } match
            && NumberReader.TryRead(match.Groups["count"].Value, out var count) && count is > 0 and <= Most ? count : null;
    }

    [GeneratedRegex(@"(?<count>[0-9零〇一二两三四五六七八九十百千]+) ?(?:多|几)?个?(?:户|家人家|家居民)(?!口|型|籍|外)|(?<count>[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten) (?:households?|families|family|flats)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
