using System.Globalization;
using System.Net;
using System.Text;

namespace GovBot.Papers;

/// <summary>What every printed sheet has: A4, a title, tables of names and what is said to them.</summary>
internal static class SheetPage
{
    private const string Style =
        """
        @page { size: A4; margin: 18mm 16mm; }
        body { font: 11pt/1.6 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; color: #000; max-width: 178mm; margin: 0 auto; }
        header { display: flex; justify-content: space-between; align-items: flex-start; }
        h1 { font-size: 20pt; margin: 0; } h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
        img { width: 28mm; height: 28mm; }
        table { width: 100%; border-collapse: collapse; } th, td { border: 0.3mm solid #000; padding: 1.5mm 2.5mm; text-align: left; vertical-align: top; }
        th { width: 30mm; font-weight: normal; background: #f2f2f2; } tr { break-inside: avoid; }
        .said { white-space: pre-line; } .signs td { height: 16mm; }
        """;

    /// <param name="nonce">Of the page's content security policy.</param>
    public static StringBuilder Begin(string title, string locale, string nonce) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{locale}\"><meta charset=\"utf-8\"><title>{Safe(title)}</title><style nonce=\"{nonce}\">{Style}</style>");

    public static void Table(StringBuilder page, string title, IEnumerable<(string Name, string Said)> rows)
    {
        if (title.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(title)}</h2>");
        page.Append("<table>");
        foreach (var (name, said) in rows)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{Safe(name)}</th><td class=\"said\">{Safe(said)}</td></tr>");
        page.Append("</table>");
    }

    public static string Safe(string text) => WebUtility.HtmlEncode(text);
}
