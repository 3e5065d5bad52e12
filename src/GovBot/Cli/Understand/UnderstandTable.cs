using System.Globalization;
using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>A table of sayings with the bot's answers.</summary>
/// <param name="Lines">With a header, <c>id</c> first.</param>
/// <param name="Faults">Rows that could not be read: line and why; their answer is empty.</param>
/// <param name="Scores">One for each measure that rows are labelled for.</param>
internal sealed record UnderstandTable(IReadOnlyList<string> Lines, IReadOnlyList<string> Faults, IReadOnlyList<Score> Scores)
{
    public static UnderstandTable Work(IReadOnlyList<string> source, IUnderstandKind kind, DialogsData data)
    {
        List<string> lines = [string.Join('\t', kind.Results.Prepend("id"))];
        var header = source.Count == 0 ? [] : source[0].TrimStart('\uFEFF').Split('\t').Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (kind.Columns.Prepend("id").Except(header).ToList() is { Count: > 0 } missing)
        {
            return new(lines, [$"1: The header lacks {string.Join(", ", missing)}."], []);
        }

        var faults = new List<string>();
        var scores = kind.Measures.Select(measure => new Score(measure)).ToList();
        foreach (var (index, line) in source.Index().Skip(1).Where(l => l.Item.Trim().Length > 0))
        {
            var row = new TableRow(header, line.Split('\t'));
            var result = Read(row, kind, data, index + 1, faults);
            lines.Add(string.Join('\t', result.Prepend(row["id"] ?? "")));
            scores.ForEach(score => score.Count(row, result));
        }

        return new(lines, faults, [.. scores.Where(score => score.Labelled > 0)]);
    }

    private static IReadOnlyList<string> Read(TableRow row, IUnderstandKind kind, DialogsData data, int line, List<string> faults)
    {
        try
        {
            return kind.Read(row, data);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{line}: {fault.Message}"));
            return [.. kind.Results.Select(_ => "")];
        }
    }
}

/// <summary>How many of the rows labelled for a measure are right.</summary>
internal sealed class Score(Measure measure)
{
    public string Name => measure.Name;

    public int Right { get; private set; }

    public int Labelled { get; private set; }

    public void Count(TableRow row, IReadOnlyList<string> result)
    {
        if (measure.IsRight(row, result) is { } right)
        {
            Labelled++;
            Right += right ? 1 : 0;
        }
    }
}
