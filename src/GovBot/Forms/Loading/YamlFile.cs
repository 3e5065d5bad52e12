using YamlDotNet.Core;
using YamlDotNet.Core.Events;

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
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            YamlItem item = parser.TryConsume<DocumentStart>(out _) ? Item(parser, file, findings) : new YamlMap(file, 1, new Dictionary<string, YamlItem>(), new Dictionary<string, long>());
            while (parser.MoveNext())
            {
                // What stands further down may be wrong too.
            }

            return item;
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
        return reason.Contains("while parsing a block", StringComparison.Ordinal) || reason.Contains("indent", StringComparison.Ordinal) || reason.Contains("did not find expected", StringComparison.Ordinal)
                ? $"The indentation does not fit the lines above, or a quote or bracket is not closed. ({reason})"
            : $"Not readable as YAML: a text with a colon in it needs quotes around it; keys need a space after their colon. ({reason})";
    }

    private static YamlItem Item(Parser parser, string file, Findings findings)
    {
        var at = parser.Consume<ParsingEvent>();
        if (at is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            findings.Add(file, at.Start.Line, "Anchors and aliases are not used here; write the value out.");
        }

        return at switch
        {
            Scalar scalar => new YamlScalar(file, scalar.Start.Line, scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted),
            SequenceStart => List(parser, at.Start.Line, file, findings),
            MappingStart => Map(parser, at.Start.Line, file, findings),
            _ => new YamlScalar(file, at.Start.Line, "", false),
        };
    }

    private static YamlList List(Parser parser, long line, string file, Findings findings)
    {
        var items = new List<YamlItem>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Item(parser, file, findings));
        }

        return new(file, line, items);
    }

    private static YamlMap Map(Parser parser, long line, string file, Findings findings)
    {
        var (entries, lines) = (new Dictionary<string, YamlItem>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!lines.TryAdd(key.Value, key.Start.Line))
            {
                findings.Add(file, key.Start.Line, $"The key '{key.Value}' stands here twice; keep one.");
            }

            entries[key.Value] = Item(parser, file, findings);
        }

        return new(file, line, entries, lines);
    }
}
