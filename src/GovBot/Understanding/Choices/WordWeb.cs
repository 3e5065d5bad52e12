using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>
/// What a text speaks of, told by the families of words it touches. Two texts are akin as far as they touch the same families, without
/// having a word in common: the fewer families a word stands in, the more it tells.
/// </summary>
internal sealed partial class WordWeb
{
    // Two characters of a word tell less than the word, and nothing where many families have them.
    private const float Pair = 0.4f;
    private const int MostFamilies = 12;

    // 车 in 停车费.
    private const float Within = 0.5f;

    // 周二 and 周三 are both spoken of with 工作日 and are not the same for it.
    private const float Siblings = 0.3f;

    private const int LongestHan = 4;

    // Less is chance, and so is what hardly stands out among the options.
    private const float Least = 0.1f;
    private const float Ahead = 1.3f;

    private const string Denials = "不没勿别";

    private const string Fill = "的了就都也又再还把个只脱掉特勒侪呀啊吧呢啦嘛着得";

    // What is said in Shanghai or at home and in some families is written otherwise.
    private static readonly (string From, string To)[] Plainer =
    [
        ("辰光", "时候"), ("物事", "东西"), ("钞票", "钱"), ("铜钿", "钱"), ("洋钿", "钱"), ("汰", "洗"), ("汏", "洗"), ("揩", "擦"), ("掼", "扔"), ("落脱", "掉了"), ("困觉", "睡觉"), ("睏", "睡"), ("讲", "说"), ("小囡", "孩子"), ("小孩", "孩子"), ("小朋友", "孩子"),
        ("姆妈", "妈妈"), ("屋里", "家里"), ("拨", "给"), ("交关", "很"), ("邪气", "很"), ("蛮", "很"), ("挺", "很"), ("没得", "没有"), ("毛病", "病"), ("看不清爽", "看不清"), ("清爽", "清楚"), ("夜里", "晚上"), ("夜头", "晚上"), ("一道", "一起"), ("好伐", "好吗"),
    ];

    private static readonly SearchValues<string> Plain = SearchValues.Create([.. Plainer.Select(word => word.From)], StringComparison.Ordinal);
    private static readonly SearchValues<char> Fillings = SearchValues.Create(Fill);

    private readonly Dictionary<string, List<Tie>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(char, char), List<Tie>> _pairs = [];
    private readonly int _longest;

    public WordWeb(IReadOnlyList<WordFamily> families)
    {
        foreach (var (family, i) in families.Select((family, i) => (family, i)))
        {
            Add(family.Words, new(i, Part.Word));
            Add(family.About, new(i, Part.About));
            foreach (var sign in family.Signs)
            {
                At(_words, sign, new(i, Part.Sign));
            }
        }

        _longest = _words.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
        foreach (var common in _pairs.Where(pair => pair.Value.Count > MostFamilies).Select(pair => pair.Key).ToList())
        {
            _pairs.Remove(common);
        }
    }

    /// <summary>The families that a text touches, and how much it tells of each.</summary>
    public Dictionary<int, Touch> Touched(string text)
    {
        var touched = new Dictionary<int, Touch>();
        Touched(text, touched);
        if (Bare(text) is var bare && bare != text)
        {
            Touched(bare, touched);
        }

        return touched;
    }

    /// <summary>Which of several a reply is akin to, well before the others; null when to none.</summary>
    public int? Nearest(string reply, IReadOnlyList<IReadOnlyDictionary<int, Touch>> options)
    {
        if (LeavesOut().IsMatch(reply))
        {
            return null;
        }

        var touched = Touched(reply);
        var shares = options.Select(option => Share(touched, option, options)).ToList();
        var most = shares.Max();
        var nearest = shares.IndexOf(most);
        return most >= Least && shares.Count(share => share * Ahead > most) == 1 && !Denies(reply, options[nearest]) ? nearest : null;
    }

    /// <summary>Whether a reply is what something is called that none of the options is: 鱼 among 羊肉, 牛肉 and 猪肉.</summary>
    public bool IsNoneOf(string reply, IReadOnlyList<IReadOnlyDictionary<int, Touch>> options) =>
        _words.TryGetValue(reply, out var ties) && ties.Exists(tie => tie.As == Part.Word)
        && !ties.Exists(tie => options.Any(option => option.TryGetValue(tie.Family, out var touch) && touch.IsWhole && (touch.IsNamed || tie.As == Part.Word)));

    private void Touched(string text, Dictionary<int, Touch> touched)
    {
        var found = Found(text);
        foreach (var (at, length, ties) in found)
        {
            var isWithin = found.Exists(other => other.Length > length && other.At <= at && other.At + other.Length >= at + length);
            Add(ties, (char.IsAscii(text[at]) ? 1 : Math.Min(length, LongestHan) / 2f) * (isWithin ? Within : 1), isWhole: true);
        }

        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (_pairs.TryGetValue((text[at], text[at + 1]), out var ties))
            {
                Add(ties, Pair, isWhole: false);
            }
        }

