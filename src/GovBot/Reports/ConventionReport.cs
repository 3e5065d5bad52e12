using System.Globalization;
using System.Net;
using System.Text;
using GovBot.Cases.Figures;
using GovBot.Text;
using MiniExcelLibs;

namespace GovBot.Reports;

/// <summary>公约情况 as a section of the page and as a table to take away.</summary>
public sealed class ConventionReport(TextCatalog texts, FiguresWords words)
{
    private static readonly string[] Columns = ["unit", "proposed", "supported", "adopted", "published", "kept_rate", "at_kiosk"];

    public string Section(IReadOnlyList<ConventionFigureLine> lines, string locale)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0)
            return "";
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<section><h2>{Safe(texts.Get(locale, "figures.conventions.title"))}</h2><div class=\"scroll\"><table><caption>{Safe(texts.Get(locale, "figures.conventions.how"))}</caption><thead><tr>");
        foreach (var column in Columns)
            page.Append(CultureInfo.InvariantCulture, $"<th>{Safe(Heading(locale, column))}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Safe(Unit(locale, line))}</th><td>{line.Proposed}</td><td>{line.Supported}</td><td>{Safe(words.Share(locale, line.AdoptedRate))}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{line.Published}</td><td>{Safe(words.Share(locale, line.KeptRate))}</td><td>{line.AtKiosk}</td></tr>");
        }

        return page.Append("</tbody></table></div></section>").ToString();
    }

    /// <summary>Numbers stay numbers; names are nothing that a spreadsheet computes.</summary>
    public byte[] Table(IReadOnlyList<ConventionFigureLine> lines, string locale, ExcelType type)
    {
        using var file = new MemoryStream();
        string[] columns = ["unit", "proposed", "supported", "adopted_count", "decided", "published", "kept", "answered", "at_kiosk"];
        MiniExcel.SaveAs(
            file,
            lines.Select(line => columns.Zip(
                new object[] { ReportTables.Plain(Unit(locale, line)), line.Proposed, line.Supported, line.Adopted, line.Decided, line.Published, line.Kept, line.Answered, line.AtKiosk },
                (column, value) => (Name: Heading(locale, column), value)).ToDictionary(cell => cell.Name, cell => cell.value)).ToList() is { Count: > 0 } rows
                ? rows : [columns.ToDictionary(column => Heading(locale, column), _ => (object)"")],
            excelType: type);
        return file.ToArray();
    }

    private string Unit(string locale, ConventionFigureLine line) => line.Unit.Kind is null ? texts.Get(locale, "figures.all") : line.Name;

    private string Heading(string locale, string column) => column == "unit" ? words.Column(locale, "unit") : texts.Get(locale, $"figures.conventions.{column}");

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
