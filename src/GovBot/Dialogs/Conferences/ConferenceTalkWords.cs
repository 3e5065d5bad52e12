using GovBot.Cases;
using GovBot.Cases.Conferences;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;

namespace GovBot.Dialogs.Conferences;

/// <summary>How a joint conference is shown in chat.</summary>
internal static class ConferenceTalkWords
{
    private const int LatestEntries = 3;

    public static string Line(Talk talk, ConferenceLine line) => talk.Text(
        "conference.line",
        ("number", line.Number),
        ("state", talk.Text($"conference.state.{line.State}")),
        ("when", line.MeetingAt is { } at ? talk.Text("conference.meets_at", ("at", talk.When(at))) : talk.Text("conference.planned_for", ("day", talk.Day(line.PlannedOn)))),
        ("topics", line.Topics),
        ("due", line.DueAt is { } due ? talk.Text(line.IsOverdue ? "desk.line_overdue" : "desk.line_due", ("due", talk.When(due))) : ""));

    public static string Candidate(Talk talk, TopicCandidate found) => talk.Text(
        "conference.candidate", ("number", found.Number), ("category", found.CategoryName ?? talk.Text("conference.no_category")), ("street", found.StreetName), ("state", talk.Text($"summons.state.{found.State}")));

    public static string Suggestion(Talk talk, TopicSuggestion topic) => talk.Text(
        "conference.suggestion",
        ("category", topic.CategoryName ?? talk.Text("conference.no_category")),
        ("count", topic.Cases.Count),
        ("reasons", string.Join(talk.Text("due.and"), topic.Reasons.OrderBy(reason => reason.Key).Select(reason => talk.Text($"conference.reason.{reason.Key}", ("count", reason.Value))))),
        ("numbers", string.Join(' ', topic.Cases.Select(found => found.Number))));

    public static string Resolution(Talk talk, ShownResolution row) => talk.Text(
        "conference.resolution_line", ("seq", row.Task.Seq), ("unit", row.DoerName), ("what", Or(talk, row.Task.What)), ("day", talk.Day(row.Task.DueOn)));

    public static string Describe(Talk talk, ShownConference shown, DueWords dues)
    {
        var line = shown.Line;
        var lines = new List<string>
        {
            talk.Text("conference.case", ("number", line.Number), ("state", talk.Text($"conference.state.{line.State}"))),
            line.MeetingAt is { } at ? talk.Text("conference.when_meets", ("at", talk.When(at)), ("place", shown.Place)) : talk.Text("conference.when_planned", ("day", talk.Day(line.PlannedOn))),
        };
        if (shown.EndReason is { } reason)
        {
            lines.Add(talk.Text("conference.ended_for", ("reason", talk.Data.Conferences.CancelReasons.FirstOrDefault(entry => entry.Id == reason)?.Name.For(talk.Locale) ?? reason)));
        }

        lines.AddRange(shown.Topics.SelectMany(topic => Topic(talk, topic)));
        if (shown.Units.Count > 0)
        {
            lines.Add(talk.Text("conference.units", ("units", string.Join(talk.Text("due.and"), shown.Units.Select(unit => Unit(talk, unit))))));
        }

        lines.AddRange(Minutes(talk, shown));
        lines.AddRange(shown.Resolutions.SelectMany(row => Task(talk, row)));
        lines.AddRange(shown.Due.Select((due, i) => Due(talk, due, i == 0 ? dues.Explain(talk.Locale, due.Step) : talk.Text("summons.due_by", ("due", talk.When(due.DueAt))))));
        lines.AddRange(shown.History.TakeLast(LatestEntries).Select(entry => Entry(talk, entry)));
        return string.Join('\n', lines);
    }

    public static string Timeline(Talk talk, ShownConference shown) =>
        string.Join('\n', shown.History.Select(entry => Entry(talk, entry)).Prepend(talk.Text("conference.timeline", ("number", shown.Line.Number))));

