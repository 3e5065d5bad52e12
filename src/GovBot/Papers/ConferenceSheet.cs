using System.Globalization;
using System.Text;
using GovBot.Cases.Conferences;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Text;

namespace GovBot.Papers;

/// <summary>议题单 and 纪要, print-ready on A4, as a post may see them.</summary>
public sealed class ConferenceSheet(TextCatalog texts)
{
    /// <summary>纪要; anything else is the sheet of topics.</summary>
    public const string Minutes = "minutes";

    /// <param name="nonce">Of the page's content security policy.</param>
    public string Write(ShownConference shown, string sheet, string locale, string nonce)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var minutes = sheet == Minutes && shown.Minutes is not null;
        var title = Word(locale, minutes ? "paper.minutes" : "paper.topics");
        var page = SheetPage.Begin($"{title} {shown.Line.Number}", locale, nonce)
            .Append(CultureInfo.InvariantCulture, $"<header><div><h1>{SheetPage.Safe(title)}</h1><p>{SheetPage.Safe(shown.Line.Number)}<br>{SheetPage.Safe(Word(locale, $"state.{shown.Line.State}"))}</p></div></header>");
        SheetPage.Table(page, "", Facts(shown, locale));
        if (minutes)
            Resolved(page, shown, locale);
        else
            Topics(page, shown, locale);
        return page.Append(CultureInfo.InvariantCulture, $"<p>{SheetPage.Safe(Word(locale, "paper.foot"))}</p></html>").ToString();
    }

    private IEnumerable<(string Name, string Said)> Facts(ShownConference shown, string locale)
    {
        yield return (Word(locale, "paper.organizer"), Word(locale, "paper.district"));
        yield return (Word(locale, "paper.when"), shown.Line.MeetingAt is { } at ? texts.Moment(locale, at) : Word(locale, "planned_for", ("day", texts.Day(locale, shown.Line.PlannedOn))));
        if (shown.Place is { } place)
            yield return (Word(locale, "paper.where"), place);
        if (shown.Units.Count > 0)
            yield return (Word(locale, "paper.units"), string.Join('\n', shown.Units.Select(unit => Word(locale, "unit", ("name", unit.Name), ("receipt", Word(locale, $"receipt.{unit.Receipt?.ToString() ?? "None"}", ("substitute", unit.Substitute)))))));
    }

    private void Topics(StringBuilder page, ShownConference shown, string locale)
    {
        foreach (var (topic, numbers, views) in shown.Topics)
        {
            SheetPage.Table(page, Word(locale, "paper.topic", ("seq", topic.Seq)),
            [
                (Field(nameof(topic.Title)), Or(locale, topic.Title)),
                (Word(locale, "paper.cases"), string.Join('\n', numbers)),
                (Field(nameof(topic.Situation)), Or(locale, topic.Situation)),
                (Field(nameof(topic.Coordinated)), Or(locale, topic.Coordinated)),
                (Field(nameof(topic.Disagreement)), Or(locale, topic.Disagreement)),
                (Field(nameof(topic.Suggestion)), Or(locale, topic.Suggestion)),
                (Word(locale, "paper.views"), string.Join('\n', views.Where(view => view.Words is not null).Select(view => Word(locale, "unit", ("name", view.Name), ("receipt", Or(locale, view.Words!)))))),
            ]);
        }

        string Field(string name) => Word(locale, $"field.{name}");
    }

    private void Resolved(StringBuilder page, ShownConference shown, string locale)
    {
        SheetPage.Table(page, "", [(Word(locale, "paper.text"), Or(locale, shown.Minutes!)), .. shown.Topics.Select(topic => (Word(locale, "paper.topic", ("seq", topic.Topic.Seq)), Or(locale, topic.Topic.Title)))]);
        SheetPage.Table(page, Word(locale, "paper.resolutions"), shown.Resolutions.Select(row => (Word(locale, "paper.resolution", ("seq", row.Task.Seq)), Resolution(row, locale))));
        SheetPage.Table(page, Word(locale, "paper.countersigned"), shown.Units.Where(unit => unit.Unit.Kind == UnitKind.Department).Select(unit => (unit.Name, Signature(unit, shown.Line.State, locale))));
    }

    private string Resolution(ShownResolution row, string locale) => string.Join('\n', row.Nodes
        .Select(node => texts.Get(locale, node.FinishedAt is null ? "conference.node_open" : "conference.node_done", ("seq", node.Seq), ("words", Or(locale, node.Words))))
        .Prepend(Word(locale, "resolution_line", ("seq", row.Task.Seq), ("unit", row.DoerName), ("what", Or(locale, row.Task.What)), ("day", texts.Day(locale, row.Task.DueOn)))));

    private string Signature(ShownUnit unit, ConferenceState state, string locale) => unit switch
    {
        { Objection: { } words } => Word(locale, "paper.objection", ("words", Or(locale, words))),
        { SignedAt: { } at } => Word(locale, "paper.signed", ("at", texts.Moment(locale, at))),
        _ => Word(locale, state == ConferenceState.Countersigning ? "paper.unsigned" : "paper.silent"),
    };

    // Emptied when its time was over.
    private string Or(string locale, string words) => words.Length > 0 ? words : Word(locale, "erased");

    private string Word(string locale, string key, params ReadOnlySpan<(string, object?)> args) => texts.Get(locale, $"conference.{key}", args);
}
