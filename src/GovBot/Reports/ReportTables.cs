using System.Globalization;
using System.Text;
using GovBot.Cases.Figures;
using GovBot.Data.Domain.Calendar;
using GovBot.Text;
using MiniExcelLibs;

namespace GovBot.Reports;

/// <summary>The cases of a period as CSV or a workbook, a row each. What a spreadsheet would take for a formula is made plain.</summary>
public sealed class ReportTables(TextCatalog texts, FiguresWords words)
{
    private const string Lead = "=+-@\t\r\n$";

    public byte[] Csv(IReadOnlyList<FigureCaseRow> rows, string locale)
    {
        var table = new StringBuilder();
        foreach (var line in Lines(rows, locale))
            table.AppendJoin(',', line.Select(cell => Quoted(Said(cell.Value)))).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    public byte[] Workbook(IReadOnlyList<FigureCaseRow> rows, string locale)
    {
        using var file = new MemoryStream();
        var lines = Lines(rows, locale).ToList();
        MiniExcel.SaveAs(file, lines.Skip(1).Select(line => line.Select((cell, i) => (Name: (string)lines[0][i].Value!, cell.Value)).ToDictionary(cell => cell.Name, cell => cell.Value)).ToList() is { Count: > 0 } filled
            ? filled : [lines[0].ToDictionary(cell => (string)cell.Value!, _ => (object?)"")]);
        return file.ToArray();
    }

    /// <summary>Text that no spreadsheet computes; numbers stay numbers.</summary>
    internal static string Plain(string text) => text.Length > 0 && (Lead.Contains(text[0], StringComparison.Ordinal) || Lead.Contains(text.TrimStart()[..Math.Min(1, text.TrimStart().Length)], StringComparison.Ordinal)) ? $"'{text}" : text;

    private IEnumerable<List<Cell>> Lines(IReadOnlyList<FigureCaseRow> rows, string locale)
    {
        yield return [.. Keys().Select(key => new Cell(words.Column(locale, key)))];
        foreach (var row in rows)
            yield return [.. Of(row, locale).Select(value => new Cell(value is string text ? Plain(text) : value))];
    }

    private static IEnumerable<string> Keys() =>
    [
        "number", "subdistrict", "committee", "lead", "category", "kind", "state", "sent", "ended", "excluded",
        .. Enum.GetValues<FigureMeasure>().Select(measure => $"measure.{measure}"),
    ];

    private IEnumerable<object?> Of(FigureCaseRow row, string locale)
    {
        var request = row.Case.Request;
        return
        [
            request.Number, row.Subdistrict, row.Committee, row.Lead ?? "", request.Facts.CategoryName ?? "", texts.Get(locale, $"summons.kind.{request.Facts.Kind}"), texts.Get(locale, $"summons.state.{request.State}"),
            Moment(request.SentAt), Moment(request.EndedAt), texts.Get(locale, row.IsExcluded ? "figures.yes" : "figures.no"),
            .. Enum.GetValues<FigureMeasure>().Select(measure => (object?)row.Counts[measure]),
        ];
    }

    private static string Moment(DateTime? utc) => utc is { } at ? new DateTimeOffset(at, TimeSpan.Zero).ToOffset(WorkCalendar.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Said(object? value) => value switch
    {
        null => "",
        decimal number => FiguresWords.Number(number),
        _ => value.ToString() ?? "",
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed record Cell(object? Value);
}
