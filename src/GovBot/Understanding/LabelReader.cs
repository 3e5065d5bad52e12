using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>
/// Which labels a description bears, by the editors' words: its request type, whether it is 急, 难 or 愁.
/// A guess for the clerk's list, who puts it right; nothing is decided by it.
/// </summary>
public sealed class LabelReader
{
    private readonly IReadOnlyList<(string Id, Regex[] Patterns)> _labels;
    private readonly WordFinder<string> _words;

    public LabelReader(IReadOnlyList<LabelWords> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _labels = [.. labels.Select(label => (label.Id, label.Patterns.Select(Expressions.Of).ToArray()))];
        _words = new(labels.SelectMany(label => label.Words.Select(word => (word, label.Id))));
    }

    /// <summary>Ids in the order of the file.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Words(text);
        var said = _words.In(plain).Select(hit => hit.Value).ToHashSet(StringComparer.Ordinal);
        return [.. _labels.Where(label => said.Contains(label.Id) || label.Patterns.Any(pattern => pattern.IsMatch(plain))).Select(label => label.Id)];
    }
}

/// <summary>The labels that editors keep words for.</summary>
/// <param name="Types">诉求类型: the first that is said counts.</param>
/// <param name="Tags">急、难、愁: each that is said counts.</param>
public sealed record LabelBook(IReadOnlyList<LabelWords> Types, IReadOnlyList<LabelWords> Tags)
{
    public static readonly LabelBook None = new([], []);
}

/// <summary>Words and regular expressions of one label.</summary>
public sealed record LabelWords(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Patterns);
