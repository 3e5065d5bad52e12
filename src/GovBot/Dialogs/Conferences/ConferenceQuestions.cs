using GovBot.Cases.Conferences;
using GovBot.Data.Domain.Conferences;

namespace GovBot.Dialogs.Conferences;

/// <summary>What is asked before an act is done, in its order. Each is a text <c>conference.ask.{key}</c>.</summary>
internal static class ConferenceQuestions
{
    public const string Date = "date";
    public const string Cases = "cases";
    public const string Title = "title";
    public const string Situation = "situation";
    public const string Coordinated = "coordinated";
    public const string Disagreement = "disagreement";
    public const string Suggestion = "suggestion";
    public const string Departments = "departments";
    public const string Topic = "topic";
    public const string Field = "field";
    public const string Unit = "unit";
    public const string At = "at";
    public const string Place = "place";
    public const string Doer = "doer";
    public const string Plan = "plan";
    public const string Resolution = "resolution";
    public const string Node = "node";
    public const string Reason = "reason";

    /// <summary>Text <c>conference.ask_words.{trigger}</c>.</summary>
    public const string Words = "words";

    /// <summary>The answer of whoever leaves open what may be left open.</summary>
    public const string Skipped = "skipped";

    public static IReadOnlyList<string> Of(ConferenceTrigger trigger) => trigger switch
    {
        ConferenceTrigger.Reschedule => [Date],
        ConferenceTrigger.AddTopic => [Cases, Title, Situation, Coordinated, Disagreement, Suggestion, Departments],
        ConferenceTrigger.ReviseTopic => [Topic, Field, Words],
        ConferenceTrigger.DropTopic => [Topic],
        ConferenceTrigger.Invite => [Unit],
        ConferenceTrigger.GiveView => [Topic, Words],
        ConferenceTrigger.Notify => [At, Place],
        ConferenceTrigger.AskLeave or ConferenceTrigger.WriteMinutes or ConferenceTrigger.Object => [Words],
        ConferenceTrigger.AddResolution => [Topic, Doer, Words, Date, Plan],
        ConferenceTrigger.DropResolution or ConferenceTrigger.Confirm => [Resolution],
        ConferenceTrigger.Progress or ConferenceTrigger.ReportDone or ConferenceTrigger.SendBack => [Resolution, Words],
        ConferenceTrigger.FinishNode => [Node],
        ConferenceTrigger.Postpone => [Resolution, Date],
        ConferenceTrigger.Cancel => [Reason],
        _ => [],
    };

    /// <summary>The next question that has no answer yet; null when all is said.</summary>
    public static string? Next(ConferenceTrigger trigger, IReadOnlyDictionary<string, string> answers) =>
        Of(trigger).FirstOrDefault(key => !answers.TryGetValue(key, out var answer) || answer.Length == 0);

    /// <summary>Topics that the act can be about.</summary>
    public static IEnumerable<ShownTopic> Topics(ConferenceTrigger trigger, ShownConference shown) =>
        shown.Topics.Where(topic => trigger != ConferenceTrigger.GiveView || topic.Views.Any(view => view.IsOwn));

    /// <summary>Resolutions that the act can be about.</summary>
    public static IEnumerable<ShownResolution> Resolutions(ConferenceTrigger trigger, ShownConference shown) => shown.Resolutions.Where(row => trigger switch
    {
        ConferenceTrigger.Progress or ConferenceTrigger.ReportDone => row is { IsOwn: true, Task.DoneAt: null },
        ConferenceTrigger.Confirm or ConferenceTrigger.SendBack => row.Task is { IsOpen: true, DoneAt: not null },
        ConferenceTrigger.Postpone => row.Task is { IsOpen: true, DoneAt: null },
        _ => true,
    });

    /// <summary>Nodes of the unit's own resolutions that are not finished.</summary>
    public static IEnumerable<ConferenceNode> Nodes(ShownConference shown) =>
        shown.Resolutions.Where(row => row is { IsOwn: true, Task.DoneAt: null }).SelectMany(row => row.Nodes).Where(node => node.FinishedAt is null);
}
