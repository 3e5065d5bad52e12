using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds a plain yes or no in English and Chinese sentences.</summary>
internal static partial class YesNoText
{
    public static bool? Find(string utterance, string locale)
    {
        if (string.IsNullOrWhiteSpace(utterance)) return null;

        // What comes first counts; at the same place the longer: 不是的 is no yes.
        var match = (Cultures.IsChinese(locale) ? Chinese() : English()).Match(utterance);
        return match.Success ? match.Groups["yes"].Success : null;
    }

    [GeneratedRegex(@"(?:\b(?<no>not\s+ok|disagree|false|nope|nop|no)\b|\b(?<yes>true|yes|yep|yup|yeah|y|sure|ok|agree)\b|(?<yes>👍|👌)|(?<no>👎|✋|🖐))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("(?:(?<no>不是的?|不对|不好|不行|不可以|不同意|不用|不要|没有|否|^\\s*不\\s*[。！!]?\\s*$)|(?<yes>是的?|对的?|好的?|行|可以|同意|确定|没问题|嗯)|(?<yes>👍|👌)|(?<no>👎|✋|🖐))", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
