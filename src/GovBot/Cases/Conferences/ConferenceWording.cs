using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Deadlines;
using GovBot.Text;

namespace GovBot.Cases.Conferences;

/// <summary>The words of notices about a joint conference.</summary>
public sealed class ConferenceWording(ConferenceUnits units, TextCatalog texts, DueWords due)
{
    /// <summary>What a move is about, ready to be said to each unit in each language.</summary>
    public async Task<ConferenceNotice> AboutAsync(JointConference conference, ConferenceTrigger trigger, ConferenceMove move, CancellationToken cancellationToken) =>
        new(conference, trigger, move, await units.NamesAsync(cancellationToken), texts, due);

    /// <summary>The resolution that a move names; null for none.</summary>
    internal static int? ResolutionOf(ConferenceMove move) => move.Detail switch
    {
        OneResolution one => one.Seq,
        OneNode one => one.ResolutionSeq,
        NewDate date => date.Seq,
        _ => null,
    };
}

/// <summary>One move, told to several.</summary>
public sealed class ConferenceNotice(JointConference conference, ConferenceTrigger trigger, ConferenceMove move, IReadOnlyDictionary<MeetingUnit, string> names, TextCatalog texts, DueWords due)
{
    /// <param name="key">Text <c>conference.notice.{key}</c>.</param>
    /// <param name="to">Null for the district.</param>
    /// <param name="step">What begins to run with it.</param>
    public string Notice(string locale, string key, MeetingUnit? to, CaseStep? step) => texts.Get(
        locale,
        $"conference.notice.{key}",
        ("number", conference.Number),
        ("day", texts.Day(locale, conference.PlannedOn)),
        ("at", conference.MeetingAt is { } at ? texts.Moment(locale, at.InShanghai()) : ""),
        ("place", conference.Place ?? ""),
        ("topics", string.Join('\n', conference.Topics.OrderBy(topic => topic.Seq).Select(topic => texts.Get(locale, "conference.topic_line", ("seq", topic.Seq), ("title", topic.Title))))),
        ("unit", move.Unit is { } mover ? names[mover] : ""),
        ("act", texts.Get(locale, $"conference.act.{trigger}")),
        ("substitute", (move.Detail as Substitute)?.Words ?? ""),
        ("objection", (move.Detail as MinutesAnswer)?.Objection ?? ""),
        ("task", conference.Resolutions.Where(task => task.Seq == ConferenceWording.ResolutionOf(move)).Select(task => Task(locale, task)).SingleOrDefault() ?? ""),
        ("tasks", Tasks(locale, to)),
        ("due", step is null ? "" : due.Explain(locale, step)));

    private string Tasks(string locale, MeetingUnit? to)
    {
        var own = conference.Resolutions.Where(task => task.Doer == to).Select(task => Task(locale, task)).ToList();
        return own.Count == 0 ? texts.Get(locale, "conference.no_own_tasks") : string.Join('\n', own.Prepend(texts.Get(locale, "conference.own_tasks")));
    }

    private string Task(string locale, ConferenceResolution task) =>
        texts.Get(locale, "conference.resolution_line", ("seq", task.Seq), ("unit", names[task.Doer]), ("what", task.What), ("day", texts.Day(locale, task.DueOn)));
}
