using System.Globalization;
using System.Net;
using System.Text;
using GovBot.Cases.Figures;
using GovBot.Text;

namespace GovBot.Reports;

/// <summary>办理情况 as a page to read and to print: charts with a table beside each, in the order of codes. No ranking.</summary>
public sealed class ReportPage(TextCatalog texts, FiguresWords words, FiguresTerms terms, ConventionReport conventions)
{
    private const int BarWidth = 220;
    private const int BarHeight = 22;
    private const int Label = 190;

    private const string Style =
        """
        @page { size: A4 landscape; margin: 12mm; }
        body { font: 15px/1.6 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #1a1a1a; max-width: 1200px; margin: 0 auto; padding: 16px; }
        h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 28px 0 8px; border-bottom: 2px solid #1f5fa8; break-after: avoid; } h3 { font-size: 16px; margin: 16px 0 6px; break-after: avoid; }
        nav a { display: inline-block; margin: 4px 12px 4px 0; padding: 6px 12px; border: 1px solid #1f5fa8; border-radius: 4px; color: #1f5fa8; text-decoration: none; } nav a[aria-current] { background: #1f5fa8; color: #fff; }
        .standing { background: #fff6da; border-left: 4px solid #b77900; padding: 8px 12px; }
        .pair { display: flex; gap: 24px; align-items: flex-start; flex-wrap: wrap; break-inside: avoid; } .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: 14px; } caption { text-align: left; font-weight: 600; padding: 4px 0; } th, td { border: 1px solid #bbb; padding: 4px 8px; text-align: right; white-space: nowrap; } th:first-child, td:first-child { text-align: left; } thead th { background: #eef3fa; white-space: normal; } .was { color: #555; font-size: 12px; display: block; }
        svg text { font-size: 13px; fill: #1a1a1a; } svg .bar { fill: #1f5fa8; } svg .ground { fill: #e6e6e6; }
        @media print { nav { display: none; } body { max-width: none; padding: 0; font-size: 12px; } }
        """;

