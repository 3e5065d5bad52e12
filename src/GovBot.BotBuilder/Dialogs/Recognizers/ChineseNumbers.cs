using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Chinese numerals.</summary>
internal static partial class ChineseNumbers
{
    private const string Digits = "零一二三四五六七八九";

    public static IEnumerable<FoundNumber> Find(string text) => Numerals().Matches(text)
        .Select(match => new FoundNumber(match.Index, match.Value, Signed(match)));

    public static List<FoundNumber> FindOrdinals(string text) => [.. Ordinals().Matches(text).Select(match => new FoundNumber(
        match.Index,
        match.Value,
        match.Groups["digits"] is { Success: true } digits ? decimal.Parse(digits.Value, CultureInfo.InvariantCulture) : Value(match.Groups["n"].Value)))];

    /// <summary>The value of a numeral without sign and fraction.</summary>
    public static decimal Value(string numeral)
    {
        if (numeral.All(c => Digit(c) >= 0)) return numeral.Aggregate(0m, (sum, c) => (sum * 10) + Digit(c));

        var (total, section, digit, unit) = (0m, 0m, -1, 10m);
        foreach (var c in numeral)
        {
            if (Digit(c) is >= 0 and var d)
            {
                // 一百零五: after 零 nothing is left out.
                (digit, unit) = (d, d == 0 ? 10 : unit);
                continue;
            }

            var scale = Scale(c);
            if (scale >= 10_000)
            {
                // 一亿二千万: a smaller scale behind a larger one counts its own section only.
                var part = section + Math.Max(digit, 0);
                (total, section) = (total >= scale ? total + (part * scale) : (total + part) * scale, 0);
            }
            else
            {
                section += Math.Max(digit, 1) * scale;
            }

            (digit, unit) = (-1, scale);
        }

        // 三百五 is 350, 一万二 is 12000: the unit below the last one is left out.
        return total + section + (Math.Max(digit, 0) * unit / 10);
    }

    public static decimal Scale(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };

    private static int Digit(char c) => c switch
    {
        '两' => 2,
        '〇' => 0,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static decimal Signed(Match match)
    {
        var whole = Value(match.Groups["n"].Value);
        var (fraction, weight) = (0m, 0.1m);
        foreach (var c in match.Groups["f"].Value) (fraction, weight) = (fraction + (Digit(c) * weight), weight / 10);
        return match.Groups["minus"].Success ? -(whole + fraction) : whole + fraction;
    }

    [GeneratedRegex("(?<![第零〇一二两三四五六七八九十百千万亿])(?<minus>负)?(?<n>[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,19})(?:点(?<f>[零〇一二三四五六七八九]{1,9}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"第(?:(?<digits>\d{1,6})|(?<n>[零〇一二两三四五六七八九十百千]{1,9}))", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();
}
