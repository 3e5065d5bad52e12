using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GovBot.Forms.Loading;

/// <summary>Reads one file; what is wrong with its form becomes a finding in plain words.</summary>
internal static class YamlFile
{
    public static YamlItem? Read(string text, string file, Findings findings)
    {
        var tab = text.Split('\n').Select((line, i) => (line, i)).FirstOrDefault(l => IndentedByTab(l.line));
        if (tab.line is not null)
        {
            findings.Add(file, tab.i + 1, "This line is indented with a tab. Use spaces, two for each step.");
            return null;
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 0 ? new YamlMap(file, 1, new Dictionary<string, YamlItem>(), new Dictionary<string, long>()) : Convert(yaml.Documents[0].RootNode, file, findings);
        }
        catch (InvalidOperationException)
        {
            findings.Add(file, Unclosed(text), "A quote or bracket is not closed.");
            return null;
        }
        catch (YamlException fault)
        {
            findings.Add(file, Math.Max(1, fault.Start.Line), InPlainWords(fault));
            return null;
        }
    }

    private static bool IndentedByTab(string line) => line.AsSpan(0, line.Length - line.AsSpan().TrimStart(" \t").Length).Contains('\t') && line.Trim().Length > 0;

    // The parser gives up without a place; the first line with an open bracket is where to look.
    private static int Unclosed(string text) =>
        text.Split('\n').Select((line, i) => (line, i)).FirstOrDefault(l => l.line.Count(c => c is '[' or '{') != l.line.Count(c => c is ']' or '}')).i + 1;

    private static string InPlainWords(YamlException fault)
    {
        var reason = fault.InnerException?.Message ?? fault.Message;
        return reason.Contains("uplicate key", StringComparison.Ordinal) ? $"The same key stands here twice; keep one. ({reason})"
            : reason.Contains("while parsing a block", StringComparison.Ordinal) || reason.Contains("indent", StringComparison.Ordinal) || reason.Contains("did not find expected", StringComparison.Ordinal)
                ? $"The indentation does not fit the lines above, or a quote or bracket is not closed. ({reason})"
            : $"Not readable as YAML: a text with a colon in it needs quotes around it; keys need a space after their colon. ({reason})";
    }

    private static YamlItem Convert(YamlNode node, string file, Findings findings)
    {
        var line = node.Start.Line;
        switch (node)
        {
            case YamlScalarNode scalar:
                return new YamlScalar(file, line, scalar.Value ?? "", scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted);
            case YamlSequenceNode list:
                return new YamlList(file, line, [.. list.Children.Select(c => Convert(c, file, findings))]);
            case YamlMappingNode map:
                var entries = new Dictionary<string, YamlItem>(StringComparer.Ordinal);
                var lines = new Dictionary<string, long>(StringComparer.Ordinal);
                foreach (var (key, value) in map.Children)
                {
                    entries[key.ToString()] = Convert(value, file, findings);
                    lines[key.ToString()] = key.Start.Line;
                }

                return new YamlMap(file, line, entries, lines);
            default:
                findings.Add(file, line, "Anchors and aliases are not used here; write the value out.");
                return new YamlScalar(file, line, "", false);
        }
    }
}
