using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>English number words.</summary>
internal static partial class EnglishNumbers
{
    private const string SmallNames = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string TensNames = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string ScaleNames = "hundred|thousand|million|billion";
    private const string Word = $"(?:{SmallNames}|{TensNames}|{ScaleNames})";
    private const string OrdinalNames = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth";

    private static readonly string[] Small = SmallNames.Split('|'), Tens = TensNames.Split('|'), Ordinals = OrdinalNames.Split('|');

    public static IEnumerable<FoundNumber> Find(string text) => Words().Matches(text).SelectMany(Numbers);

    public static List<FoundNumber> FindOrdinals(string text) =>
    [
        .. OrdinalWords().Matches(text).Select(match => new FoundNumber(match.Index, match.Value, match.Groups["digits"] is { Success: true } digits
            ? decimal.Parse(digits.Value, CultureInfo.InvariantCulture)
            : Array.IndexOf(Ordinals, match.Value.ToLowerInvariant()) + 1)),
    ];

    // A run of number words is one number as long as each word can follow the one before ("forty two"), else several ("one two").
    private static IEnumerable<FoundNumber> Numbers(Match run)
    {
        var sign = run.Groups["minus"].Success ? -1 : 1;
        var (start, end, total, current, room) = (run.Index, run.Index, 0m, 0m, decimal.MaxValue);
        foreach (var capture in run.Groups["w"].Captures.Cast<Capture>())
        {
            var (value, scale) = Meaning(capture.Value.ToLowerInvariant());
            if ((scale == 1 && value >= room) || (scale == 100 && current >= 100))
            {
                yield return new FoundNumber(start, run.Value[(start - run.Index)..(end - run.Index)], sign * (total + current));
                (start, total, current, sign) = (capture.Index, 0m, 0m, 1);
            }

            (total, current) = scale switch
            {
                1 => (total, current + value),
                100 => (total, Math.Max(current, 1) * 100),
                _ => (total + (Math.Max(current, 1) * scale), 0m),
            };
            room = scale > 1 ? Math.Min(scale, 100) : value >= 20 ? 10 : 0;
            end = capture.Index + capture.Length;
        }

        yield return new FoundNumber(start, run.Value[(start - run.Index)..(end - run.Index)], sign * (total + current));
    }

    private static (decimal Value, decimal Scale) Meaning(string word) => word switch
    {
        "hundred" => (0, 100),
        "thousand" => (0, 1_000),
        "million" => (0, 1_000_000),
        "billion" => (0, 1_000_000_000),
        _ when Array.IndexOf(Small, word) is >= 0 and var small => (small, 1),
        _ => ((Array.IndexOf(Tens, word) + 2) * 10, 1),
    };

    [GeneratedRegex($@"\b(?:(?<minus>minus|negative)\s+)?(?:an?\s+(?=(?:{ScaleNames})\b))?(?<w>{Word})\b(?:(?:[\s-]+|\s+and\s+)(?<w>{Word})\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex($@"\b(?:(?<digits>\d{{1,6}})(?:st|nd|rd|th)|{OrdinalNames})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalWords();
}
