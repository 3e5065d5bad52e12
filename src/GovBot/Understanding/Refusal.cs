using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Somebody has not got, or does not give, what an optional question asks for: 照片我没有拍, 电话不方便留.</summary>
public static partial class Refusal
{
    /// <summary>A question is no refusal: 不会传照片怎么办.</summary>
    public static bool Is(string reply) => YesNoReader.Read(reply) == YesNo.No || (Said().IsMatch(PlainText.Normalize(reply)) && !Asks().IsMatch(reply));

    [GeneratedRegex(@"没有|没拍|没照|没带|没手机|没得|不拍|不传|不发|不用|不要|不想|不愿|不方便|不留|不给|不告诉|不说|不需要|不写|不填|拍不|传不|算了|免了|下次|以后再|\b(?:don'?t have|do not have|haven'?t|have no|no (?:photos?|pictures?|phone)|don'?t want|rather not|not now|later|without|none)\b")]
    private static partial Regex Said();

    [GeneratedRegex(@"怎么|如何|吗|[?？]|\bhow\b|\bwhy\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();
}
