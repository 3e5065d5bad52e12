using GovBot.Cases.Desk;
using GovBot.Cases.Satisfaction;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;

namespace GovBot.Cases.Summons;

/// <summary>All that a clerk fills in; put in anew as a whole. Committee, subdistrict and clerk are those of the post.</summary>
/// <param name="CategoryName">Its name as shown; kept on the case.</param>
public sealed record DraftSummons(string What, string? CategoryId = null, string? CategoryName = null)
{
    public string? PlaceText { get; init; }
    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }
    public SummonsKind Kind { get; init; } = SummonsKind.Routine;
    public SummonsWay Way { get; init; } = SummonsWay.OnSite;
    public int? Households { get; init; }
    public int? Vulnerable { get; init; }
    public long? LeadId { get; init; }
    public IReadOnlyList<long> SupportingIds { get; init; } = [];
    public IReadOnlyList<EffortMade> Efforts { get; init; } = [];

    /// <summary>联合约请: other committees, or a subdistrict.</summary>
    public IReadOnlyList<Initiator> Initiators { get; init; } = [];

    /// <summary>UTC, within working hours.</summary>
    public IReadOnlyList<DateTime> ProposedTimes { get; init; } = [];

    /// <summary>关联诉求: urgent issues of the committee.</summary>
    public IReadOnlyList<string> IssueNumbers { get; init; } = [];
}

/// <summary>Something that somebody in office does with a summons; what the trigger needs is its <paramref name="Detail"/>.</summary>
/// <param name="Words">Goes to a row that can be erased.</param>
public sealed record SummonsAct(string Number, SummonsTrigger Trigger, SummonsDetail? Detail = null, string? Words = null)
{
    /// <summary>补录: UTC, when it really happened.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>Files of this conversation.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
    public long? ConversationId { get; init; }

    /// <summary>The <see cref="SummonsCase.Version"/> the person saw; null where it does not matter.</summary>
    public int? Seen { get; init; }
}

/// <summary>Who may sign instead of the head, and on which days.</summary>
public sealed record NameDeputy(long PersonId, DeputyKind Kind, DateOnly From, DateOnly To);

/// <param name="DueAt">The nearest step that runs and concerns the post; Shanghai time.</param>
/// <param name="WaitsFor">Whose turn it is.</param>
public sealed record SummonsLine(string Number, SummonsState State, string? CategoryName, string Place, string CommitteeName, string? LeadName, DateTimeOffset? SentAt, DateTimeOffset? DueAt, SummonsSides WaitsFor)
{
    public bool IsOverdue { get; init; }
}

/// <summary>A step that runs.</summary>
/// <param name="Step">Its rule is one of <see cref="SummonsRules"/>, text <c>summons.step.{rule}</c>; <see cref="DueWords"/> says how it was computed, with <paramref name="DaysOnHold"/>.</param>
public sealed record SummonsDue(CaseStep Step, string? DepartmentName, DateTimeOffset DueAt, bool IsOverdue, int DaysOnHold);

/// <summary>A department's share.</summary>
public sealed record SummonsPart(long DepartmentId, string Name, Duty Duty, DateTimeOffset? AcknowledgedAt, DateTimeOffset? ArrivedAt, DateTimeOffset? FinishedAt, bool IsReleased);

/// <summary>A co-initiator.</summary>
public sealed record SummonsJoint(Initiator Unit, string Name, bool HasJoined);

/// <summary>One entry of the history.</summary>
/// <param name="Role">Whose post; never a name.</param>
/// <param name="HappenedAt">补录: when it really happened.</param>
public sealed record SummonsEntry(DateTimeOffset At, DateTimeOffset? HappenedAt, string Trigger, Role Role, string? Words);

/// <summary>A summons as a post sees it.</summary>
/// <param name="What">Null once erased.</param>
/// <param name="Actions">What the table lets this post do now.</param>
public sealed record SummonsCase(SummonsLine Line, string? What, string? PlaceText, IReadOnlyList<SummonsEntry> History, IReadOnlyList<SummonsTrigger> Actions)
{
    public required SummonsFacts Facts { get; init; }
    public IReadOnlyList<SummonsPart> Parts { get; init; } = [];
    public IReadOnlyList<SummonsDue> Due { get; init; } = [];
    public IReadOnlyList<SummonsEffort> Efforts { get; init; } = [];
    public IReadOnlyList<SummonsJoint> Initiators { get; init; } = [];

    /// <summary>Shanghai time.</summary>
    public IReadOnlyList<DateTimeOffset> ProposedTimes { get; init; } = [];
    public IReadOnlyList<SummonsNode> Nodes { get; init; } = [];
    public IReadOnlyList<SummonsCooperation> Cooperations { get; init; } = [];

    /// <summary>Photos and scans that came with its steps.</summary>
    public IReadOnlyList<DeskFile> Files { get; init; } = [];

    /// <summary>Numbers of the issues behind it; for the committee only.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];
    public SummonsMeeting Meeting { get; init; } = new();
    public SummonsExtension Extension { get; init; } = new();
    public SummonsReport Report { get; init; } = new();
    public DateOnly? CommittedTo { get; init; }

    /// <summary>The district has not agreed yet to so late a date.</summary>
    public bool ApprovalOwed { get; init; }
    public SummonsClock Clock { get; init; }
    public int Bounces { get; init; }

    /// <summary>告知记录: for those who answer for it, not for departments.</summary>
    public bool MaySeeTold { get; init; }

    /// <summary>有争议: of this round; null where nobody disputes it.</summary>
    public DisputeStage? Dispute { get; init; }

    /// <summary>What residents said of this round; null where nobody was asked.</summary>
    public RatingCount? Ratings { get; init; }

    /// <summary>Goes up with every change; an act that names an older one is refused.</summary>
    public int Version { get; init; }
}

/// <summary>Somebody else was quicker: how it stands now. Text <c>error.summons_changed</c>.</summary>
public sealed record SummonsConflict(SummonsState State, int Version) : Error(SummonsRefusals.Changed);

/// <summary>Refusals of the services beside <see cref="SummonsErrors"/> and <see cref="MoveErrors"/>; each is a text <c>error.{code}</c>.</summary>
public static class SummonsRefusals
{
    /// <summary>Somebody else has changed it meanwhile: a <see cref="SummonsConflict"/>.</summary>
    public const string Changed = "summons_changed";

    /// <summary>This needs a few words.</summary>
    public const string WordsNeeded = "summons_words_needed";

    /// <summary>The reason is not in the catalogue.</summary>
    public const string NoReason = "summons_no_reason";

    /// <summary>Nobody in office there by that id.</summary>
    public const string NoPerson = "summons_no_person";

    /// <summary>The date is over, or does not come after the one it takes the place of.</summary>
    public const string WrongDate = "summons_wrong_date";

    /// <summary>Nobody is at work at that time.</summary>
    public const string OutOfHours = "summons_out_of_hours";

    /// <summary>So long a commitment needs a plan with nodes.</summary>
    public const string PlanNeeded = "summons_plan_needed";

    /// <summary>Objections are raised in the first working day or not at all (practice.md §2); who leads can still be settled by the subdistrict and the district.</summary>
    public const string ObjectionLate = "summons_objection_late";

    /// <summary>For this kind more has to be tried first, or several departments be needed.</summary>
    public const string KindEfforts = "summons_kind_efforts";

    /// <summary>For this kind it has to be said why it cannot wait.</summary>
    public const string KindWords = "summons_kind_words";
}
