using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>A short sentence that shares a word with a label: 电梯坏了 for 电梯故障, 我想查一下进度 for 查询进度.</summary>
internal static partial class ChoiceShares
{
    private const int LongestReply = 12;
    private const int LongestStory = 40;
    private const int LeastLatin = 4;

    // Words that a reply may share with a label without meaning it.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "问题", "情况", "事情", "没有", "不是", "可以", "什么", "怎么", "这个", "那个", "一个", "有人", "公司", "我们", "我的", "我家", "家里", "今年", "地方", "时候", "号楼", "新村", "小区", "公寓", "家园", "街道", "路街", "with", "have", "this", "that", "from", "other",
    };

    private static readonly string[] Questions = ["吗", "什么", "怎么", "为啥", "哪里", "多少", "谁", "what", "how", "why"];

    public static IReadOnlyCollection<int> Read(string reply, ChoiceNames names)
    {
        var words = ChoiceNames.Canonical(reply);
        var core = ChoiceWords.Strip(words);
        if (core.Length == 0 || names.Count == 0 || ChoiceWords.IsNone(words) || Array.Exists(Questions, q => core.Contains(q, StringComparison.Ordinal)))
        {
            return [];
        }

        var shared = (char.IsAsciiLetter(core[0]) ? Words(core) : core.Length <= LongestStory ? Pairs(core) : [])
            .Where(word => !Common.Contains(word.Text) && !ChoiceWords.IsDenied(core, word.At) && Tells(word.Text, names)).Select(word => word.Text).ToList();
        // In a whole story only the word that a label begins with: 阿拉住在长青 for 长青新村.
        Func<string, string, bool> stands = core.Length <= LongestReply || char.IsAsciiLetter(core[0])
            ? static (name, word) => name.Contains(word, StringComparison.Ordinal)
            : static (name, word) => name.StartsWith(word, StringComparison.Ordinal);
        var numbers = Numbers(core);
        // 我住一村 among 虹梅一村, 虹梅二村, 莲花公寓.
        if (Enumerable.Range(0, names.Count).Where(i => names[i].SelectMany(Numbers).Any(numbers.Contains)).ToList() is [var numbered])
        {
            return [numbered];
        }

        var counts = Enumerable.Range(0, names.Count)
            .Select(i => IsOther(numbers, names[i]) ? 0 : names[i].Max(name => shared.Count(word => stands(name, word)))).ToList();
        return counts.Max() is > 0 and var most ? [.. Enumerable.Range(0, names.Count).Where(i => counts[i] == most)] : [];
    }

    // What all options have in common tells none of them: 单元 of 甲单元 and 乙单元.
    private static bool Tells(string word, ChoiceNames names) =>
        !Enumerable.Range(0, names.Count).All(i => names[i].Any(name => name.Contains(word, StringComparison.Ordinal)));

    // 曹杨路300弄 is neither 曹杨路100弄 nor 曹杨路200弄.
    private static bool IsOther(HashSet<string> numbers, IReadOnlyList<string> names) =>
        numbers.Count > 0 && names.SelectMany(Numbers).ToList() is { Count: > 0 } own && !own.Exists(numbers.Contains);

    private static HashSet<string> Numbers(string text) => [.. Numbered().Matches(text).Select(match => match.Value)];

    private static IEnumerable<(string Text, int At)> Pairs(string core) =>
        Enumerable.Range(0, Math.Max(0, core.Length - 1)).Select(at => (core.Substring(at, 2), at)).Where(p => !char.IsAscii(p.Item1[0]) && !char.IsAscii(p.Item1[1]));

    private static IEnumerable<(string Text, int At)> Words(string core) =>
        core.Split(' ').Where(word => word.Length >= LeastLatin).Select(word => (word, core.IndexOf(word, StringComparison.Ordinal)));

    [GeneratedRegex(@"\d+[弄村号期楼座区]|(?:building|block|room|unit|gate) \d+")]
    private static partial Regex Numbered();
}
