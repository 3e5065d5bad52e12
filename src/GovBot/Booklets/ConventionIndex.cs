using System.Globalization;
using System.Text;
using GovBot.Cases.Conventions;
using GovBot.Data.Messaging;
using GovBot.Forms;
using GovBot.Text;
using static GovBot.Booklets.Paper;

namespace GovBot.Booklets;

/// <summary>What somebody looks for on the page.</summary>
public sealed record IndexQuery(BrowseList List, string? ThemeId, string? Words, int Page);

/// <summary>公约一览: search and browse by theme on a page.</summary>
public sealed class ConventionIndex(ConventionSearch search, TextCatalog texts, IDialogsSource dialogs)
{
    private const int PageSize = 30;

    // Nobody in particular reads a page.
    private static readonly ConversationFacts Nobody = new(0, "page", "page", "page", null);

    private const string IndexStyle =
        """
        form { display: flex; flex-wrap: wrap; gap: 3mm; margin: 0 0 6mm; font-size: 13pt; } input, select, button { font: inherit; padding: 2mm 3mm; min-height: 12mm; } input { flex: 1; min-width: 40mm; }
        .item { border-bottom: 0.25mm solid #ccc; padding: 3mm 0; } .item a { font-size: 13pt; color: #123f74; text-decoration: underline; }
        """;

    public async Task<string> WriteAsync(IndexQuery query, string locale, string nonce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (lines, total) = await search.BrowseAsync(Nobody, new BrowseConventions(query.List, query.ThemeId, query.Words) { Skip = (query.Page - 1) * PageSize, Take = PageSize }, cancellationToken);
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{locale}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Safe(Word(locale, "booklet.index"))}</title><style nonce=\"{nonce}\">{Style}{IndexStyle}</style>")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Safe(Word(locale, "booklet.index"))}</h1><form action=\"{BookletLinks.Conventions}\"><input name=\"words\" value=\"{Safe(query.Words)}\" aria-label=\"{Safe(Word(locale, "booklet.search"))}\" placeholder=\"{Safe(Word(locale, "booklet.search"))}\">")
            .Append(CultureInfo.InvariantCulture, $"<select name=\"list\">{Options(BrowseLists.Select(list => ($"{list}", Word(locale, $"conventions.list.{list}"))), query.List.ToString())}</select>")
            .Append(CultureInfo.InvariantCulture, $"<select name=\"theme\">{Options(dialogs.Current.Conventions.Themes.Select(theme => (theme.Id, theme.Name.For(locale))).Prepend(("", Word(locale, "booklet.every_theme"))), query.ThemeId)}</select>")
            .Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"lang\" value=\"{locale}\"><button>{Safe(Word(locale, "booklet.look"))}</button></form><p>{Safe(Word(locale, "booklet.found", ("count", total)))}</p>");
        foreach (var line in lines)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"item\"><a href=\"{BookletLinks.Conventions}/{Safe(line.Number)}?lang={locale}\">{Safe(line.Title)}</a><p class=\"line\">{Safe(line.ThemeName)} · {Safe(line.Place)} · {Safe(Word(locale, $"conventions.state.{line.State}"))}</p></div>");
        if (query.Page * PageSize < total)
            page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{BookletLinks.Conventions}?list={query.List}&amp;theme={Safe(query.ThemeId)}&amp;words={Safe(Uri.EscapeDataString(query.Words ?? ""))}&amp;page={query.Page + 1}&amp;lang={locale}\">{Safe(Word(locale, "booklet.next_page"))}</a></p>");
        return page.Append("</html>").ToString();
    }

    private static IEnumerable<BrowseList> BrowseLists => Enum.GetValues<BrowseList>().Where(list => list != BrowseList.Mine);

    private static string Options(IEnumerable<(string Value, string Label)> options, string? chosen) =>
        string.Concat(options.Select(option => $"<option value=\"{Safe(option.Value)}\"{(option.Value == chosen ? " selected" : "")}>{Safe(option.Label)}</option>"));

    private string Word(string locale, string key, params ReadOnlySpan<(string, object?)> args) => texts.Get(locale, key, args);
}
