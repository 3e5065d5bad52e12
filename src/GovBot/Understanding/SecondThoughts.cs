using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Something said before is put right: 说错了,是12号楼; sorry, I meant block 12.</summary>
public static partial class SecondThoughts
{
    /// <summary>What is meant instead, the last of several; null when nothing is taken back.</summary>
    public static string? In(string reply)
    {
        string? meant = null;
        for (var match = Spoken().Match(reply); match.Success; match = Spoken().Match(meant))
        {
            meant = match.Groups["to"].Value;
        }

        return meant;
    }

    /// <summary>As <see cref="In"/>, and what an answer settles on: 本来想骑车，还是坐地铁吧; 以前在职，去年退休的. In a story such words put nothing right.</summary>
    public static string? InAnswer(string reply) => In(reply) ?? (Settled().Match(reply) is { Success: true } settled ? settled.Groups["to"].Value : null);

    [GeneratedRegex(@"(?:(?<=.{6,})那就(?=.{2,})|本来(?:想|要|打算|准备|讲|说)[^还]{1,20}(?:还是|算了)|(?:原来|以前|本来|原先|从前|老早|早先|上[趟次回]|前[两几]年|过去)[^,，]{1,14}[,，]\s*(?:[^,，]{1,12}[,，]\s*)?(?:现在|如今|后来|去年|今年|已经|[这搿][趟次回]))(?:是|要)?(?<to>[^,，、。. ].*)$")]
    private static partial Regex Settled();

    [GeneratedRegex(@"(?:(?:[说讲搞弄写打选点按记看算]错(?!了?(?:一?[个位]|[两几]|号码|名字?|地址|数字|字|电话))|更正一?下|错了(?!一?[个位]|[两几]|号码|名字?|地址|数字|字|电话)|不对|[哦噢喔啊呃]不(?:对|是|要)?|[哦噢喔啊呃唉]算了|不不|改成|改为|改选|换成|(?<=^|[,，。 ])别[^,，。 ]{1,8}了(?=[,，。 ])|应该是|不是.{1,12}(?:而是|是)|\b(?:actually|sorry|no wait|wait,? no|i mean|i meant|make that|scratch that|wrong|not .{1,15} but)\b)|(?<=.[,，.。…!！ ]+)(?:等等|等一?下|慢着|且慢|算了(?=[,，])|不(?=[,，])|\b(?:wait|hold on|hang on)\b)(?=[,，.。…!！ ]))(?>[了吧,，、.。…!！:： ]*)(?:应该)?(?:还是)?(?:是|要)?(?<to>[^,，、。. ].*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
}
