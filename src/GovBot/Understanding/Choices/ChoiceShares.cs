using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>
/// What speaks for an option in a reply that names none: a word of its label (电梯坏了 for 电梯故障), a word of its family that others
/// share (礼拜三早上 for 周三上午), or what editors know people to speak of (扶手 for 适老化改造). The option that most of the reply speaks for is meant.
/// </summary>
internal static partial class ChoiceShares
{
    private const int LongestReply = 12;
    private const int LongestWord = 6;
    private const int LongestStory = 60;
    private const int LeastLatin = 3;
    private const int LeastHan = 2;
    private const int LeastMisspelt = 6;

    // Words that a reply may share with a label without meaning it.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "问题", "情况", "事情", "没有", "不是", "可以", "什么", "怎么", "这个", "那个", "一个", "有人", "公司", "我们", "我的", "我家", "家里", "今年", "地方", "时候", "号楼", "新村", "小区", "公寓", "家园", "街道", "路街", "办理", "服务", "咨询", "其他", "管理", "社区", "自己", "下个", "上个", "每个", "几个", "好几", "一点", "有点", "不太", "非常", "比较", "特别", "今天", "天气", "时间", "已经",
    };

    // Characters that stand in any sentence.
    private const string Little = "的是有个一我要在了人来去就年大小上下楼住";

    private static readonly string[] Questions = ["吗", "什么", "怎么", "会不会", "哪天", "多久", "为啥", "啥意思", "哪里", "哪种", "哪个", "多少", "谁", "几点", "哪能", "干嘛", "能不能", "有伐", "了伐", "what", "how", "why", "when do", "who"];
    private static readonly string[] SideBySide = ["或者", "还是", "要么", "和", "跟", "或", "还有", "加上", "以及", "、", "/", " or ", " and "];
    private static readonly string[] Joints = [.. SideBySide, "同", "也", "又", "再"];

    public static IReadOnlyCollection<int> Read(string reply, ChoiceNames names)
    {
        var words = WithHour(ChoiceWords.Unnamed(Somehow().Replace(ChoiceNames.Canonical(reply), "")));
        if (reply.AsSpan().TrimEnd() is [.., '?' or '？'] || !Says(words, names) || (names.IsNone(ChoiceWords.Strip(words).TrimStart('办')) && names.Hinted(words).Count == 0))
        {
            return [];
        }

        // 礼拜四 among 周二上午 and 周三下午.
        if (Weekday().Match(words) is { Success: true } day && Enumerable.Range(0, names.Count).All(i => Weekday().Matches(names[i][0]) is [var own] && own.Value != day.Value))
        {
            return [];
        }

        var numbers = Numbers(words);
        // 我住一村 among 虹梅一村, 虹梅二村, 莲花公寓.
        if (numbers.Count > 0 && Enumerable.Range(0, names.Count).Where(i => numbers.IsSubsetOf(names[i].SelectMany(Numbers))).ToList() is { Count: > 0 } numbered && numbered.Count < names.Count)
        {
            return numbered;
        }

        List<int> options = [.. Enumerable.Range(0, names.Count).Where(i => !IsOther(numbers, names[i]))];
        if (words.Length <= LongestStory && Nearest(words, options, names, WordWeb.Lead.Clear) is { } sure)
        {
            return [sure];
        }

        var spoken = Telling(Spoken(words, options, names, i => [names[i][0]]));
        if (Best(spoken).Count == 0)
        {
            // 膝盖不行: alone it is a complaint, not a refusal.
            spoken = Telling(Spoken(words, options, names, i => [names[i][0]], isRefusalHeard: false));
        }

        if (Best(spoken) is { Count: > 0 } best)
        {
            return Joins(reply) ? [.. best.Union(Besides(spoken, best))] : best.Count > 1 && NearestOf([.. best], words, names) is { } near ? [near] : best;
        }

        return options.Count < names.Count || words.Length > LongestStory ? []
            : Nearest(words, options, names, WordWeb.Lead.Fair) is { } akin ? [akin]
            : OnlySharing(words, options, names) is { } alone ? [alone] : [];
    }

    // 被子 for 被褥: the only option with a character of the reply.
    private static int? OnlySharing(string words, IReadOnlyList<int> options, ChoiceNames names)
    {
        // 赵明 is not 李明.
        if (words.Length > LongestWord || options.All(i => PersonalNames.MayHold(names[i][0])) || words.AsSpan().IndexOfAny('不', '没', '除') >= 0)
        {
            return null;
        }

        var telling = Common.Aggregate(words, (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Where(c => !char.IsAscii(c) && NumberReader.Digit(c) < 0 && !Little.Contains(c, StringComparison.Ordinal)).ToList();
        var sharing = options.Where(i => telling.Exists(c => names[i][0].Contains(c, StringComparison.Ordinal))).ToList();
        return sharing is [var one] ? one : null;
    }

    /// <summary>Whether several things are said side by side: 猫和狗.</summary>
    public static bool Joins(string reply) => Array.Exists(Joints, j => reply.Contains(j, StringComparison.OrdinalIgnoreCase));

    /// <summary>The option that speaks of what the reply speaks of, in other words; null when none stands out, or several are spoken of.</summary>
    public static int? Nearest(string reply, IReadOnlyList<int> options, ChoiceNames names, WordWeb.Lead lead)
    {
        var words = Generic().Replace(ChoiceNames.Canonical(reply), " ");
        return Array.Exists(SideBySide, j => reply.Contains(j, StringComparison.OrdinalIgnoreCase)) || Both().IsMatch(reply) || names.Joined(ChoiceWords.Strip(words)).Count > 0 || names.AreNamesOrNumbers || !Tells(words) ? null : names.Akin(words, options, lead);
    }

    /// <summary>Of several that words of the reply fit equally, the one it is akin to; null when others have words of their labels in it.</summary>
    public static int? NearestOf(IReadOnlyList<int> several, string reply, ChoiceNames names) =>
        names.Called(ChoiceWords.Strip(ChoiceNames.Canonical(reply))).Count < 2 && Nearest(reply, several, names, WordWeb.Lead.Fair) is { } nearest && !names.ShareWords(reply, [.. several.Where(i => i != nearest)], nearest) ? nearest : null;

    // One character, or a number, tells nothing of what is spoken of.
    private static bool Tells(string words) => words.Count(c => !char.IsAscii(c) && NumberReader.Digit(c) < 0) >= LeastHan || words.Count(char.IsAsciiLetter) >= LeastLatin;

    /// <summary>Of options that a word in common fits, the one that more is said for: 礼拜三早上 among 周一上午 and 周三上午. Null when none is.</summary>
    public static int? Among(IReadOnlyList<int> options, string reply, ChoiceNames names)
    {
        var words = ChoiceNames.Canonical(reply);
        if (words.Length == 0)
        {
            return null;
        }

        var spoken = Spoken(words, options, names, i => [names[i][0]]);
        var more = options.Where(i => options.All(other => other == i || (spoken[other].Count > 0 && spoken[i].IsProperSupersetOf(spoken[other])))).ToList();
        return more is [var one] ? one : null;
    }

    private static bool Says(string words, ChoiceNames names) => words.Length > 0 && names.Count > 0 && !ChoiceWords.AsksWhat(words) && !ChoiceWords.IsNone(words) && !ChoiceWords.IsNone(ChoiceWords.Strip(words)) && Whatever().Replace(words, "") is var asked && !Array.Exists(Questions, q => asked.Contains(q, StringComparison.Ordinal) && !names.IsPartOfAny(words, q));

    private static HashSet<int> Best(Dictionary<int, HashSet<int>> spoken) => spoken.Values.Select(s => s.Count).DefaultIfEmpty().Max() is > 0 and var most ? [.. spoken.Where(s => s.Value.Count == most).Select(s => s.Key)] : [];

    // 王阿姨或者小张: spoken of elsewhere than the best.
    private static IEnumerable<int> Besides(Dictionary<int, HashSet<int>> spoken, HashSet<int> best) =>
        spoken.Where(s => s.Value.Count > 1 && best.All(b => !spoken[b].Overlaps(s.Value))).Select(s => s.Key);

    /// <summary>For each option the places in the reply that speak for it.</summary>
    /// <param name="partsOf">Names whose parts count too.</param>
    private static Dictionary<int, HashSet<int>> Spoken(string words, IReadOnlyList<int> options, ChoiceNames names, Func<int, IReadOnlyList<string>> partsOf, bool isRefusalHeard = true) =>
        options.ToDictionary(i => i, i => new HashSet<int>(names[i].Concat(names.Hints(i)).Concat(partsOf(i).SelectMany(name => Parts(name, words)))
            .SelectMany(name => Places(words, name, isRefusalHeard)).Concat(English(words, names, i))));

    // What speaks for all of them tells none: 单元 of 甲单元 and 乙单元.
    private static Dictionary<int, HashSet<int>> Telling(Dictionary<int, HashSet<int>> spoken)
    {
        if (spoken.Count > 1)
        {
            var all = spoken.Values.Skip(1).Aggregate(spoken.Values.First().ToHashSet(), (both, next) => [.. both.Where(next.Contains)]);
            foreach (var places in spoken.Values)
            {
                places.ExceptWith(all);
            }
        }

        return spoken;
    }

    // 7pm is in the evening.
    private static string WithHour(string words) => Hour().Match(words) is { Success: true } hour && NumberReader.TryRead(hour.Groups["h"].ValueSpan, out var number) && number <= 24
        ? words + ((hour.Groups["pm"].Success && number < 12 ? number + 12 : number) switch { < 5 => "凌晨", < 11 => "早上", < 13 => "中午", < 18 => "下午", _ => "晚上" }) : words;

    private static IEnumerable<int> Places(string words, string name, bool isRefusalHeard) =>
        name.Length >= (char.IsAscii(name[0]) ? LeastLatin : LeastHan) && ChoiceNames.At(words, name) is { } at && !ChoiceWords.IsDenied(words, at) && !(isRefusalHeard && ChoiceWords.IsRefused(words, at + name.Length))
            ? Enumerable.Range(at, name.Length) : [];

    // In a whole story only the words that a label is made of, not two characters that happen to meet in it.
    private static IEnumerable<string> Parts(string label, string words) => words.Length > LongestStory ? [] : Enumerable.Range(0, Math.Max(0, label.Length - 1))
        .Where(at => words.Length <= LongestReply || at % 2 == 0 || at == label.Length - 2).Select(at => label.Substring(at, 2)).Where(pair => !char.IsAscii(pair[0]) && !char.IsAscii(pair[1]) && !Common.Contains(pair));

    private static IEnumerable<int> English(string words, ChoiceNames names, int option)
    {
        // Of what such things are called besides only single words: the home of "at home" says nothing.
        var own = names.Own(option).Where(name => !name.StartsWith("not ", StringComparison.Ordinal)).SelectMany(name => name.Split(' ')).Concat(names[option]).Concat(names.Hints(option))
            .Where(name => name.Length >= LeastLatin && char.IsAsciiLetter(name[0]) && !name.Contains(' ', StringComparison.Ordinal) && !EnglishWord.IsCommon(name)).ToList();
        var start = 0;
        foreach (var word in words.Split(' '))
        {
            if (word.Length >= LeastLatin && char.IsAsciiLetter(word[0]) && !EnglishWord.IsCommon(word) && own.Exists(o => IsSame(o, word)))
            {
                foreach (var at in Enumerable.Range(start, word.Length))
                {
                    yield return at;
                }
            }

            start += word.Length + 1;
        }
    }

    // licence is license, and drivers drive.
    private static bool IsSame(string own, string word) => own == word || (EnglishWord.Stem(own) is { Length: >= LeastLatin } stem && stem == EnglishWord.Stem(word))
        || (own.Length >= LeastMisspelt && own.Length == word.Length && own.Zip(word).Count(p => p.First != p.Second) == 1);

    // 曹杨路300弄 is neither 曹杨路100弄 nor 曹杨路200弄.
    private static bool IsOther(HashSet<string> numbers, IReadOnlyList<string> names) =>
        numbers.Count > 0 && names.SelectMany(Numbers).ToList() is { Count: > 0 } own && !own.Exists(numbers.Contains);

    private static HashSet<string> Numbers(string text) => [.. Numbered().Matches(text).Select(match => NumberReader.TryRead(match.Groups["n"].ValueSpan, out var number) ? $"{number}{match.Groups["what"].Value}" : match.Value)];

    [GeneratedRegex("周[一二三四五六日天]")]
    private static partial Regex Weekday();

    [GeneratedRegex("又.+又|也.+也|一边.+一边")]
    private static partial Regex Both();

    // What many places are called tells none.
    [GeneratedRegex("新村|小区|公寓|家园|花园|街道|号楼|弄堂")]
    private static partial Regex Generic();

    // 什么都没签, 几点去都可以, 谁要啊.
    [GeneratedRegex("(?:随便)?(?:什么|啥|谁|哪里|哪天|几点|怎么|多少|哪能).{0,4}[都也侪]|谁(?:要|想|稀罕)|(?:学|教|不会).{0,6}怎么|[没有](?:什么|啥)|(?<word>谁|多少|什么|啥|怎么|哪里|哪个|哪种).{1,5}\\k<word>|(?:不(?:知道|晓得)|[出用去归弄](?:到|在)?)(?:是|在|去)?(?:什么|啥|谁|哪里?)(?:去了|东西|事|人)?")]
    private static partial Regex Whatever();

    // 不知道怎么搞的 asks nothing.
    [GeneratedRegex("(?:也?不(?:知道|晓得))?(?:怎么|哪能)(?:搞|弄|回事|办)(?:的|了)?")]
    private static partial Regex Somehow();

    [GeneratedRegex(@"(?<!\d)(?<h>\d{1,2}|[一二两三四五六七八九十]{1,2})(?: ?(?:(?<pm>pm)|am)|点)")]
    private static partial Regex Hour();

    [GeneratedRegex(@"(?<n>\d+|[一二两三四五六七八九十]{1,3})(?<what>[弄村号期楼座区室])|(?:building|block|room|unit|gate) \d+")]
    private static partial Regex Numbered();
}
