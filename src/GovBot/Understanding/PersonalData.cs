using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Finds personal data in what people say and puts marks such as 〔电话〕 in its place.</summary>
/// <remarks>It would rather mask too much, and where it cannot tell a name from a word it gives nothing at all.</remarks>
public static class PersonalData
{
    /// <summary>Words with fewer letters or digits outside the marks say nothing any more.</summary>
    private const int FewestLetters = 2;

    private static readonly HashSet<string> PublicNumbers = new(StringComparer.Ordinal)
    {
        "110", "114", "119", "120", "122", "12345", "12348", "12315", "12333", "95598", "962121",
    };

    /// <summary>The text in plain spelling with marks in it; null when nothing is left of it, or when it may hold personal data that cannot be told.</summary>
    /// <param name="places">Names of places people live at.</param>
    public static string? Mask(string text, IEnumerable<string> places)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(places);
        var masked = Names(Places(Accounts(PlainText.Normalize(text)), places));
        return PersonalPatterns.Secret().IsMatch(masked) || PersonalNames.MayHold(masked) || WithoutMarks(masked).Count(char.IsLetterOrDigit) < FewestLetters
            ? null
            : PersonalPatterns.Gaps().Replace(masked, " ");
    }

    /// <summary>What is left for the readers, which would take a mark for a word.</summary>
    public static string WithoutMarks(string masked) => PersonalPatterns.Mark().Replace(masked, " ").Trim();

    public static bool HasMarks(string masked) => PersonalPatterns.Mark().IsMatch(masked);

    /// <summary>At most so many characters, and never half a mark.</summary>
    public static string Cut(string masked, int length)
    {
        ArgumentNullException.ThrowIfNull(masked);
        if (masked.Length <= length)
        {
            return masked;
        }

        var cut = masked[..length];
        return cut.LastIndexOf('〔') is var open && open > cut.LastIndexOf('〕') ? cut[..open] : cut;
    }

    private static string Accounts(string text)
    {
        text = PersonalPatterns.Mail().Replace(text, "〔邮箱〕");
        text = PersonalPatterns.Link().Replace(text, "〔网址〕");
        text = PersonalPatterns.Account().Replace(text, "$1〔账号〕");
        text = PersonalPatterns.Plate().Replace(text, "〔车牌〕");
        return PersonalPatterns.Mobile().Replace(text, "〔电话〕");
    }

    private static string Places(string text, IEnumerable<string> places)
    {
        foreach (var place in places.Select(PlainText.Normalize).Where(p => p.Length > 1).OrderByDescending(p => p.Length))
        {
            text = text.Replace(place, "〔小区〕", StringComparison.Ordinal);
        }

        text = PersonalPatterns.Door().Replace(text, "〔门牌〕");
        text = PersonalPatterns.EnglishDoor().Replace(text, "〔门牌〕");
        text = PersonalPatterns.Road().Replace(text, "");
        text = PersonalPatterns.Compound().Replace(text, "〔小区〕");
        text = PersonalPatterns.Code().Replace(text, "〔号码〕");
        text = PersonalPatterns.Digits().Replace(text, Number);
        return PersonalPatterns.SpokenDigits().Replace(text, "〔号码〕");
    }

    // Years and days are no secret, nor are the numbers everybody calls.
    private static string Number(Match found) =>
        PublicNumbers.Contains(found.Value) || PersonalPatterns.Day().IsMatch(found.Value) ? found.Value : "〔号码〕";

    private static string Names(string text)
    {
        text = PersonalPatterns.Introduction().Replace(text, "$1〔姓名〕");
        text = PersonalPatterns.EnglishName().Replace(text, "$1〔姓名〕");
        text = PersonalNames.Titled().Replace(text, "〔姓名〕$1");
        text = PersonalNames.Surname().Replace(text, "$1〔姓名〕");
        text = PersonalNames.Nick().Replace(text, "〔姓名〕");
        return PersonalNames.Double().Replace(text, "〔姓名〕");
    }
}
