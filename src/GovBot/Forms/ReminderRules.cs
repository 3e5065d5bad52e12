using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Forms;

/// <summary>提醒和提请: who is told of a deadline when (practice.md §5, §6). A proposal of the editors, never the rule.</summary>
public sealed record ReminderRules
{
    /// <summary>When residents may be told, on any day.</summary>
    public WorkingHours Residents { get; init; } = new([new(new(8, 30, 0), new(20, 30, 0))], Enum.GetValues<DayOfWeek>());

    /// <summary>Several reminders to one person within this time become one.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whatever is found later than this was held up by an outage: of each case only the highest is sent.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(1);

    /// <summary>By step, as in <c>deadlines.yaml</c>; those that are not here are not reminded of.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RungRule>> Ladders { get; init; } = new Dictionary<string, IReadOnlyList<RungRule>>();

    /// <summary>Steps that are a date somebody named; they have no entry in <c>deadlines.yaml</c>.</summary>
    public static IReadOnlyList<string> Dated { get; } = ["summons_review", "summons_node", "conference_planned", "conference_resolution", "conference_node", "convention_meeting", "convention_vote_day"];
}

/// <summary>One rung.</summary>
/// <param name="Amount">Per cent of the time for <see cref="RungAt.Share"/>, else so many <paramref name="Unit"/>.</param>
public sealed record RungRule(RungAt At, decimal Amount, WorkUnit Unit, IReadOnlyList<ReminderTo> To, bool Escalates);

/// <summary>From where a rung counts.</summary>
public enum RungAt
{
    /// <summary>When this share of the time is over.</summary>
    Share,

    /// <summary>So long before the deadline.</summary>
    Before,

    /// <summary>So long after the deadline; zero for when it has passed.</summary>
    After,
}
