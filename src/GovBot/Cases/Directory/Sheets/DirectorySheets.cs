using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Forms;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>Tables as rows of the organisation, with every mistake that the tables alone show.</summary>
public sealed class DirectorySheets
{
    private const int LongestText = 200;
    private const int LongestPhone = 60;
    private const int LongestAliases = 500;

    private readonly DirectoryWords _words;
    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitKind> _kinds = new(StringComparer.Ordinal);
    private readonly List<CellFinding> _findings = [];
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, SheetRow> _codes = new(StringComparer.Ordinal);
    private readonly List<UnitRow> _units = [];
    private readonly List<CompoundRow> _compounds = [];
    private readonly List<PostRow> _posts = [];

    private DirectorySheets(DirectoryWords words)
    {
        _words = words;
        Learn(_roles, words.Roles);
        Learn(_kinds, words.Kinds);
    }

    /// <summary>Notes name what was passed over.</summary>
    public static (DirectoryRows Rows, IReadOnlyList<string> Notes) Read(IEnumerable<string> paths, DirectoryWords words)
    {
        var (sheets, findings) = SheetFiles.Read(paths);
        return Read(sheets, findings, words);
    }

    public static (DirectoryRows Rows, IReadOnlyList<string> Notes) Read(IReadOnlyList<Sheet> sheets, IEnumerable<CellFinding> findings, DirectoryWords words)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(words);
        var reader = new DirectorySheets(words);
        reader._findings.AddRange(findings);
        foreach (var sheet in sheets)
            reader.Take(sheet);
        if (reader._notes.Count == sheets.Count && reader._findings.Count == 0)
            reader._findings.Add(new(sheets[0].Source, "", "is not read under this name, nor is any other sheet.", reader.Remedy));
        return (new(reader._units, reader._compounds, reader._posts, reader._findings), reader._notes);
    }

    private void Take(Sheet sheet)
    {
        var known = _words.Sheets.FirstOrDefault(entry => SheetTable.IsOneOf(sheet.Name, [entry.Id, .. entry.Names]));
        if (known is null)
        {
            Pass(sheet);
            return;
        }

        var table = new SheetTable(sheet, known, _findings);
        foreach (var row in table.Rows)
        {
            if (known.Id == "units")
                Unit(row);
            else if (known.Id == "compounds")
                Compound(row);
            else
                Post(row);
        }
    }

    // A sheet of remarks is no mistake; a file of nothing else is.
    private void Pass(Sheet sheet)
    {
        if (sheet.IsOfWorkbook)
            _notes.Add($"The sheet '{sheet.Source}' is passed over.");
        else
            _findings.Add(new(sheet.Source, "", "is not read under this name.", Remedy));
    }

    private string Remedy => $"Call it like what is in it: {string.Join(", ", _words.Sheets.Select(entry => $"{entry.Names[0]} ({entry.Id})"))}.";

    private void Unit(SheetRow row)
    {
        var kind = Word(row, "kind", _kinds, _words.Kinds);
        var code = Code(row, "code");
        var unit = new UnitRow(kind ?? UnitKind.District, code, row.Text("name", LongestText))
        {
            Above = row.TextOrNull("above", LongestText),
            Phone = row.TextOrNull("phone", LongestPhone),
            Address = row.TextOrNull("address", LongestText),
            Hours = row.TextOrNull("hours", LongestText),
            Periods = row.TextOrNull("periods", LongestText),
            At = row,
        };
        var needsAbove = kind is UnitKind.Committee or UnitKind.Center;
        if (needsAbove && unit.Above is null)
            row.Wrong("above", "is missing.", kind == UnitKind.Committee ? "Give the code of the subdistrict." : "Give the code of the committee it stands in.");
        if (unit.Periods is not null && OfficeHours.TryRead(unit.Periods, WorkingHours.Default.Weekdays) is null)
            row.Wrong("periods", "are no periods of a day.", "Write them like 09:00-11:30 13:30-17:30.");
        if (kind is not null)
            _units.Add(unit);
    }

    private void Compound(SheetRow row)
    {
        var (buildings, problem) = BuildingNames.Expand(row.List("buildings"));
        if (problem is not null)
            row.Wrong("buildings", $"should be {problem}.", "Divide them by commas; a range is written like 1-12 and then its unit.");
        var aliases = row.List("aliases");
        if (aliases.Sum(alias => alias.Length + 1) > LongestAliases)
            row.Wrong("aliases", $"are longer than {LongestAliases} characters.", "Keep those that people use most.");
        _compounds.Add(new(Code(row, "code"), row.Text("name", LongestText), row.Code("committee"), row.TextOrNull("address", LongestText), aliases, buildings)
        {
            At = row,
            Company = row.TextOrNull("company", LongestText) is null ? null : row.Code("company"),
        });
    }

    private void Post(SheetRow row)
    {
        var (number, name, role, unit, to) = (row.Code("number"), row.Text("name", LongestText), Word(row, "role", _roles, _words.Roles), row.TextOrNull("unit", LongestText), row.DateOrNull("to"));
        var before = _findings.Count;
        var from = row.DateOrNull("from");
        if (from is null && _findings.Count == before)
            row.Wrong("from", "is missing.", "Write the first day like 2026-11-22.");
        if (to < from)
            row.Wrong("to", "is before the first day.", "Correct one of the two; the last day still counts.");
        if (role is { } known && from is { } first && number.Length > 0)
            _posts.Add(new(number, name, known, unit, first, to, row));
    }

    private string Code(SheetRow row, string column)
    {
        var code = row.Code(column);
        if (code.Length > 0 && !_codes.TryAdd(code, row))
            row.Wrong(column, $"stands in {_codes[code].Place} already.", "Give each unit and compound a code of its own.");
        return code;
    }

    private static T? Word<T>(SheetRow row, string column, Dictionary<string, T> known, IReadOnlyDictionary<T, IReadOnlyList<string>> words)
        where T : struct, Enum
    {
        var text = row.Text(column, LongestText);
        if (known.TryGetValue(SheetTable.Plain(text), out var value))
            return value;
        if (text.Length > 0)
            row.Wrong(column, "is not known.", $"Write one of: {string.Join(", ", words.Values.Select(names => names[0]))}.");
        return null;
    }

    private static void Learn<T>(Dictionary<string, T> known, IReadOnlyDictionary<T, IReadOnlyList<string>> words)
        where T : struct, Enum
    {
        foreach (var (value, names) in words)
        {
            foreach (var name in names.Prepend($"{value}"))
                known[SheetTable.Plain(name)] = value;
        }
    }
}
