using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Cases.Conferences;

/// <summary>Something that somebody in office does with a joint conference; what the trigger needs is its <paramref name="Detail"/>.</summary>
/// <param name="Words">Goes to a row that can be erased.</param>
public sealed record ConferenceAct(string Number, ConferenceTrigger Trigger, ConferenceDetail? Detail = null, string? Words = null)
{
    /// <summary>The <see cref="ShownConference.Edition"/> the person saw; null where it does not matter.</summary>
    public int? Seen { get; init; }
}

/// <summary>A conference in a list.</summary>
public sealed record ConferenceLine(string Number, ConferenceState State, DateOnly PlannedOn, DateTimeOffset? MeetingAt, int Topics)
{
    /// <summary>The nearest step that runs and concerns the post; Shanghai time.</summary>
    public DateTimeOffset? DueAt { get; init; }
    public bool IsOverdue { get; init; }
}

/// <summary>A department's view. <paramref name="Words"/> is null where it is still to come, or not for this post yet.</summary>
public sealed record ShownView(long DepartmentId, string Name, string? Words, DateTimeOffset? GivenAt, bool IsOwn);

/// <param name="Numbers">Of the summonses behind it.</param>
public sealed record ShownTopic(ConferenceTopic Topic, IReadOnlyList<string> Numbers, IReadOnlyList<ShownView> Views);

public sealed record ShownUnit(MeetingUnit Unit, string Name, ConferenceReceipt? Receipt, string? Substitute, DateTimeOffset? SignedAt, string? Objection);

/// <param name="IsOwn">The post's unit does it.</param>
public sealed record ShownResolution(ConferenceResolution Task, string DoerName, bool IsOwn, IReadOnlyList<ConferenceNode> Nodes);

/// <summary>A step that runs; <see cref="DueWords"/> says how it was computed.</summary>
/// <param name="Step">Text <c>conference.step.{rule}</c>.</param>
public sealed record ConferenceDue(CaseStep Step, string? UnitName, DateTimeOffset DueAt, bool IsOverdue);

/// <summary>One entry of the history.</summary>
/// <param name="Role">Whose post; never a name.</param>
public sealed record ConferenceEntry(DateTimeOffset At, string Trigger, Role Role, string? Words);

/// <summary>A joint conference as a post sees it.</summary>
/// <param name="Actions">What the table lets this post do now.</param>
public sealed record ShownConference(ConferenceLine Line, IReadOnlyList<ConferenceTrigger> Actions)
{
    public string? Place { get; init; }
    public string? EndReason { get; init; }
    public IReadOnlyList<ShownTopic> Topics { get; init; } = [];
    public IReadOnlyList<ShownUnit> Units { get; init; } = [];

    /// <summary>Null while they are not for this post.</summary>
    public string? Minutes { get; init; }
    public int MinutesRound { get; init; }
    public IReadOnlyList<ShownResolution> Resolutions { get; init; } = [];
    public IReadOnlyList<ConferenceDue> Due { get; init; } = [];
    public IReadOnlyList<ConferenceEntry> History { get; init; } = [];
    public int Edition { get; init; }
}

/// <summary>Somebody was quicker: it is another edition now.</summary>
public sealed record ConferenceConflict(ConferenceState State) : Error(ConferenceRefusals.Changed);

/// <summary>Refusals beside <see cref="ConferenceErrors"/>; each is a text <c>error.{code}</c>.</summary>
public static class ConferenceRefusals
{
    public const string Changed = "conference_changed";

    /// <summary>In the past, or before what it has to follow.</summary>
    public const string WrongDate = "conference_wrong_date";

    /// <summary>Nobody is at work then.</summary>
    public const string OutOfHours = "conference_out_of_hours";

    public const string WordsNeeded = "conference_words_needed";
}
