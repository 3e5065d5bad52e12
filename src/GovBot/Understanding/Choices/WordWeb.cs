using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>What a text speaks of, told by the families of words: which of them it names, and which its pieces bear on.</summary>
internal sealed partial class WordWeb
{
    private const int LongestDenied = 4;
    private const string Denials = "不没勿别";
    private const int WordsOfFamily = 12;
    private const string Little = "的了有人个一在是上下来去";

    // What is said in Shanghai or at home and in some families is written otherwise.
    private static readonly (string From, string To)[] Plainer =
    [
        ("辰光", "时候"), ("物事", "东西"), ("钞票", "钱"), ("铜钿", "钱"), ("洋钿", "钱"), ("汰", "洗"), ("汏", "洗"), ("揩", "擦"), ("掼", "扔"), ("落脱", "掉了"), ("困觉", "睡觉"), ("睏", "睡"), ("讲", "说"), ("小囡", "孩子"), ("小孩", "孩子"), ("小朋友", "孩子"),
        ("姆妈", "妈妈"), ("屋里", "家里"), ("拨", "给"), ("交关", "很"), ("邪气", "很"), ("蛮", "很"), ("挺", "很"), ("没得", "没有"), ("毛病", "病"), ("看不清爽", "看不清"), ("清爽", "清楚"), ("夜里", "晚上"), ("夜头", "晚上"), ("夜到", "晚上"), ("里厢", "里面"), ("发寒热", "发烧"), ("拆污", "拉屎"), ("拆尿", "撒尿"), ("收作", "收拾"), ("吃老酒", "喝酒"), ("打相打", "打架"), ("寻相骂", "吵架"), ("过脱", "过了"), ("一道", "一起"), ("好伐", "好吗"), ("搿", "这"), ("伊", "他"),
    ];

    private static readonly SearchValues<string> Plain = SearchValues.Create([.. Plainer.Select(word => word.From)], StringComparison.Ordinal);

    private readonly Dictionary<string, List<Tie>> _words;
    private readonly FamilySpace _space;
    private readonly Lazy<PinyinWriter> _pinyin;
    private readonly string[] _names;

    /// <param name="sayings">Families that are told by what is like them only, not by a word that stands there.</param>
    public WordWeb(IReadOnlyList<WordFamily> families, IReadOnlyList<WordFamily> sayings)
    {
        _words = new(families.Count * WordsOfFamily, StringComparer.Ordinal);
        _names = [.. families.Concat(sayings).Select(family => family.Words.Concat(family.About).Concat(family.Signs).FirstOrDefault() ?? "")];
        foreach (var (family, i) in families.Select((family, i) => (family, i)))
        {
            Add(family.Words, new(i, IsNamed: true));
            Add(family.About, new(i, IsNamed: false));
        }

        _pinyin = new(() => new(families.Concat(sayings).SelectMany(family => family.Words.Concat(family.About))));
        LongestWord = _words.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
        _space = new([.. families.Concat(sayings).Select(family => new WordFamily([.. family.Words.Select(Plainly)], [.. family.About.Select(Plainly)], family.Signs))]);
    }

    public int LongestWord { get; }

    /// <summary>The families that have a word among their own, by their place in the list.</summary>
    public List<int> Called(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var ties) ? [.. ties.Where(tie => tie.IsNamed).Select(tie => tie.Family)] : [];

    /// <summary>Pinyin in characters, as families and sayings have them: dianti li is 电梯里. Null when it is none.</summary>
    public string? Written(string reply) => PinyinWriter.MayRead(reply) ? _pinyin.Value.Write(reply) : null;

    /// <summary>What a label speaks of.</summary>
    public Bearing Of(string label)
    {
        var held = new Dictionary<int, bool>();
        foreach (var tie in Found(label).SelectMany(found => found.Ties))
        {
            held[tie.Family] = tie.IsNamed || held.GetValueOrDefault(tie.Family);
        }

        return new(label, _space.Of(Plainly(label)), held);
    }

    /// <summary>Which of several a reply is akin to, well before the others; null when to none.</summary>
    public int? Nearest(string reply, IReadOnlyList<Bearing> options, Lead lead)
    {
        if (LeavesOut().IsMatch(reply))
        {
            return null;
        }

        var nearness = _space.Nearness(Plainly(reply), [.. options.Select(option => option.Direction)]);
        var most = nearness.Max();
        var nearest = Array.IndexOf(nearness, most);
        return most >= lead.Least && nearness.Count(near => near * lead.Ahead > most) == 1 && !Denies(reply, options[nearest]) ? nearest : null;
    }

