using System.Collections.Concurrent;

namespace GovBot.Understanding;

/// <summary>Words of <c>understanding/synonyms.yaml</c> that stand for one another: an option whose label holds one of a group may be called by the others.</summary>
public sealed class ChoiceSynonyms(IReadOnlyList<IReadOnlyList<string>> groups)
{
    public static ChoiceSynonyms None { get; } = new([]);

    private readonly string[][] _groups = [.. groups.Select(group => group.Select(ChoiceNames.Canonical).ToArray())];

    // Lists that forms show are few and fixed, and each is read at every turn of its question.
    private readonly ConcurrentDictionary<string, string[][]> _known = new(StringComparer.Ordinal);

    /// <summary>The same options with what else they may be called. For the fixed lists of forms: each list is kept.</summary>
    public IReadOnlyList<Option> Add(IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var others = _known.GetOrAdd(string.Join('\n', options.Select(option => option.Label)), _ => Of([.. options.Select(option => ChoiceNames.Canonical(option.Label))]));
        return [.. options.Select((option, i) => option with { Synonyms = [.. option.Synonyms, .. others[i]] })];
    }

    private string[][] Of(string[] labels) => [.. labels.Select(label => Of(label, labels).ToArray())];

    private IEnumerable<string> Of(string label, string[] labels) => _groups
        .Where(group => Array.Exists(group, word => Stands(word, label) && !Array.Exists(labels, other => other != label && IsNearer(other, label, word))))
        .SelectMany(group => group.Where(word => !Array.Exists(labels, other => other != label && Stands(word, other))));

    // One character says something only as the first of a short label: 东 of 东门.
    private static bool Stands(string word, string label) => word.Length > 1 ? Holds(label, word) : label.Length <= 3 && label.StartsWith(word, StringComparison.Ordinal);

    private static bool Holds(string label, string word)
    {
        var at = label.IndexOf(word, StringComparison.Ordinal);
        // 同意 is not in 不同意.
        return at >= 0 && (at == 0 || label[at - 1] is not ('不' or '没')) && (!char.IsAscii(word[0]) || at == 0 || label[at - 1] == ' ');
    }

    // 满意 is what 满意 is called by, not 非常满意, where both are listed.
    private static bool IsNearer(string other, string label, string word) => other == word && label.Length > word.Length;
}