    private static IEnumerable<string> Topic(Talk talk, ShownTopic shown)
    {
        var topic = shown.Topic;
        string Part(string field, string words) => talk.Text("conference.topic_part", ("name", talk.Text($"conference.field.{field}")), ("words", Or(talk, words)));
        yield return talk.Text("conference.topic", ("seq", topic.Seq), ("title", Or(talk, topic.Title)));
        yield return talk.Text("conference.topic_cases", ("numbers", string.Join(' ', shown.Numbers)));
        yield return Part(nameof(topic.Situation), topic.Situation);
        yield return Part(nameof(topic.Coordinated), topic.Coordinated);
        yield return Part(nameof(topic.Disagreement), topic.Disagreement);
        yield return Part(nameof(topic.Suggestion), topic.Suggestion);
        foreach (var view in shown.Views)
        {
            yield return view.Words is { } words ? talk.Text("conference.view", ("unit", view.Name), ("words", Or(talk, words)))
                : talk.Text(view.GivenAt is null ? "conference.view_open" : "conference.view_given", ("unit", view.Name));
        }
    }

    private static string Unit(Talk talk, ShownUnit unit) => talk.Text(
        "conference.unit", ("name", unit.Name), ("receipt", talk.Text($"conference.receipt.{unit.Receipt?.ToString() ?? "None"}", ("substitute", Or(talk, unit.Substitute ?? "")))));

    private static IEnumerable<string> Minutes(Talk talk, ShownConference shown)
    {
        if (shown.Minutes is not { } minutes)
        {
            yield break;
        }

        yield return shown.Line.State == ConferenceState.Held ? talk.Text("conference.minutes_draft", ("words", Or(talk, minutes))) : talk.Text("conference.minutes", ("round", shown.MinutesRound), ("words", Or(talk, minutes)));
        foreach (var unit in shown.Line.State == ConferenceState.Held ? [] : shown.Units.Where(unit => unit.Unit.Kind == Data.Domain.Organisation.UnitKind.Department))
        {
            yield return Signature(talk, shown, unit);
        }
    }

    private static string Signature(Talk talk, ShownConference shown, ShownUnit unit) => unit switch
    {
        { Objection: { } words } => talk.Text("conference.objected", ("name", unit.Name), ("words", Or(talk, words))),
        { SignedAt: not null } => talk.Text("conference.signed", ("name", unit.Name)),
        _ => talk.Text(shown.Line.State == ConferenceState.Countersigning ? "conference.unsigned" : "conference.silent", ("name", unit.Name)),
    };

    private static IEnumerable<string> Task(Talk talk, ShownResolution row)
    {
        var task = row.Task;
        var state = talk.Text(task switch
        {
            { ConfirmedAt: not null } => "conference.resolution_state.Confirmed",
            { DoneAt: not null } => "conference.resolution_state.Done",
            { SentBack: > 0 } => "conference.resolution_state.SentBack",
            _ => "conference.resolution_state.Open",
        }, ("count", task.SentBack));
        yield return talk.Text("conference.resolution", ("seq", task.Seq), ("unit", row.DoerName), ("day", talk.Day(task.DueOn)), ("what", Or(talk, task.What)), ("state", state));
        foreach (var node in row.Nodes)
        {
            yield return talk.Text(node.FinishedAt is null ? "conference.node_open" : "conference.node_done", ("seq", node.Seq), ("words", Or(talk, node.Words)));
        }
    }

    private static string Due(Talk talk, ConferenceDue due, string how) => talk.Text(
        due.IsOverdue ? "conference.due_over" : "conference.due",
        ("step", talk.Text($"conference.step.{due.Step.Step}")),
        ("who", due.UnitName is { } name ? talk.Text("conference.due_who", ("name", name)) : ""),
        ("how", how));

    private static string Entry(Talk talk, ConferenceEntry entry)
    {
        var who = entry.Role == Role.System ? talk.Text("desk.by.System") : talk.Text($"staff.role.{entry.Role}");
        var line = talk.Text("desk.entry", ("when", talk.When(entry.At)), ("who", who), ("what", talk.Text($"conference.act.{entry.Trigger}")));
        return entry.Words is null ? line : talk.Text("desk.entry_words", ("entry", line), ("words", entry.Words));
    }

    // Emptied when its time was over.
    private static string Or(Talk talk, string words) => words.Length > 0 ? words : talk.Text("conference.erased");
}
