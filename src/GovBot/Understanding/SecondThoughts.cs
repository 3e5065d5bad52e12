using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Something said before is put right: 说错了,是12号楼; sorry, I meant block 12.</summary>
public static partial class SecondThoughts
{
    /// <summary>What is meant instead; null when nothing is taken back.</summary>
    public static string? In(string reply) => Spoken().Match(reply) is { Success: true } match ? match.Groups["to"].Value : null;

    [GeneratedRegex(@"(?:[说讲搞弄写打选]错|错了|不对|[哦噢喔啊呃]不|不不|改成|改为|换成|应该是|不是.{1,12}(?:而是|是)|\b(?:actually|sorry|no wait|wait,? no|i mean|i meant|wrong|not .{1,15} but)\b)[了吧,，、。:： ]*(?:应该)?(?:是|要)?(?<to>[^,，、。 ].*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
}