    /// <summary>The families by which a reply is akin to each of the options, by their first word, those that tell most first.</summary>
    public IReadOnlyList<IReadOnlyList<Reason>> Why(string reply, IReadOnlyList<Bearing> options) =>
        [.. options.Select(option => (IReadOnlyList<Reason>)[.. _space.Why(Plainly(reply), option.Direction).Select(share => new Reason(_names[share.Family], share.Weight))])];

    /// <summary>Whether a reply is what something is called that none of the options is: 鱼 among 羊肉, 牛肉 and 猪肉.</summary>
    public bool IsNoneOf(string reply, IReadOnlyList<Bearing> options) =>
        _words.TryGetValue(reply, out var ties) && ties.Exists(tie => tie.IsNamed)
        && !ties.Exists(tie => options.Any(option => option.Held.TryGetValue(tie.Family, out var isNamed) && (isNamed || tie.IsNamed)));

    // 没人困住: a denial, right before the option or what it is spoken of with, that is not part of such a word itself, as it is of 穿不进.
    private bool Denies(string reply, Bearing option)
    {
        var found = Found(reply, isDenialHeard: false).Where(word => word.Length > 1 && word.Ties.Exists(tie => option.Held.ContainsKey(tie.Family))).ToList();
        return Enumerable.Range(0, reply.Length).Any(at => Denials.Contains(reply[at], StringComparison.Ordinal)
            && !found.Exists(word => word.At <= at && at < word.At + word.Length)
            && Following(reply, at) is var denied
            && (found.Exists(word => word.At > at && word.At - at <= denied.Length) || (option.Label.AsSpan().IndexOfAny(Denials) < 0 && denied.Any(c => !Little.Contains(c, StringComparison.Ordinal) && option.Label.Contains(c, StringComparison.Ordinal)))));
    }

    // What a denial may take back: the next few characters of its clause.
    private static string Following(string reply, int at) => new([.. reply.Skip(at + 1).Take(LongestDenied).TakeWhile(c => !char.IsPunctuation(c) && c != ' ')]);

    private List<(int At, int Length, List<Tie> Ties)> Found(string text, bool isDenialHeard = true)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(int, int, List<Tie>)>();
        for (var at = 0; at < text.Length; at++)
        {
            for (var length = 1; length <= LongestWord && at + length <= text.Length; length++)
            {
                if (words.TryGetValue(text.AsSpan(at, length), out var ties) && EnglishWord.IsAt(text, at, length) && !(isDenialHeard && ChoiceWords.IsDenied(text, at)) && !RunsOn(text, at))
                {
                    found.Add((at, length, ties));
                }
            }
        }

        return found;
    }

    // 十三 is not in 七十三.
    private static bool RunsOn(string text, int at) => at > 0 && NumberReader.Digit(text[at]) >= 0 && NumberReader.Digit(text[at - 1]) >= 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(IReadOnlyList<string> words, Tie tie)
    {
        for (var i = 0; i < words.Count; i++)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, words[i], out _);
            list ??= new(1);
            if (list.Count == 0 || list[^1].Family != tie.Family)
            {
                list.Add(tie);
            }
        }
    }

    private static string Plainly(string text) =>
        text.AsSpan().ContainsAny(Plain) ? Plainer.Aggregate(text, (plain, word) => plain.Replace(word.From, word.To, StringComparison.Ordinal)) : text;

    [GeneratedRegex("除[了掉脱开]|不是")]
    private static partial Regex LeavesOut();

    /// <summary>What a label speaks of.</summary>
    /// <param name="Label">In its canonical form.</param>
    /// <param name="Direction">Where it stands among the families.</param>
    /// <param name="Held">The families with a word of which it holds, and whether one of their own words, not only what they are spoken of with.</param>
    internal sealed record Bearing(string Label, FamilyVector Direction, IReadOnlyDictionary<int, bool> Held)
    {
        public static readonly Bearing None = new("", FamilyVector.None, new Dictionary<int, bool>());
    }

    /// <summary>How near, and how many times nearer than any other, an option must be. Fitted on lists and replies that the families do not have.</summary>
    internal readonly record struct Lead(float Least, float Ahead)
    {
        /// <summary>Enough where nothing else is known.</summary>
        public static readonly Lead Fair = new(0.05f, 1.4f);

        /// <summary>Enough against whatever else is said.</summary>
        public static readonly Lead Clear = new(0.1f, 2f);
    }

    /// <summary>That a word stands in a family, as one of its own or as what it is spoken of with.</summary>
    private readonly record struct Tie(int Family, bool IsNamed);
}
