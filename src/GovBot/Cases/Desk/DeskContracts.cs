using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;

namespace GovBot.Cases.Desk;

/// <summary>The unit's own urgent issues, and what its people do with them. Rights are read from the post each time. Stages only; the turn commits.</summary>
/// <remarks>A committee sees the cases it answers for; a subdistrict all of its own, and acts on those that no committee answers for. What a post may not see is not found.</remarks>
public interface IIssueDesk
{
    /// <param name="page">From 0.</param>
    Task<DeskPage> ListAsync(StaffPost post, DeskFilter filter, int page, CancellationToken cancellationToken);

    /// <summary>How many there are of each kind, to say at the start of the day.</summary>
    Task<IReadOnlyDictionary<DeskFilter, int>> CountAsync(StaffPost post, CancellationToken cancellationToken);

    /// <summary>Cases of the unit that somebody speaks of: by number, or by words of place and category. The best fits first.</summary>
    Task<IReadOnlyList<DeskLine>> FindAsync(StaffPost post, string words, CancellationToken cancellationToken);

    Task<Result<DeskCase>> OpenAsync(StaffPost post, string number, CancellationToken cancellationToken);

    /// <summary>Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="IssueErrors"/>, <see cref="DeskErrors"/>.</summary>
    Task<Result<DeskCase>> ActAsync(StaffPost post, DeskAct act, CancellationToken cancellationToken);

    /// <summary>Who else of the unit may take a case.</summary>
    Task<IReadOnlyList<Colleague>> ColleaguesAsync(StaffPost post, CancellationToken cancellationToken);
}

/// <summary>Lists of the desk.</summary>
public enum DeskFilter
{
    /// <summary>待受理: nobody has taken it yet.</summary>
    New,

    /// <summary>我的.</summary>
    Mine,

    /// <summary>今天到期.</summary>
    DueToday,

    /// <summary>已逾期.</summary>
    Overdue,

    /// <summary>等居民补充.</summary>
    Waiting,

    /// <summary>在办: everything that goes on.</summary>
    Open,
}

/// <param name="DueAt">The nearest step that runs; Shanghai time.</param>
public sealed record DeskLine(string Number, string State, string? CategoryName, string Place, DateTimeOffset FiledAt, DateTimeOffset? DueAt, bool IsOverdue);

/// <param name="More">There is another page.</param>
public sealed record DeskPage(IReadOnlyList<DeskLine> Lines, int Total, bool More);

/// <summary>One entry of the history as the unit sees it.</summary>
/// <param name="Role">Whose post; never a name.</param>
public sealed record DeskEntry(DateTimeOffset At, string Trigger, Role Role, string? Words, bool ForResident);

/// <summary>A case on the desk.</summary>
/// <param name="What">The reporter's words; null once erased.</param>
/// <param name="Phone">For call-back; null when not given, erased, or not for this post.</param>
/// <param name="Actions">What the table lets this person do now.</param>
public sealed record DeskCase(DeskLine Line, string? What, string? Phone, IReadOnlyList<DeskEntry> History, IReadOnlyList<UrgentIssueTrigger> Actions)
{
    public IReadOnlyList<string> Additions { get; init; } = [];

    /// <summary>Where, as it was said: the flat, or a place that is in no list. A light role gets no flat.</summary>
    public string? Where { get; init; }

    /// <summary>Photos and voices, oldest first; a light role gets no voices, they tell who reported.</summary>
    public IReadOnlyList<DeskFile> Files { get; init; } = [];
    public int Households { get; init; }

    /// <summary>Answers to the questions of the category, a line each.</summary>
    public string? Details { get; init; }
    public RequestType Type { get; init; }
    public IssueTags Tags { get; init; }

    /// <summary>来源, where staff wrote it down: an id in <c>dialogs/catalog/sources.yaml</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Where a helper filed it: how the resident is called, how they agreed, why.</summary>
    public DeskHelp? Help { get; init; }

    /// <summary>It may be copied to other systems: not by those who only see what was passed to them.</summary>
    public bool MayCopy { get; init; }
    /// <summary>告知记录: for those who answer for it.</summary>
    public bool MaySeeTold { get; init; }
    public bool IsMine { get; init; }
    public HandlingWay? Way { get; init; }
    public string? ForeignNumber { get; init; }
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Numbers of the reports that were merged into it.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];

    /// <summary>约请 drafted or sent about it.</summary>
    public IReadOnlyList<LinkedSummons> Summonses { get; init; } = [];

    /// <summary>Goes up with every change; an act that names an older one is refused.</summary>
    public int Version { get; init; }
}

/// <summary>帮办 of a case; ids of <c>dialogs/catalog/helping.yaml</c>.</summary>
public sealed record DeskHelp(string? Name, string Consent, string? Reason);

/// <summary>A file of a case; whoever has its id can open it.</summary>
public sealed record DeskFile(string Id, string ContentType, string Name);

public sealed record Colleague(long PersonId, string Name, Role Role);

/// <summary>Something a person of the unit does with a case.</summary>
/// <param name="Words">What residents read, or with <see cref="UrgentIssueTrigger.Note"/> only colleagues.</param>
public sealed record DeskAct(string Number, UrgentIssueTrigger Trigger, string? Words = null)
{
    public HandlingWay? Way { get; init; }
    public string? ForeignNumber { get; init; }
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Id in <c>dialogs/catalog/refusals.yaml</c>, for <see cref="UrgentIssueTrigger.NotAccept"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The colleague, for <see cref="UrgentIssueTrigger.HandOver"/>.</summary>
    public long? PersonId { get; init; }

    /// <summary>The compound, for <see cref="UrgentIssueTrigger.Assign"/>.</summary>
    public long? CompoundId { get; init; }

    /// <summary>What is put right, for <see cref="UrgentIssueTrigger.Sort"/>.</summary>
    public DeskSorting? Sorting { get; init; }

    /// <summary>The case it goes on in, for <see cref="UrgentIssueTrigger.Merge"/>.</summary>
    public string? IntoNumber { get; init; }

    /// <summary>Files of this conversation, for <see cref="UrgentIssueTrigger.MarkHandled"/>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
    public long? ConversationId { get; init; }

    /// <summary>The <see cref="DeskCase.Version"/> the person saw; null where it does not matter.</summary>
    public int? Seen { get; init; }
}

/// <summary>改分类: one of the three; null for what stays.</summary>
/// <param name="Category">Id, Chinese name and subject of the catalogue's item.</param>
public sealed record DeskSorting(DeskCategory? Category = null, RequestType? Type = null, IssueTags? Tags = null);

/// <summary>An item of the catalogue, as the case keeps it.</summary>
public sealed record DeskCategory(string Id, string Name, IssueSubject Subject);

public static class DeskErrors
{
    /// <summary>Somebody else has changed the case meanwhile; look again.</summary>
    public const string Changed = "desk_changed";

    /// <summary>Residents need words to read.</summary>
    public const string WordsNeeded = "desk_words_needed";

    /// <summary>No compound by that id.</summary>
    public const string NoCompound = "desk_no_compound";

    /// <summary>Nobody of the unit by that id.</summary>
    public const string NoColleague = "desk_no_colleague";
}
