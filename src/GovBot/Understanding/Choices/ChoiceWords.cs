using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>The small words around a choice: what says "none", what is only politeness, what joins two.</summary>
internal static partial class ChoiceWords
{
    private static readonly HashSet<string> NoneWords = new(StringComparer.Ordinal)
    {
        "都不是", "都不对", "都不要", "都没有", "全不是", "一个都不是", "一个也不是", "没有一个", "没有一个对的", "没有一个是的", "没有", "没有合适的", "都不合适", "以上都不是", "上面都没有", "上面都不是", "随便", "随便吧", "随便哪个",
        "随便选", "随你", "你定", "你看着办", "都行", "都可以", "无所谓", "不知道", "不清楚", "不确定", "不好说", "说不清", "none", "none of these", "none of them", "none of the above", "neither", "any", "anything", "any of them", "whatever",
        "i dont know", "dont know", "dunno", "not sure", "no idea", "i dont care", "does not matter",
    };

    private static readonly string[] Leading = ["那我就选", "那就选", "那就", "我就选", "我要选", "我想选", "我选择", "我选", "选择", "选项", "选", "我要", "我想要", "我想", "就是", "就要", "就", "应该是", "应当是", "可能是", "大概是", "好像是", "是", "答案是", "回复", "回答", "回", "按", "点", "打", "要", "还是", "还", "i choose", "i want", "i pick", "ill take", "choose", "option", "number", "the", "no", "嗯嗯", "嗯", "呃", "额", "哦", "那个", "谢谢", "麻烦", "帮我"];
    private static readonly string[] Trailing = ["谢谢", "一下", "好呢", "的问题", "有问题", "的事体", "事体", "左右", "好伐", "的事情", "的事", "选项", "好了", "就好", "就行", "可以", "吧", "啦", "了", "啊", "呀", "哦", "呢", "嘛", "的", "额", "那个", "这个", "one", "option", "choice", "please", "pls", "plz", "thanks", "thank you", "thx"];
    private static readonly string[] Denials = ["不是", "并不是", "不要", "不选", "别选", "不想要", "除了", "而不是", "不", "没", "没有", "不太", "不够", "别", "不要打", "不用打", "不想打", "别打", "不打", "不要发", "不用发", "别发", "不要用", "not ", "not the "];
    private static readonly string[] Refusals = ["不行", "不可以", "不要", "不对", "不是", "不用", "不方便", "没空", "没时间", "算了", "就不", "就算", " no", " wont work", " doesnt work"];
    private static readonly string[] Joints = ["还是", " or maybe ", " both ", "加上", "同", "或者", " and ", " or ", " & ", "和", "或", "跟", "及", "、", ",", "，", "/", "与", "还", ";", "；"];

    /// <summary>What is wanted where something else is refused first: 不是2,是3. Null when nothing is.</summary>
    public static string? Instead(string reply) => Refusal().Match(reply) is { Success: true } refusal ? refusal.Groups["to"].Value : null;

    /// <summary>不太满意 is 不满意, said kindly.</summary>
    public static string Plainly(string words) => Warmly().Replace(Kindly().Replace(words, "不"), "非常");

    /// <summary>别通知了 is 不用通知.</summary>
    public static string Spared(string words) => words.StartsWith('别') ? $"不用{WithoutTrailing(words[1..])}" : words;

    public static bool IsNone(string words) => NoneWords.Contains(words);

    /// <summary>Whether what stands before <paramref name="at"/> takes the next words back: 不是第一个.</summary>
    public static bool IsDenied(string words, int at) => Array.Exists(Denials, d => words.AsSpan(0, at).EndsWith(d));

    /// <summary>Whether what begins at <paramref name="at"/> takes the words before it back: 早上不行.</summary>
    public static bool IsRefused(string words, int at) => Array.Exists(Refusals, d => words.AsSpan(at).StartsWith(d));

    public static IReadOnlyList<string> Pieces(string reply) =>
        PlainText.Normalize(reply).Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The reply without politeness at its end, and without any at all.</summary>
    public static IEnumerable<string> Cores(string words)
    {
        if (WithoutTrailing(words) is { Length: > 0 } shorter && shorter != words)
        {
            yield return shorter;
        }

        if (Strip(words) is { Length: > 0 } core && core != words)
        {
            yield return core;
        }
    }

    public static string Strip(string words)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            var leading = Array.Find(Leading, l => words.Length > l.Length && words.StartsWith(l, StringComparison.Ordinal));
            words = leading is null ? words : words[leading.Length..].TrimStart();
        }

        return WithoutTrailing(words);
    }

    private static string WithoutTrailing(string words)
    {
        var core = words;
        for (var turn = 0; turn < 2; turn++)
        {
            var trailing = Array.Find(Trailing, t => core.Length > t.Length && core.EndsWith(t, StringComparison.Ordinal));
            core = trailing is null ? core : core[..^trailing.Length].TrimEnd();
        }

        return core;
    }

    [GeneratedRegex("^(?:不是|不要|不选|not )[^,，。.;；]+[,，。.;；]\\s*(?:而是|而|是|要|选|but )?(?<to>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();

    [GeneratedRegex("^(?:太|真|实在|特别|超级?|老|邪气)(?=.{2})")]
    private static partial Regex Warmly();

    [GeneratedRegex("不(?:太|怎么|够|是很|大|很)")]
    private static partial Regex Kindly();
}
