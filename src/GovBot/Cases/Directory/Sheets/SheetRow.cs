using System.Globalization;
using System.Text.RegularExpressions;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>Takes typed values out of a row and says what is wrong with them.</summary>
public sealed partial class SheetRow(SheetTable table, SheetLine line)
{
    // 2000-01-01 and 2099-12-31, as spreadsheets count days.
    private const int FirstDay = 36526;
    private const int LastDay = 73050;

    /// <summary>For messages about another row.</summary>
    public string Place => table.Place(line.Number);

    public string? TextOrNull(string column, int longest)
    {
        var at = table.ColumnOf(column);
        var text = at < line.Cells.Count ? line.Cells[at].Trim() : "";
        if (text.Length > longest)
            Wrong(column, $"is longer than {longest} characters.", "Shorten it.");
        return text.Length == 0 ? null : text;
    }

    /// <summary>Empty where it is missing.</summary>
    public string Text(string column, int longest)
    {
        if (TextOrNull(column, longest) is { } text)
            return text;
        Wrong(column, "is missing.", "Fill it in.");
        return "";
    }

    public string Code(string column)
    {
        var code = Text(column, int.MaxValue);
        if (code.Length > 0 && !CodePattern().IsMatch(code))
            Wrong(column, "is no code.", "Use letters, digits and -, at most 60, without spaces.");
        return code;
    }

    /// <summary>As people and spreadsheets write it: 2026-11-22, 2026/11/22, 20261122, with units after the numbers too.</summary>
    public DateOnly? DateOrNull(string column)
    {
        if (TextOrNull(column, int.MaxValue) is not { } text)
            return null;
        // A cell shown in one of the formats of Chinese spreadsheets, or in none, comes as the number of its day.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstDay and <= LastDay)
            return DateOnly.FromDateTime(DateTime.FromOADate(number));
        var found = DatePattern().Match(text);
        if (found.Success && DateOnly.TryParseExact(
            string.Join('-', found.Groups.Values.Skip(1).Where(part => part.Success)), ["yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(column, "is no date.", "Write it like 2026-11-22.");
        return null;
    }

    /// <summary>Divided by commas, semicolons, enumeration commas or new lines.</summary>
    public IReadOnlyList<string> List(string column) =>
        [.. Separators().Split(TextOrNull(column, int.MaxValue) ?? "").Select(part => part.Trim()).Where(part => part.Length > 0)];

    public void Wrong(string column, string problem, string remedy) => table.Wrong(table.ColumnOf(column), line.Number, $"{table.Heading(column)} {problem}", remedy);

    /// <summary>As <see cref="Wrong"/>, but nothing that stops.</summary>
    public CellFinding Note(string column, string problem, string remedy) => table.At(table.ColumnOf(column), line.Number, $"{table.Heading(column)} {problem}", remedy);

    [GeneratedRegex("^[A-Za-z0-9-]{1,60}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^(?:(\d{4})(\d{2})(\d{2})|(\d{4})\D(\d{1,2})\D(\d{1,2})\D?)$")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"[,;\uFF0C\uFF1B\u3001\r\n]")]
    private static partial Regex Separators();
}
