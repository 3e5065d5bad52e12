using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>One kind of table that understanding is tried on.</summary>
internal interface IUnderstandKind
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    string Summary { get; }

    /// <summary>Columns a table must have besides <c>id</c>.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Columns of the answer after <c>id</c>.</summary>
    IReadOnlyList<string> Results { get; }

    IReadOnlyList<Measure> Measures { get; }

    /// <summary>The same with a column that says why (<c>--why</c>); null where it cannot be said.</summary>
    IUnderstandKind? Explained => null;

    /// <exception cref="FormatException">The row cannot be read; the message says why.</exception>
    IReadOnlyList<string> Read(TableRow row, DialogsData data);
}

/// <summary>How well a table was understood.</summary>
/// <param name="Name">Completes "9 of 10 …".</param>
/// <param name="IsRight">Null for a row that is not labelled for it.</param>
internal sealed record Measure(string Name, Func<TableRow, IReadOnlyList<string>, bool?> IsRight)
{
    /// <summary>The first cell of the answer against the first label column there is.</summary>
    public static Measure Expected(string label, Func<string, string, bool>? same = null) => new(
        "as expected",
        (row, result) => (row["expected"] ?? row[label]) is { } expected ? (same ?? ((a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)))(result[0], expected) : null);
}

/// <summary>A row whose cells are asked for by column.</summary>
internal sealed record TableRow(List<string> Header, string[] Cells)
{
    /// <summary>Trimmed; null when the column is absent or the cell empty.</summary>
    public string? this[string column] => Header.IndexOf(column) is >= 0 and var at && at < Cells.Length && Cells[at].Trim() is { Length: > 0 } cell ? cell : null;
}