    /// <param name="nonce">Of the page's content security policy.</param>
    public string Write(FiguresView view, string locale, string nonce)
    {
        ArgumentNullException.ThrowIfNull(view);
        var title = texts.Get(locale, "figures.title");
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{locale}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(title)}</title><style nonce=\"{nonce}\">{Style}</style><main>")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Safe(title)}</h1><p>{Safe(words.Period(locale, view.Period))}</p>");
        Navigate(page, view, locale);
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"standing\">{Safe(words.Standing(locale, view))}</p><p>{Safe(texts.Get(locale, "figures.how", ("minimum", terms.Rules.Minimum)))}</p>");
        foreach (var group in view.Lines.GroupBy(line => (line.Row.Unit.Kind, line.DepartmentKind)))
            Group(page, view, [.. group], locale);
        if (view.Lines.Count == 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(texts.Get(locale, "figures.nothing"))}</p>");
        Hints(page, view, locale);
        page.Append(conventions.Section(view.Conventions, locale));
        return page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(texts.Get(locale, "bot.organizer"))}</p></main></html>").ToString();
    }

    private void Navigate(StringBuilder page, FiguresView view, string locale)
    {
        page.Append("<nav>");
        foreach (var span in Enum.GetValues<FiguresSpan>())
        foreach (var period in new[] { terms.Current(span).Before, terms.Current(span) })
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"/reports?period={period.Key}&amp;lang={locale}\"{(period.Key == view.Period.Key ? " aria-current=\"page\"" : "")}>{Safe(words.Period(locale, period))}</a>");
        foreach (var format in new[] { "csv", "xlsx" })
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"/reports.{format}?period={view.Period.Key}&amp;lang={locale}\">{Safe(texts.Get(locale, $"figures.download_{format}"))}</a>");
        foreach (var format in view.Conventions.Count > 0 ? ["csv", "xlsx"] : Array.Empty<string>())
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"/reports-conventions.{format}?period={view.Period.Key}&amp;lang={locale}\">{Safe(texts.Get(locale, $"figures.conventions.download_{format}"))}</a>");
        page.Append("</nav>");
    }

    private void Group(StringBuilder page, FiguresView view, IReadOnlyList<FigureLine> lines, string locale)
    {
        var kind = lines[0].DepartmentKind is { } id ? terms.Rules.Kinds.First(known => known.Id == id).Name.For(locale) : "";
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Safe($"{words.Heading(locale, lines[0].Row.Unit.Kind)} {kind}".Trim())}</h2>");
        foreach (var (key, rate) in new[] { FiguresColumns.OnTime[^1], FiguresColumns.Said[2] })
            Chart(page, lines, key, rate, locale);
        Table(page, texts.Get(locale, "figures.table_on_time"), lines, FiguresColumns.OnTime, locale);
        Table(page, texts.Get(locale, "figures.table_said"), lines, FiguresColumns.Said, locale);
        Beside(page, lines, locale);
        if (view.Lines.Any(line => line.ShowsJudgements && line.Row.Counted[FigureMeasure.Judged] > 0))
            Judged(page, lines, locale);
        page.Append("</section>");
    }

    // Each chart has its numbers beside it, for whoever does not see the bars.
    private void Chart(StringBuilder page, IReadOnlyList<FigureLine> lines, string key, Func<FigureCounts, Rate> rate, string locale)
    {
        var name = words.Column(locale, key);
        page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(name)}</h3><div class=\"pair\"><svg role=\"img\" aria-label=\"{Safe(name)}\" width=\"{Label + BarWidth + 60}\" height=\"{lines.Count * BarHeight}\">");
        for (var i = 0; i < lines.Count; i++)
        {
            var (y, value) = (i * BarHeight, lines[i].IsComparable || lines.Count == 1 ? rate(lines[i].Row.Counted).Value : null);
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 15}\">{Safe(Short(words.Unit(locale, lines[i])))}</text><rect class=\"ground\" x=\"{Label}\" y=\"{y + 3}\" width=\"{BarWidth}\" height=\"{BarHeight - 8}\"/>");
            if (value is { } share)
                page.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{Label}\" y=\"{y + 3}\" width=\"{decimal.Round(BarWidth * Math.Clamp(share, 0, 1), 1)}\" height=\"{BarHeight - 8}\"/>");
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Label + BarWidth + 6}\" y=\"{y + 15}\">{Safe(value is { } shown ? $"{decimal.Round(100 * shown, 1).ToString("0.0", CultureInfo.InvariantCulture)}%" : words.None(locale))}</text>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</svg><div class=\"scroll\"><table><thead><tr><th>{Safe(words.Column(locale, "unit"))}</th><th>{Safe(words.Column(locale, "cases"))}</th><th>{Safe(name)}</th></tr></thead><tbody>");
        foreach (var line in lines)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Safe(words.Unit(locale, line))}</th><td>{FiguresWords.Number(line.Row.Cases)}</td><td>{Safe(words.Share(locale, rate(line.Row.Counted)))}</td></tr>");
        page.Append("</tbody></table></div></div>");
    }

    private void Table(StringBuilder page, string caption, IReadOnlyList<FigureLine> lines, IReadOnlyList<(string Key, Func<FigureCounts, Rate> Rate)> columns, string locale)
    {
        Head(page, caption, columns.Select(column => column.Key), locale);
        foreach (var line in lines)
        {
            Begin(page, line, locale);
            foreach (var (_, rate) in columns)
                page.Append(CultureInfo.InvariantCulture, $"<td>{Safe(words.Share(locale, rate(line.Row.Counted)))}{Aside(line, rate, locale)}</td>");
            page.Append("</tr>");
        }

        page.Append("</tbody></table></div>");
    }

    // 剔除前 where the district took something out, and the own last period where there is enough to compare.
    private string Aside(FigureLine line, Func<FigureCounts, Rate> rate, string locale)
    {
        var all = rate(line.Row.All) == rate(line.Row.Counted) ? "" : $"<span class=\"was\">{Safe(texts.Get(locale, "figures.before_exclusion", ("share", words.Share(locale, rate(line.Row.All)))))}</span>";
        return line.Before is { } before ? $"{all}<span class=\"was\">{Safe(texts.Get(locale, "figures.last", ("share", words.Share(locale, rate(before)))))}</span>" : all;
    }

    private void Beside(StringBuilder page, IReadOnlyList<FigureLine> lines, string locale)
    {
        Head(page, texts.Get(locale, "figures.table_beside"), FiguresColumns.Beside.Select(column => column.Key).Concat(terms.Rules.Composite.Enabled ? ["score"] : Array.Empty<string>()), locale);
        foreach (var line in lines)
        {
            Begin(page, line, locale);
            foreach (var (_, measure) in FiguresColumns.Beside)
                page.Append(CultureInfo.InvariantCulture, $"<td>{FiguresWords.Number(line.Row.Counted[measure])}</td>");
            if (terms.Rules.Composite.Enabled)
                page.Append(CultureInfo.InvariantCulture, $"<td>{Safe(line.Score is { } score && line.IsComparable ? FiguresWords.Number(score) : words.None(locale))}</td>");
            page.Append("</tr>");
        }

        page.Append("</tbody></table></div>");
    }

    private void Judged(StringBuilder page, IReadOnlyList<FigureLine> lines, string locale)
    {
        Head(page, texts.Get(locale, "figures.table_judged"), FiguresColumns.Judged.Select(column => column.Key), locale);
        foreach (var line in lines.Where(line => line.ShowsJudgements))
        {
            Begin(page, line, locale);
            foreach (var (_, measure) in FiguresColumns.Judged)
                page.Append(CultureInfo.InvariantCulture, $"<td>{Safe(words.Share(locale, new Rate(line.Row.Counted[measure], line.Row.Counted[FigureMeasure.Judged])))}</td>");
            page.Append("</tr>");
        }

        page.Append("</tbody></table></div>");
    }

    private void Hints(StringBuilder page, FiguresView view, string locale)
    {
        if (view.Hints.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Safe(texts.Get(locale, "figures.hints"))}</h2><ul>");
        foreach (var hint in view.Hints)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Safe(texts.Get(locale, $"figures.hint.{hint.Kind}", ("name", hint.DepartmentName), ("numbers", string.Join(' ', hint.Numbers))))}</li>");
        page.Append("</ul></section>");
    }

    private void Head(StringBuilder page, string caption, IEnumerable<string> keys, string locale)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\"><table><caption>{Safe(caption)}</caption><thead><tr><th>{Safe(words.Column(locale, "unit"))}</th><th>{Safe(words.Column(locale, "cases"))}</th>");
        foreach (var key in keys)
            page.Append(CultureInfo.InvariantCulture, $"<th>{Safe(words.Column(locale, key))}</th>");
        page.Append("</tr></thead><tbody>");
    }

    private void Begin(StringBuilder page, FigureLine line, string locale) =>
        page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Safe(words.Unit(locale, line))}</th><td>{FiguresWords.Number(line.Row.Cases)}</td>");

    private static string Short(string name) => name.Length <= 13 ? name : $"{name[..12]}…";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
