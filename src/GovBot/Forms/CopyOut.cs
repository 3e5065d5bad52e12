using System.Text.RegularExpressions;

namespace GovBot.Forms;

/// <summary>How a case is written down for another system, so that nothing is typed twice (practice.md §6).</summary>
/// <param name="Text">With <see cref="Words"/> in braces; a line whose words are all empty is left out.</param>
public sealed partial record CopyOut(string Id, LocalText Name, string Text)
{
    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Words =
        ["number", "filed", "type", "tags", "category", "place", "what", "details", "added", "households", "source", "done", "way", "foreign", "expected", "unit"];

    /// <summary>Words of the text that mean nothing.</summary>
    public IEnumerable<string> Unknown => Names(Text).Except(Words);

    public string Fill(IReadOnlyDictionary<string, string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        string Value(string name) => values.GetValueOrDefault(name)?.Trim() ?? "";
        var lines = Text.Split('\n').Where(line => !Names(line).Any() || Names(line).Any(name => Value(name).Length > 0));
        return string.Join('\n', lines.Select(line => Word().Replace(line, word => Value(word.Groups[1].Value)).TrimEnd()));
    }

    private static IEnumerable<string> Names(string text) => Word().Matches(text).Select(word => word.Groups[1].Value);

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Word();
}
