using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace GovBot.Tests.Import;

/// <summary>Writes .xlsx files cell by cell, as spreadsheets do: rows and cells that are empty are left out.</summary>
/// <param name="dayFormat">The number that stands for how days are shown; 14 is the usual one.</param>
internal sealed class Workbook(int dayFormat = 14)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string Xml)> _sheets = [];

    /// <summary>A row that is empty is left out of the file, and a cell that is null too; a number or a day is kept as one.</summary>
    public Workbook Sheet(string name, params object?[][] rows)
    {
        var lines = rows.Select((cells, row) => cells.Length == 0 ? "" : $"<row r=\"{row + 1}\">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{row + 1}")))}</row>");
        _sheets.Add((name, $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(lines)}</sheetData></worksheet>"));
        return this;
    }

    public string Save(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(zip, "[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """);
        Write(zip, "_rels/.rels", Links(("rId1", "officeDocument", "xl/workbook.xml")));
        Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(_sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>"))}</sheets></workbook>");
        Write(zip, "xl/_rels/workbook.xml.rels", Links([.. _sheets.Select((_, at) => ($"rId{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")), ("rId99", "styles", "styles.xml")]));
        Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"{dayFormat}\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        for (var at = 0; at < _sheets.Count; at++)
            Write(zip, $"xl/worksheets/sheet{at + 1}.xml", _sheets[at].Xml);
        return path;
    }

    private static string Cell(object? cell, string place) => cell switch
    {
        null => "",
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</v></c>"),
        long or int => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{cell}</v></c>"),
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape($"{cell}")}</t></is></c>",
    };

    private static string Links(params (string Id, string Kind, string Target)[] links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Relations}/{link.Kind}\" Target=\"{link.Target}\"/>"))}</Relationships>";

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
