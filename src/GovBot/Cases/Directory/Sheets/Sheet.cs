using System.Globalization;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>A table as it lies in a file, every cell as text.</summary>
/// <param name="Source">What calls it in a message: the sheet of a workbook, or the file.</param>
/// <param name="Name">What says what is in it.</param>
/// <param name="IsOfWorkbook">Others may lie beside it.</param>
public sealed record Sheet(string Source, string Name, IReadOnlyList<SheetLine> Lines, bool IsOfWorkbook = false);

/// <summary>One row; <paramref name="Number"/> is the one that a spreadsheet shows.</summary>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>A row that begins with # is a note; #N/A and its like are faults of a spreadsheet's formula.</summary>
    public bool IsNote => Cells is [var first, ..] && first.TrimStart() is ['#', .. var rest] && !(rest is [var next, ..] && char.IsAsciiLetterUpper(next));
}

/// <summary>What is wrong in a cell, and what to do about it. Never what stands in it: it may be a name.</summary>
public sealed record CellFinding(string Source, string Cell, string Problem, string Remedy)
{
    public override string ToString() => $"{(Cell.Length > 0 ? $"{Source}!{Cell}" : Source)}: {Problem} {Remedy}";
}

public static class CellName
{
    private const int Letters = 26;

    /// <summary>C17 for the third column (<paramref name="column"/> counts from 0) of row 17.</summary>
    public static string Of(int column, int row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / Letters)
            letters = (char)('A' + ((left - 1) % Letters)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
