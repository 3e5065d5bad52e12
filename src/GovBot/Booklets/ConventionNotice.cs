using System.Globalization;
using System.Text;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Conventions;
using GovBot.Forms;
using GovBot.Text;
using static GovBot.Booklets.Paper;

namespace GovBot.Booklets;

/// <summary>公示公告: one convention as everybody reads it on a page and as it hangs on the wall, with the picture that leads back to it.</summary>
public sealed class ConventionNotice(TextCatalog texts, IDialogsSource dialogs, BookletLinks links)
{
    private const string NoticeStyle =
        """
        header { display: flex; justify-content: space-between; gap: 6mm; align-items: flex-start; border-bottom: 0.5mm solid #111; margin-bottom: 6mm; } header img { width: 30mm; height: 30mm; } header figure { margin: 0; text-align: center; font-size: 8.5pt; line-height: 1.4; }
        table { width: 100%; border-collapse: collapse; margin: 4mm 0 5mm; font-size: 10.5pt; break-inside: avoid; } th, td { border: 0.25mm solid #888; padding: 1.2mm 2.5mm; text-align: left; vertical-align: top; } th { width: 26mm; font-weight: 500; background: #f3f3f3; }
        h2 { font-size: 13pt; margin: 6mm 0 2mm; } footer { break-before: avoid; margin-top: 8mm; text-align: right; font-size: 11pt; }
        """;

