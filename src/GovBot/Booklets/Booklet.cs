using System.Globalization;
using GovBot.Data.Domain.Conventions;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Text;
using static GovBot.Booklets.Paper;

namespace GovBot.Booklets;

/// <summary>How far a booklet is.</summary>
public sealed record BookletProgress(int Done, int Total);

/// <summary>公序民约汇编, print-ready on A4: cover, contents, conventions by theme with what came of them. Written in pieces, so that who waits sees it grow; a bar on the screen, never on paper.</summary>
public sealed class Booklet(BookletSource source, TextCatalog texts, IDialogsSource dialogs, BusinessClock clock)
{
    private const int LongEntry = 8;

    private const string BookletStyle =
        """
        .cover { height: 240mm; display: flex; flex-direction: column; justify-content: space-between; text-align: center; break-after: page; }
        .cover h1 { font-size: 34pt; letter-spacing: 0.15em; text-align: center; margin-top: 62mm; } .cover p { font-size: 14pt; margin: 2mm 0; text-align: center; }
        .contents { break-after: page; } .contents ol { list-style: none; margin: 0 0 4mm; padding: 0; columns: 1; }
        .contents li { display: flex; gap: 3mm; font-size: 10.5pt; line-height: 1.6; break-inside: avoid; align-items: baseline; } .contents li span { min-width: 2.2em; text-align: right; font-variant-numeric: tabular-nums; color: #555; }
        .contents li a { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .contents li small { color: #777; white-space: nowrap; } .contents li b { flex: 1; border-bottom: 0.3mm dotted #999; } .contents li i { min-width: 2em; text-align: right; font-style: normal; font-variant-numeric: tabular-nums; }
        .contents h3 { margin: 3mm 0 1mm; }
        body { width: 162mm; } section.long li, section.long .case { break-inside: avoid; }
        .bar { position: fixed; left: 0; right: 0; top: 0; height: 7mm; background: #eee; font: 10pt/7mm 'Noto Sans CJK SC', sans-serif; } .bar i { display: block; height: 100%; width: 0; background: #1f6f54; } .bar b { position: absolute; inset: 0; text-align: center; font-weight: 400; }
        @media print { .bar { display: none; } }
        """;

    /// <param name="write">Takes a piece; pieces come in the order of the pages.</param>
    public async Task<int> WriteAsync(BookletChoice choice, string locale, string nonce, Func<string, Task> write, IProgress<BookletProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        await write($"<!doctype html><html lang=\"{locale}\"><meta charset=\"utf-8\"><title>{Safe(Word(locale, "booklet.title"))}</title><style nonce=\"{nonce}\">{Style}{BookletStyle}{BookletPages.Style}{Footer(locale)}</style><div class=\"bar\"><i></i><b>{Safe(Word(locale, "booklet.waiting"))}</b></div>");
        var entries = Ordered(await source.ReadAsync(choice, dialogs.Current.Conventions.Booklet, cancellationToken));
        await write(Cover(locale, entries));
        await write(Contents(locale, entries));
        string? theme = null;
        for (var at = 0; at < entries.Count; at++)
        {
            var begins = entries[at].ThemeId != theme;
            theme = entries[at].ThemeId;
            if (begins)
                await write($"{(at > 0 ? "</section>" : "")}{Header(locale, entries[at], at, nonce)}<section class=\"theme t{Number(at)}\"><h2>{Safe(ThemeName(locale, entries[at]))}</h2>");
            await write(One(locale, entries[at], at + 1) + Bar(nonce, at + 1, entries.Count));
            progress?.Report(new(at + 1, entries.Count));
            cancellationToken.ThrowIfCancellationRequested();
        }

        await write($"{(entries.Count > 0 ? "</section>" : "")}<style nonce=\"{nonce}\">.bar {{ display: none; }}</style><script nonce=\"{nonce}\">{BookletPages.Script}</script></html>");
        return entries.Count;
    }

