using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Conferences;

/// <summary>条块联席会议: the district brings departments and subdistricts together about topics that several cases have in common (practice.md §4). Words lie in columns that can be emptied.</summary>
public sealed partial class JointConference
{
    private readonly List<ConferenceTopic> topics = [];
    private readonly List<ConferenceCase> cases = [];
    private readonly List<ConferenceView> views = [];
    private readonly List<ConferenceUnit> units = [];
    private readonly List<ConferenceResolution> resolutions = [];
    private readonly List<ConferenceNode> nodes = [];

    private JointConference()
    {
    }

    /// <summary>The key of <see cref="Number"/>.</summary>
    public long Id { get; private init; }

    /// <summary>E.g. <c>LX261130-0001</c>.</summary>
    public string Number { get; private init; } = "";

    public ConferenceState State { get; private set; }

    /// <summary>拟召开日: date in Shanghai.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>会议时间: UTC; null before the notice.</summary>
    public DateTime? MeetingAt { get; private set; }

    /// <summary>会议地点: null before the notice.</summary>
    public string? Place { get; private set; }

    /// <summary>UTC; when the topics went out to the departments. Null before: nobody but the district sees it.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? NotifiedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? HeldAt { get; private set; }

    /// <summary>纪要正文: encrypted at rest; null before it is written, empty once erased.</summary>
    public string? Minutes { get; private set; }

    /// <summary>Which edition of the minutes is out; whoever signs signs this one.</summary>
    public int MinutesRound { get; private set; }

    /// <summary>UTC; until when the minutes are countersigned: whoever is silent longer is noted as such.</summary>
    public DateTime? CountersignUntil { get; private set; }

    /// <summary>UTC; when the minutes were issued.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was cancelled; null else.</summary>
    public string? EndReason { get; private set; }

    /// <summary>UTC; when people's words were taken out of it.</summary>
    public DateTime? ErasedAt { get; private set; }

    public IReadOnlyList<ConferenceTopic> Topics => topics;
    public IReadOnlyList<ConferenceCase> Cases => cases;
    public IReadOnlyList<ConferenceView> Views => views;
    public IReadOnlyList<ConferenceUnit> Units => units;
    public IReadOnlyList<ConferenceResolution> Resolutions => resolutions;
    public IReadOnlyList<ConferenceNode> Nodes => nodes;

    /// <summary>Number of entries in the history.</summary>
    public int EventCount { get; private set; }

    /// <summary>Raised by what the district does: what others were shown before is not what they act on any more. Their own answers do not raise it.</summary>
    public int Edition { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    /// <summary>Begins one; the outcome carries the first entry of its history.</summary>
    public static Result<(JointConference Conference, CaseEvent Event)> Begin(CaseNumber number, ConferenceMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        var conference = new JointConference { Id = number.Key, Number = number.ToString() };
        var begun = conference.Apply(null, ConferenceTrigger.Plan, move, now);
        return begun.IsSuccess ? (conference, begun.Value) : begun.Error;
    }

    /// <summary>Does what the transition table allows, else says why not; a success carries the entry for the history.</summary>
    public Result<CaseEvent> Apply(ConferenceTrigger trigger, ConferenceMove move, DateTime now) => Apply(State, trigger, move, now);

    /// <summary>Whether the table offers this to somebody who has yet to bring what it needs.</summary>
    public bool Offers(ConferenceTrigger trigger, ConferenceMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        var found = ConferenceTransitions.Find(State, trigger, Known(move, now));
        return found.IsSuccess || (move.Detail is null && found.Error.Code == ConferenceErrors.Incomplete);
    }

    /// <summary>会签期限.</summary>
    public void CountersignBy(DateTime until) => CountersignUntil = until;

    private Result<CaseEvent> Apply(ConferenceState? from, ConferenceTrigger trigger, ConferenceMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        var known = Known(move, now);
        var found = ConferenceTransitions.Find(from, trigger, known);
        if (!found.IsSuccess)
            return found.Error;
        if (Misfit(trigger, known) is { } error)
            return error;
        State = found.Value.To;
        Record(trigger, known, now);
        if (move.Unit is null)
            Edition++;
        Version++;
        return new CaseEvent
        {
            CaseKind = CaseKind.JointConference,
            CaseId = Id,
            Seq = ++EventCount,
            At = now,
            ActorRole = move.Actor.Role,
            ActorId = move.Actor.Id,
            Trigger = trigger.ToString(),
            FromState = from?.ToString() ?? "",
            ToState = State.ToString(),
        };
    }
}