    public string Write(PublicConvention shown, string locale, string nonce)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var line = shown.Line;
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{locale}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Safe(line.Title)}</title><style nonce=\"{nonce}\">{Style}{NoticeStyle}</style>")
            .Append(CultureInfo.InvariantCulture, $"<header><div><h1>{Safe(line.Title)}</h1><p class=\"line\">{Safe(line.Number)} · {Safe(Word(locale, $"conventions.state.{line.State}"))} · {Safe(line.CommitteeName)}</p></div>")
            .Append(CultureInfo.InvariantCulture, $"<figure><img alt=\"\" src=\"{Picture(links.ChatOf(line.Number))}\"><figcaption>{Safe(Word(locale, "booklet.scan"))}</figcaption></figure></header>");
        if (line.Facts.Track == ConventionTrack.Inquiry)
            page.Append(CultureInfo.InvariantCulture, $"<p><strong>{Safe(Word(locale, "conventions.inquiry_note"))}</strong></p>");
        Clauses(page, shown.Text, locale);
        Table(page, "", Facts(shown, locale));
        foreach (var vote in shown.Votes)
            Table(page, Word(locale, "booklet.round", ("round", vote.Round)), Vote(vote, locale));
        Comments(page, shown, locale);
        return page.Append(CultureInfo.InvariantCulture, $"<footer>{Safe(line.CommitteeName)}{(shown.PublishedOn is { } day ? $"<br>{Safe(Day(day, locale))}" : "")}</footer></html>").ToString();
    }

    private void Clauses(StringBuilder page, ConventionText? text, string locale)
    {
        if (text is null)
            return;
        if (text.Problem is { Length: > 0 } problem)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"why\">{Safe(Word(locale, "booklet.why", ("words", problem)))}</p>");
        page.Append("<ol class=\"clauses\">");
        foreach (var clause in text.Clauses())
            page.Append(CultureInfo.InvariantCulture, $"<li><b>{Safe(Word(locale, "booklet.clause", ("no", Numeral(Word(locale, "booklet.numerals"), clause.No))))}</b>{Safe(clause.Words)}</li>");
        page.Append("</ol>");
    }

    private IEnumerable<(string Name, string Said)> Facts(PublicConvention shown, string locale)
    {
        var (line, facts) = (shown.Line, shown.Line.Facts);
        yield return (Word(locale, "booklet.theme"), dialogs.Current.Conventions.Theme(line.ThemeId)?.Name.For(locale) ?? line.ThemeName);
        yield return (Word(locale, "booklet.place"), line.Place);
        yield return (Word(locale, "booklet.kind"), dialogs.Current.Conventions.Kind(facts.KindId)?.Name.For(locale) ?? facts.KindId);
        yield return (Word(locale, "booklet.supporters"), Supporters(line, locale));
        if (shown.FrozenAt is { } frozen)
            yield return (Word(locale, "booklet.frozen"), texts.Moment(locale, frozen));
        if (line.EffectiveOn is { } day)
            yield return (Word(locale, "booklet.effective"), Day(day, locale));
        if (shown.RegistrationNumber is { } number)
            yield return (Word(locale, "booklet.registration"), number);
        foreach (var meeting in shown.Meetings.Where(meeting => meeting.MovedTo is null))
        {
            var at = texts.Moment(locale, new DateTimeOffset(meeting.At, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(8)));
            yield return (Word(locale, $"conventions.meeting.{meeting.Kind}"), meeting.Present is { } present ? Word(locale, "booklet.meeting_held", ("when", at), ("where", meeting.Place), ("count", present)) : $"{at} {meeting.Place}");
        }
    }

    private string Supporters(ConventionLine line, string locale)
    {
        var said = Word(locale, line.Facts.Voice == ConventionVoice.Household ? "booklet.supporters_homes" : "booklet.supporters_said", ("persons", line.Voices.Persons), ("homes", line.Voices.Households));
        return line.Voices.AtKiosk > 0 ? said + Word(locale, "booklet.supporters_kiosk", ("kiosk", line.Voices.AtKiosk)) : said;
    }

    private IEnumerable<(string Name, string Said)> Vote(ConventionVote vote, string locale)
    {
        yield return (Word(locale, "booklet.when_where"), $"{texts.Moment(locale, new DateTimeOffset(vote.At, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(8)))} {vote.Place}");
        yield return (Word(locale, "booklet.body"), $"{Word(locale, $"conventions.body.{vote.Body}")} {Word(locale, $"conventions.form.{vote.Form}")}");
        yield return (Word(locale, "booklet.rule"), Word(locale, "booklet.rule_said", ("attend", Share(vote.AttendShare, locale)), ("pass", Share(vote.PassShare, locale)), ("of", Word(locale, vote.OfRoll ? "conventions.of_roll" : "conventions.of_present")), ("article", vote.Article)));
        yield return (Word(locale, "booklet.roll"), Number(vote.Roll));
        if (vote.Outcome is { } outcome)
            yield return (Word(locale, "booklet.result"), Word(locale, "booklet.result_said", ("attended", vote.Attended), ("for", vote.For), ("against", vote.Against), ("abstained", vote.Abstained), ("outcome", Word(locale, $"conventions.outcome.{outcome}"))));
    }

    private void Comments(StringBuilder page, PublicConvention shown, string locale)
    {
        if (shown.Comments.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(Word(locale, "booklet.comments"))}</h2>");
        foreach (var comment in shown.Comments)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"case\">{Safe(Word(locale, $"conventions.stance.{comment.Stance}"))}{(comment.IsOfThisText ? "" : Safe(Word(locale, "conventions.of_earlier_text")))}　{Safe(comment.Words)}");
            if (comment.Answer is { } answer)
                page.Append(CultureInfo.InvariantCulture, $"<br>{Safe(Word(locale, "conventions.comment_answer", ("words", answer)))}");
            page.Append("</p>");
        }
    }

    private string Share(string share, string locale) =>
        Word(locale, share.StartsWith(">=", StringComparison.Ordinal) ? "conventions.at_least" : "conventions.more_than", ("part", share.TrimStart('>', '=', ' ')));

    private string Day(DateOnly day, string locale) => day.ToString(Word(locale, "booklet.day"), CultureInfo.GetCultureInfo(locale));

    private static void Table(StringBuilder page, string title, IEnumerable<(string Name, string Said)> rows)
    {
        if (title.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(title)}</h2>");
        page.Append("<table>");
        foreach (var (name, said) in rows)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{Safe(name)}</th><td>{Safe(said)}</td></tr>");
        page.Append("</table>");
    }

    private string Word(string locale, string key, params ReadOnlySpan<(string, object?)> args) => texts.Get(locale, key, args);
}