    // Themes in the order of the catalogue, good ones first.
    private List<BookletEntry> Ordered(IReadOnlyList<BookletEntry> entries)
    {
        var order = dialogs.Current.Conventions.Themes.Select((theme, at) => (theme.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        return [.. entries.OrderBy(entry => order.GetValueOrDefault(entry.ThemeId, int.MaxValue)).ThenByDescending(entry => entry.IsCommended).ThenBy(entry => entry.Number, StringComparer.Ordinal)];
    }

    // What the booklet is stands at the foot of each page, its theme at the head.
    private string Footer(string locale) => $"@page {{ @bottom-left {{ content: {Quoted(Word(locale, "booklet.title"))}; {Running} }} }} @page :first {{ @bottom-left {{ content: none; }} }}";

    private string Header(string locale, BookletEntry entry, int at, string nonce) =>
        $"<style nonce=\"{nonce}\">.t{Number(at)} {{ page: t{Number(at)}; }} @page t{Number(at)} {{ @top-right {{ content: {Quoted(ThemeName(locale, entry))}; {Running} }} }}</style>";

    private static string Bar(string nonce, int done, int total) =>
        done % Math.Max(1, total / 50) == 0 ? $"<style nonce=\"{nonce}\">.bar i {{ width: {Number(100 * done / total)}%; }}</style>" : "";

    private string Cover(string locale, List<BookletEntry> entries) =>
        $"<div class=\"cover\"><div><h1>{Safe(Word(locale, "booklet.title"))}</h1><p>{Safe(Word(locale, "booklet.count", ("count", entries.Count), ("committees", entries.Select(entry => entry.Committee).Distinct().Count())))}</p></div>"
        + $"<div><p>{Safe(Word(locale, "bot.organizer"))}</p><p>{Safe(Word(locale, "booklet.made", ("day", Day(locale, clock.Today))))}</p></div></div>";

    private string Contents(string locale, List<BookletEntry> entries)
    {
        var at = 0;
        var themes = entries.GroupBy(entry => entry.ThemeId).Select(theme =>
            $"<h3>{Safe(ThemeName(locale, theme.First()))}</h3><ol>{string.Concat(theme.Select(entry => $"<li><span>{Number(++at)}</span><a href=\"#c{Number(at)}\">{Safe(entry.Title)}</a><small>{Safe(entry.Place)}</small><b></b><i></i></li>"))}</ol>");
        return $"<nav class=\"contents\"><h2>{Safe(Word(locale, "booklet.contents"))}</h2>{string.Concat(themes)}</nav>";
    }

    private string One(string locale, BookletEntry entry, int at)
    {
        var mark = entry.IsCommended ? $" <span class=\"mark\">{Safe(Word(locale, "booklet.good"))}</span>" : "";
        var since = entry.EffectiveOn is { } day ? Word(locale, "booklet.since", ("day", Day(locale, day))) : "";
        var clauses = entry.Clauses is [var only]
            ? $"<p class=\"why\">{Safe(only.Words)}</p>"
            : $"<ol class=\"clauses\">{string.Concat(entry.Clauses.Select(clause => $"<li><b>{Safe(Word(locale, "booklet.clause", ("no", Numeral(Word(locale, "booklet.numerals"), clause.No))))}</b>{Safe(clause.Words)}</li>"))}</ol>";
        return $"<section class=\"one{(entry.Clauses.Count > LongEntry ? " long" : "")}\" id=\"c{Number(at)}\"><h3>{Number(at)}　{Safe(entry.Title)}{mark}</h3>"
            + $"<p class=\"line\">{Safe(string.Join(" · ", new[] { entry.Committee, entry.Place == entry.Committee ? "" : entry.Place, since, entry.Number }.Where(part => part.Length > 0)))}</p>"
            + (entry.Why is { } why ? $"<p class=\"why\">{Safe(Word(locale, "booklet.why", ("words", why)))}</p>" : "")
            + clauses + Case(locale, entry) + "</section>";
    }

    // 案例: what came of it, in numbers only.
    private string Case(string locale, BookletEntry entry)
    {
        var parts = new List<string>();
        if (entry.Voices > 0)
            parts.Add(Word(locale, "booklet.voices", ("count", entry.Voices)));
        if (entry.Vote is { Outcome: VoteOutcome.Passed } vote)
            parts.Add(Word(locale, "booklet.vote", ("roll", vote.Roll), ("attended", vote.Attended), ("for", vote.For)));
        if (entry.RegistrationNumber is { } number)
            parts.Add(Word(locale, "booklet.registered", ("number", number)));
        if (entry.Asked > 0)
            parts.Add(Word(locale, "booklet.kept", ("kept", entry.Kept), ("asked", entry.Asked)));
        if (entry.Incidents > 0)
            parts.Add(Word(locale, "booklet.incidents", ("count", entry.Incidents)));
        return parts.Count == 0 ? "" : $"<p class=\"case\">{Safe(string.Concat(parts))}</p>";
    }

    private string ThemeName(string locale, BookletEntry entry) => dialogs.Current.Conventions.Theme(entry.ThemeId)?.Name.For(locale) ?? entry.ThemeName;

    private string Day(string locale, DateOnly day) => day.ToString(Word(locale, "booklet.day"), CultureInfo.GetCultureInfo(locale));

    private string Word(string locale, string key, params ReadOnlySpan<(string, object?)> args) => texts.Get(locale, key, args);
}
