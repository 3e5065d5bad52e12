using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>The words around a telephone number.</summary>
internal static partial class PhoneWords
{
    /// <summary>Whether digits and words for a telephone are all there is: 我的手机是 138….</summary>
    public static bool AreAll(string words) => All().IsMatch(words);

    [GeneratedRegex("^(?:[我你的是就打呀啊哦噢嗯号 0-9]|电话|手机|联系|方式|号码|phone|number|mobile|call|tel|my|me|is|it|s)+$")]
    private static partial Regex All();
}
