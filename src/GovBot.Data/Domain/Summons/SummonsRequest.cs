using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Summons;

/// <summary>约请: a committee obliges a department to come and commit. What it keeps is in codes and ids; words lie in rows that can be erased.</summary>
public sealed partial class SummonsRequest
{
    private readonly List<SummonsDepartment> departments = [];
    private readonly List<SummonsEffort> efforts = [];
    private readonly List<SummonsTime> times = [];
    private readonly List<SummonsIssue> issues = [];
    private readonly List<SummonsObjection> objections = [];
    private readonly List<SummonsHold> holds = [];
    private readonly List<SummonsRating> ratings = [];
    private readonly List<SummonsNode> nodes = [];
    private readonly List<SummonsCooperation> cooperations = [];
    private readonly List<SummonsInitiator> initiators = [];

    private SummonsRequest()
    {
    }

    /// <summary>The key of <see cref="Number"/>.</summary>
    public long Id { get; private init; }

    /// <summary>E.g. <c>YQ261122-0007</c>.</summary>
    public string Number { get; private init; } = "";

    public SummonsState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; private init; }

    /// <summary>UTC; when the head, or who signs instead, said that it goes out. Null before.</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>UTC; the clock of the case runs from here, whoever leads. Null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }

    public SummonsFacts Facts { get; private set; } = null!;

    /// <summary>UTC; when people's words were taken out of it.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>Null once erased.</summary>
    public SummonsWords? Words { get; private set; }

    public SummonsMeeting Meeting { get; private set; } = new();
    public SummonsExtension Extension { get; private set; } = new();
    public SummonsReport Report { get; private set; } = new();

    /// <summary>承诺的办结日: date in Shanghai; moved by an extension.</summary>
    public DateOnly? CommittedTo { get; private set; }

    /// <summary>The district has not agreed yet to so late a date; until then the span of the rule counts.</summary>
    public bool ApprovalOwed { get; private set; }

    /// <summary>UTC; when the district last did not agree to a date: the next commitment counts from here. Null else.</summary>
    public DateTime? CommitmentRefusedAt { get; private set; }

    /// <summary>承诺的办结日 that counts: null while there is none, or while the district has not agreed.</summary>
    public DateOnly? PromisedFor => ApprovalOwed ? null : CommittedTo;

    /// <summary>How often it was sent to be done again.</summary>
    public int Reworks { get; private set; }

    /// <summary>How often it was reopened; once is allowed.</summary>
    public int Reopened { get; private set; }

    /// <summary>UTC; until then it can be reopened. Null while it goes on.</summary>
    public DateTime? ReopenUntil { get; private set; }

    /// <summary>Sent by the duty deputy, the head has not signed yet.</summary>
    public bool CountersignatureOwed { get; private set; }

    /// <summary>Why it was withdrawn, not accepted or concluded; null else.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The summons it goes on in; null unless it is merged.</summary>
    public long? MergedIntoId { get; private set; }

    public IReadOnlyList<SummonsDepartment> Departments => departments;
    public IReadOnlyList<SummonsEffort> Efforts => efforts;
    public IReadOnlyList<SummonsTime> Times => times;
    public IReadOnlyList<SummonsIssue> Issues => issues;
    public IReadOnlyList<SummonsObjection> Objections => objections;
    public IReadOnlyList<SummonsHold> Holds => holds;
    public IReadOnlyList<SummonsRating> Ratings => ratings;
    public IReadOnlyList<SummonsNode> Nodes => nodes;
    public IReadOnlyList<SummonsCooperation> Cooperations => cooperations;
    public IReadOnlyList<SummonsInitiator> Initiators => initiators;

    /// <summary>Number of entries in the history.</summary>
    public int EventCount { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    /// <summary>主办: always one, from the signature on.</summary>
    public SummonsDepartment? Lead => departments.SingleOrDefault(part => part is { Duty: Duty.Lead, ReleasedAt: null });

    /// <summary>协办.</summary>
    public IEnumerable<SummonsDepartment> Supporting => departments.Where(part => part is { Duty: Duty.Supporting, ReleasedAt: null });

    /// <summary>退回次数: shown on the case.</summary>
    public int Bounces => objections.Count;

    /// <summary>暂缓: the hold that lasts; null while the clock runs.</summary>
    public SummonsHold? CurrentHold => holds.SingleOrDefault(hold => hold.Until is null);

    /// <summary>提请协调的级别: 1–4; null where it is not escalated.</summary>
    public int? EscalationLevel => State is >= SummonsState.Escalated1 and <= SummonsState.Escalated4 ? State - SummonsState.Escalated1 + 1 : null;

    /// <summary>时钟: it never stops silently.</summary>
    public SummonsClock Clock => this switch
    {
        { SentAt: null } => SummonsClock.NotStarted,
        { EndedAt: not null } => SummonsClock.Ended,
        { CurrentHold: not null } => SummonsClock.Held,
        _ => SummonsClock.Running,
    };

    /// <summary>Begins a draft; the outcome carries the first entry of its history.</summary>
    public static Result<(SummonsRequest Request, CaseEvent Event)> Begin(CaseNumber number, SummonsMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (move.Detail is not SummonsDraft { IsComplete: true } draft)
            return new Error(SummonsErrors.Incomplete);
        var request = new SummonsRequest { Id = number.Key, Number = number.ToString(), DraftedAt = now, Facts = draft.Facts };
        var begun = request.Apply(null, SummonsTrigger.Draft, move, now);
        return begun.IsSuccess ? (request, begun.Value) : begun.Error;
    }

    /// <summary>Does what the transition table allows, else says why not; a success carries the entry for the history.</summary>
    public Result<CaseEvent> Apply(SummonsTrigger trigger, SummonsMove move, DateTime now) => Apply(State, trigger, move, now);

    /// <summary>Whether the table offers this to the person, who has yet to bring what it needs.</summary>
    public bool Offers(SummonsTrigger trigger, SummonsMove move, DateTime now)
    {
        var found = SummonsTransitions.Find(State, trigger, Known(move, now));
        return found.IsSuccess || (trigger != SummonsTrigger.Submit && move.Detail is null && found.Error.Code == SummonsErrors.Incomplete);
    }

    /// <summary>Opens the time in which it can be reopened.</summary>
    public void AllowReopening(DateTime until) => ReopenUntil = until;

    /// <summary>恢复计时: the days that it was on hold do not count against what was promised.</summary>
    public void Postpone(DateOnly promised) => CommittedTo = promised;

    private Result<CaseEvent> Apply(SummonsState? from, SummonsTrigger trigger, SummonsMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        var known = Known(move, now);
        var found = SummonsTransitions.Find(from, trigger, known);
        if (!found.IsSuccess)
            return found.Error;
        if (Misfit(trigger, known) is { } error)
            return error;
        State = found.Value.To;
        var entry = Entry(from, trigger, move, now);
        Record(trigger, known, now);
        Leave(from, now);
        Version++;
        return entry;
    }

    private CaseEvent Entry(SummonsState? from, SummonsTrigger trigger, SummonsMove move, DateTime now) => new()
    {
        CaseKind = CaseKind.SummonsRequest,
        CaseId = Id,
        Seq = ++EventCount,
        At = now,
        HappenedAt = move.HappenedAt,
        ActorRole = move.Actor.Role,
        ActorId = move.Actor.Id,
        Trigger = trigger.ToString(),
        FromState = from?.ToString() ?? "",
        ToState = State.ToString(),
    };
}

/// <summary>时钟状态.</summary>
public enum SummonsClock
{
    NotStarted = 1,
    Running = 2,

    /// <summary>Held by somebody, for a reason, until a review date.</summary>
    Held = 3,
    Ended = 4,
}
