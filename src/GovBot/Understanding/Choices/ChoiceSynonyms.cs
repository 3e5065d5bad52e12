using System.Collections.Concurrent;

namespace GovBot.Understanding;

/// <summary>Words that stand for one another.</summary>
/// <param name="Words">An option whose label holds one of them may be called by the others.</param>
/// <param name="About">What people speak of when they mean it: 扶手 and 防滑垫 for 适老化改造. Counts only where nothing else fits.</param>
/// <param name="Signs">Characters that tell of it wherever they stand, in a label and in a reply: 树. Count last of all.</param>
public sealed record WordFamily(IReadOnlyList<string> Words, IReadOnlyList<string> About, IReadOnlyList<string> Signs);

/// <summary>The families of <c>understanding/synonyms.yaml</c>, and what they say about the options of a list.</summary>
public sealed class ChoiceSynonyms(IReadOnlyList<WordFamily> families)
{
    public static ChoiceSynonyms None { get; } = new([]);

    private readonly (string[] Words, string[] About, string[] Signs)[] _families = [.. families.Select(family => (Plain(family.Words), Plain(family.About), Plain(family.Signs)))];

    // A pair that more families have tells nothing.
    private const int MostFamilies = 5;

    private readonly Dictionary<string, int> _pairs = families.SelectMany(family => Plain(family.Words).Concat(Plain(family.About)).SelectMany(Pairs).Distinct()).GroupBy(pair => pair, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Count(), StringComparer.Ordinal);

    // Lists that forms show are few and fixed, and each is read at every turn of its question; those of the desk name cases and people, and pass.
    private const int MostKnown = 1000;

    private readonly ConcurrentDictionary<string, OptionKin[]> _known = new(StringComparer.Ordinal);

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

    private static string[] Plain(IReadOnlyList<string> words) => [.. words.Select(ChoiceNames.Canonical)];

    private OptionKin[] Of(string[] labels) => [.. labels.Select(label => Of(label, labels))];

    private OptionKin Of(string label, string[] labels)
    {
        var held = _families.Where(family => Array.Exists(family.Words, word => Stands(word, label))).ToList();
        var names = held.Where(family => Array.Exists(family.Words, word => Stands(word, label) && !Array.Exists(labels, other => other != label && IsNearer(other, label, word))))
            .SelectMany(family => family.Words.Where(word => !Array.Exists(labels, other => other != label && Stands(word, other))))
            .SelectMany(ChoiceNames.Spellings).Distinct().ToArray();
        string[] near = [.. _families.SelectMany(family => Array.Exists(family.Signs, sign => label.Contains(sign, StringComparison.Ordinal)) ? [.. family.Words, .. family.About, .. family.Signs]
            : Array.Exists(family.About, word => word.Length > 1 && Holds(label, word)) ? family.Words.Where(word => word.Length > 1) : []).Distinct()];
        return new(names, [.. held.SelectMany(family => family.Words.Concat(family.About)).Where(word => word.Length > 1).Distinct().Except(names)], near, held.SelectMany(family => family.Words.Concat(family.About)).SelectMany(Pairs).Where(pair => _pairs[pair] <= MostFamilies).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Pairs(string word) => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Where(at => !char.IsAscii(word[at]) && !char.IsAscii(word[at + 1])).Select(at => word.Substring(at, 2));

    // One character says something only as the first of a short label: 东 of 东门.
    private static bool Stands(string word, string label) => word.Length > 1 ? Holds(label, word) : label.Length <= 3 && label.StartsWith(word, StringComparison.Ordinal);

    private static bool Holds(string label, string word)
    {
        var at = label.IndexOf(word, StringComparison.Ordinal);
        // 同意 is not in 不同意, but what 不高空抛物 asks for is about 高空抛物.
        return at >= 0 && (at == 0 || label[at - 1] is not ('不' or '没') || (word.Length > 3 && word[0] != '有')) && (!char.IsAscii(word[0]) || at == 0 || (label[at - 1] == ' ' && !label.AsSpan(0, at).EndsWith("not ")));
    }

    // 满意 is what 满意 is called by, not 非常满意, where both are listed.
    private static bool IsNearer(string other, string label, string word) => other == word && label.Length > word.Length;
}
