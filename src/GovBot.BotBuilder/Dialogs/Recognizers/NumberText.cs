using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>A number in a sentence, and where it begins.</summary>
internal readonly record struct FoundNumber(int Start, string Text, decimal Value);

/// <summary>Finds plain numbers and ordinals in English and Chinese sentences.</summary>
internal static partial class NumberText
{
    public static List<FoundNumber> FindNumbers(string utterance, string locale)
    {
        if (string.IsNullOrEmpty(utterance)) return [];
        var text = Narrow(utterance);
        var found = Digits().Matches(text).Select(match => Read(match, utterance)).ToList();
        found.AddRange(Cultures.IsChinese(locale) ? ChineseNumbers.Find(utterance) : EnglishNumbers.Find(text));
        return [.. found.OrderBy(number => number.Start)];
    }

    public static List<FoundNumber> FindOrdinals(string utterance, string locale)
    {
        if (string.IsNullOrEmpty(utterance)) return [];
        return Cultures.IsChinese(locale) ? ChineseNumbers.FindOrdinals(Narrow(utterance)) : EnglishNumbers.FindOrdinals(Narrow(utterance));
    }

    /// <summary>Wide digits and signs, as Chinese keyboards write them, in their narrow form.</summary>
    public static string Narrow(string text)
        => string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - 0xFEE0) : from[i];
        });

    private static FoundNumber Read(Match match, string utterance)
    {
        var value = decimal.Parse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (match.Groups["unit"] is { Success: true, Length: > 0 } unit) value *= ChineseNumbers.Scale(unit.Value[0]);
        return new FoundNumber(match.Index, utterance.Substring(match.Index, match.Length), value);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])(?<n>-?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,9})?)(?!\d|st\b|nd\b|rd\b|th\b)(?<unit>[百万亿]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
