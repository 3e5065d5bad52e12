using System.Collections.Concurrent;

namespace GovBot.Understanding;

/// <summary>Words that stand for one another.</summary>
/// <param name="Words">An option whose label holds one of them may be called by the others.</param>
/// <param name="About">What people speak of when they mean it: 扶手 and 防滑垫 for 适老化改造. Counts only where nothing else fits.</param>
/// <param name="Signs">Characters that tell of it wherever they stand, in a label and in a reply: 树. Count last of all.</param>
public sealed record WordFamily(IReadOnlyList<string> Words, IReadOnlyList<string> About, IReadOnlyList<string> Signs);

/// <summary>What people said when they meant an option of this label. Whatever is like it means an option that is like this one.</summary>
public sealed record OptionSayings(string Label, IReadOnlyList<string> Said);

/// <summary>The families of <c>understanding/synonyms</c>, and what they say about the options of a list.</summary>
public sealed class ChoiceSynonyms
{
    private static readonly string[] Denials = ["不", "没", "非", "无", "未", "半", "不能", "没有", "没有人", "没人", "无人", "无法", "不用"];

    private const string Very = "非常";

    // Lists that forms show are few and fixed, and each is read at every turn of its question; those of the desk name cases and people, and pass.
    private const int MostKnown = 1000;

    private readonly Begun<Index> _index;
    private readonly ConcurrentDictionary<string, OptionKin[]> _known = new(StringComparer.Ordinal);

    public ChoiceSynonyms(IReadOnlyList<WordFamily> families, IReadOnlyList<OptionSayings>? sayings = null)
    {
        ArgumentNullException.ThrowIfNull(families);
        _index = new(() => new(families, sayings ?? []));
    }

    public static ChoiceSynonyms None { get; } = new([]);

    /// <summary>The same options with what else they may be called. The lists seen last are kept.</summary>
    public IReadOnlyList<Option> Add(IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        var kin = _known.GetOrAdd(string.Join('\n', options.Select(option => option.Label)), _ => Of([.. options.Select(option => ChoiceNames.Canonical(option.Label))]));
        return [.. options.Select((option, i) => option with { Kin = kin[i] })];
    }

    private OptionKin[] Of(string[] labels) => [.. labels.Select(label => Of(label, labels))];

    private OptionKin Of(string label, string[] labels)
    {
        var held = Held(label, labels);
        var names = held.SelectMany(family => family.Words.Where(word => !Array.Exists(labels, other => other != label && (Stands(word, other) || ChoiceNames.IsStronger(word, other, label)))))
            .SelectMany(ChoiceNames.Spellings).Distinct().ToArray();
        return new(names, [.. held.SelectMany(family => family.Words.Concat(family.About)).Where(word => word.Length > 1).Distinct().Except(names)], _index.Value.Web.Of(label), _index.Value.Web);
    }

    // The families with a word that stands in the label, and is not what another label is called.
    private HashSet<WordFamily> Held(string label, string[] labels)
    {
        var index = _index.Value;
        var held = new HashSet<WordFamily>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < label.Length; at++)
        {
            for (var length = 1; length <= index.Web.LongestWord && at + length <= label.Length; length++)
            {
                if (index.Web.Called(label.AsSpan(at, length)) is { Count: > 0 } families && label.Substring(at, length) is var word && Stands(word, label) && !Array.Exists(labels, other => other != label && IsNearer(other, label, word)))
                {
                    held.UnionWith(families.Select(family => index.Families[family]));
                }
            }
        }

        // 很好 is 非常满意, and 满意 where that is the most one can say.
        if (!Array.Exists(labels, other => ChoiceNames.IsStronger(other, label)))
        {
            held.UnionWith(index.Web.Called(Very + label).Select(family => index.Families[family]).Where(family => !Array.Exists(labels, other => other != label && family.Words.Contains(other))));
        }

        return held;
    }

    // One character says something only as the first of a short label: 东 of 东门.
    private static bool Stands(string word, string label) => word.Length > 1 ? Holds(label, word) : label.Length <= 3 && label.StartsWith(word, StringComparison.Ordinal);

    private static bool Holds(string label, string word)
    {
        var at = label.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !IsDenied(label, at) || (word.Length > 3 && word[0] != '有')) && (!char.IsAscii(word[0]) || (EnglishWord.IsAt(label, at, word.Length) && !label.AsSpan(0, at).EndsWith("not ")));
    }

    // 同意 is not in 不同意, nor 自理 in 不能自理 and 半自理, but what 不高空抛物 asks for is about 高空抛物.
    private static bool IsDenied(string label, int at) => Array.Exists(Denials, denial => label.AsSpan(0, at).EndsWith(denial));

    // 满意 is what 满意 is called by, not 非常满意, where both are listed.
    private static bool IsNearer(string other, string label, string word) => other == word && label.Length > word.Length;

    /// <summary>The families as they are looked up.</summary>
    private sealed class Index
    {
        public Index(IReadOnlyList<WordFamily> families, IReadOnlyList<OptionSayings> sayings)
        {
            Families = [.. families.Select(family => new WordFamily(Plain(family.Words), Plain(family.About), Plain(family.Signs)))];
            Web = new(Families, [.. sayings.GroupBy(saying => saying.Label).Select(label => new WordFamily(Plain([label.Key]), Plain([.. label.SelectMany(saying => saying.Said)]), []))]);
        }

        public WordFamily[] Families { get; }

        public WordWeb Web { get; }

        private static string[] Plain(IReadOnlyList<string> words) => [.. words.Select(ChoiceNames.Canonical).Where(word => word.Length > 0)];
    }
}