        void Add(List<Tie> ties, float weight, bool isWhole)
        {
            foreach (var tie in ties)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(touched, tie.Family, out _);
                known = new(Math.Max(known.Weight, weight * tie.Weight / MathF.Sqrt(ties.Count)), known.IsNamed || (isWhole && tie.As != Part.About), known.IsWhole || isWhole);
            }
        }
    }

    // 没人困住: a denial that is not part of a word for the option, as it is of 穿不进.
    private bool Denies(string reply, IReadOnlyDictionary<int, Touch> option) => Found(reply) is var found && Enumerable.Range(0, reply.Length)
        .Any(at => Denials.Contains(reply[at], StringComparison.Ordinal) && !found.Exists(word => word.Length > 1 && word.At <= at && at < word.At + word.Length && word.Ties.Exists(tie => option.ContainsKey(tie.Family))));

    // A label that touches much is not the nearer for it, and what all of them touch tells none: 新村 of 和平新村 and 长白新村.
    private static float Share(Dictionary<int, Touch> reply, IReadOnlyDictionary<int, Touch> option, IReadOnlyList<IReadOnlyDictionary<int, Touch>> options)
    {
        var sum = 0f;
        foreach (var (family, said) in reply)
        {
            if (option.TryGetValue(family, out var meant))
            {
                var others = (options.Count(other => other.ContainsKey(family)) - 1f) / Math.Max(1, options.Count - 1);
                sum += said.Weight * meant.Weight * (1 - others) * (said.IsNamed || meant.IsNamed ? 1 : Siblings);
            }
        }

        return sum / MathF.Sqrt(Math.Max(float.Epsilon, option.Values.Sum(touch => touch.Weight * touch.Weight)));
    }

    private List<(int At, int Length, List<Tie> Ties)> Found(string text)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(int, int, List<Tie>)>();
        for (var at = 0; at < text.Length; at++)
        {
            for (var length = 1; length <= _longest && at + length <= text.Length; length++)
            {
                if (words.TryGetValue(text.AsSpan(at, length), out var ties) && EnglishWord.IsAt(text, at, length) && !ChoiceWords.IsDenied(text, at) && !RunsOn(text, at))
                {
                    found.Add((at, length, ties));
                }
            }
        }

        return found;
    }

    // 十三 is not in 七十三.
    private static bool RunsOn(string text, int at) => at > 0 && NumberReader.Digit(text[at]) >= 0 && NumberReader.Digit(text[at - 1]) >= 0;

    private void Add(IReadOnlyList<string> words, Tie tie)
    {
        foreach (var word in words)
        {
            At(_words, word, tie);
            if (Bare(word) is { Length: > 1 } bare && bare != word)
            {
                At(_words, bare, tie);
            }

            for (var at = 0; at + 1 < word.Length; at++)
            {
                if (!char.IsAscii(word[at]) && !char.IsAscii(word[at + 1]))
                {
                    At(_pairs, (word[at], word[at + 1]), tie);
                }
            }
        }
    }

    // 断脱了, 断了 and 断掉; 半天都不走 and 半天不走.
    private static string Bare(string text)
    {
        var plain = text.AsSpan().ContainsAny(Plain) ? Plainer.Aggregate(text, (plain, word) => plain.Replace(word.From, word.To, StringComparison.Ordinal)) : text;
        return plain.AsSpan().ContainsAny(Fillings) ? Filling().Replace(plain, "") : plain;
    }

    [GeneratedRegex("除[了掉脱开]|不是")]
    private static partial Regex LeavesOut();

    [GeneratedRegex($"(?<=[\\u4e00-\\u9fff])[{Fill}]")]
    private static partial Regex Filling();

    private static void At<TKey>(Dictionary<TKey, List<Tie>> ties, TKey key, Tie tie)
        where TKey : notnull
    {
        var list = ties.TryGetValue(key, out var known) ? known : ties[key] = [];
        if (list.Count == 0 || list[^1].Family != tie.Family)
        {
            list.Add(tie);
        }
    }

    /// <summary>How much a text tells of a family, and whether by one of its own words (or only by what it is spoken of with), and by a whole word at all.</summary>
    internal readonly record struct Touch(float Weight, bool IsNamed, bool IsWhole);

    private enum Part
    {
        Word,
        About,
        Sign,
    }

    /// <summary>That a word stands in a family, and as what.</summary>
    private readonly record struct Tie(int Family, Part As)
    {
        /// <summary>How much it tells of the family.</summary>
        public float Weight => As switch { Part.Word => 1, Part.About => 0.7f, _ => 0.5f };
    }
}
