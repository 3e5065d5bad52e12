using System.Text;
using GovBot.Forms;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>A sheet whose columns are found by their headings, in any order; others are passed over.</summary>
public sealed class SheetTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _headings = new(StringComparer.Ordinal);
    private readonly Sheet _sheet;
    private readonly List<CellFinding> _findings;

    public SheetTable(Sheet sheet, SheetWords words, List<CellFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        (_sheet, _findings) = (sheet, findings);
        var top = sheet.Lines.FirstOrDefault(line => !line.IsEmpty && !line.IsNote) ?? new(1, []);
        foreach (var column in words.Columns)
            Find(column, top);
        Rows = _columns.Count < words.Columns.Count ? [] : [.. sheet.Lines.Where(line => line.Number > top.Number && !line.IsEmpty && !line.IsNote).Select(line => new SheetRow(this, line))];
    }

    /// <summary>Empty while a column is missing.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>How headings, kinds and roles are compared: neither width, case, spaces, - nor _ matter.</summary>
    public static string Plain(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return string.Concat(word.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '_' or '*'))).ToUpperInvariant();
    }

    public static bool IsOneOf(string word, IEnumerable<string> names) => names.Any(name => Plain(name) == Plain(word));

    internal int ColumnOf(string column) => _columns[column];

    internal string Heading(string column) => _headings[column];

    internal void Wrong(int column, int row, string problem, string remedy) => _findings.Add(At(column, row, problem, remedy));

    internal CellFinding At(int column, int row, string problem, string remedy) => new(_sheet.Source, CellName.Of(column, row), problem, remedy);

    internal string Place(int row) => $"{_sheet.Source} row {row}";

    private void Find(ColumnWords column, SheetLine top)
    {
        var places = Enumerable.Range(0, top.Cells.Count).Where(at => IsOneOf(top.Cells[at], [column.Id, .. column.Names])).ToList();
        if (places.Count > 0)
            (_columns[column.Id], _headings[column.Id]) = (places[0], top.Cells[places[0]].Trim());
        if (places.Count == 0)
            Wrong(top.Cells.Count, top.Number, $"there is no column '{column.Names[0]}' ({column.Id}).", "Add it; its cells may be empty where nothing is required.");
        else if (places.Count > 1)
            Wrong(places[1], top.Number, $"the column '{top.Cells[places[1]].Trim()}' is here twice.", "Keep one.");
    }
}
