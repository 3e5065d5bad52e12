using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Conventions;

/// <summary>公序民约: a rule that residents write for themselves, from the proposal (公约提案) to the day it is repealed. Voices, comments and checks lie in rows of their own.</summary>
public sealed partial class Convention
{
    // What somebody can still bring about; then the refusal says what is missing.
    private static readonly string[] ToBeMet = [ConventionErrors.Incomplete, ConventionErrors.TooFewVoices, ConventionErrors.MeetingsNeeded, ConventionErrors.CommentsOpen];

    private readonly List<ConventionText> texts = [];
    private readonly List<ConventionMeeting> meetings = [];
    private readonly List<ConventionVote> votes = [];
    private readonly List<SurveySheet> sheets = [];
    private readonly List<ConventionCheck> checks = [];

    private Convention()
    {
    }

    /// <summary>The key of <see cref="Number"/>.</summary>
    public long Id { get; private init; }

    /// <summary>E.g. <c>GY261122-0001</c>.</summary>
    public string Number { get; private init; } = "";

    public ConventionState State { get; private set; }
    public ConventionFacts Facts { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>UTC; when everybody could read it. Null before.</summary>
    public DateTime? PublicAt { get; private set; }

    /// <summary>The text of that moment; those before it stay with the committee.</summary>
    public int FirstPublicVersion { get; private set; }

    /// <summary>征集到哪天为止: date in Shanghai; null where only the deadline of its kind counts.</summary>
    public DateOnly? CollectUntil { get; private set; }

    /// <summary>冻结: UTC; from here voices are neither taken nor given back.</summary>
    public DateTime? FrozenAt { get; private set; }

    /// <summary>附议人数 at the freeze; the rows behind it are forgotten one day, these numbers stay.</summary>
    public FrozenVoices Frozen { get; private set; } = new();

    /// <summary>UTC.</summary>
    public DateTime? AdoptedAt { get; private set; }

    /// <summary>备案号.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>UTC; when it was published.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>施行日期: date in Shanghai.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>UTC; when the last yearly review was entered.</summary>
    public DateTime? ReviewedAt { get; private set; }

    public YearVerdict? LastVerdict { get; private set; }

    /// <summary>推荐入册: UTC; null where the district has not called it a good one.</summary>
    public DateTime? CommendedAt { get; private set; }

    /// <summary>UTC; null while it goes on or is in force.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it ended; an id of the catalogue of reasons.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The one it goes on in; null unless it is merged or superseded.</summary>
    public long? GoesOnInId { get; private set; }

    /// <summary>UTC; when people's words and who they were was taken out of it.</summary>
    public DateTime? ErasedAt { get; private set; }

    public IReadOnlyList<ConventionText> Texts => texts;
    public IReadOnlyList<ConventionMeeting> Meetings => meetings;
    public IReadOnlyList<ConventionVote> Votes => votes;
    public IReadOnlyList<SurveySheet> Sheets => sheets;
    public IReadOnlyList<ConventionCheck> Checks => checks;

    /// <summary>Number of entries in the history.</summary>
    public int EventCount { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    /// <summary>The text of now; null once it is erased.</summary>
    public ConventionText? Text => texts.MaxBy(text => text.Version);

    public int TextVersion => Text?.Version ?? 0;

    /// <summary>The round that is open, or the last one.</summary>
    public ConventionVote? LastVote => votes.MaxBy(vote => vote.Round);

    public ConventionCheck? OpenCheck => checks.Find(check => check.ClosedAt is null);

    /// <summary>Whether voices are taken and given back now.</summary>
    public bool TakesVoices => State is ConventionState.Collecting or ConventionState.Deliberating && FrozenAt is null;

    /// <summary>Whether comments are taken now.</summary>
    public bool TakesComments => State is ConventionState.Collecting or ConventionState.Deliberating or ConventionState.Announced;

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic => PublicAt is not null;

    public bool IsInForceOn(DateOnly day) => ConventionTransitions.Standing.Contains(State) && EffectiveOn <= day;

    /// <summary>Begins one; the outcome carries the first entry of its history.</summary>
    public static Result<(Convention Convention, CaseEvent Event)> Begin(CaseNumber number, ConventionTrigger trigger, ConventionFacts facts, ConventionMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var convention = new Convention { Id = number.Key, Number = number.ToString(), BegunAt = now, Facts = facts };
        var begun = convention.Apply(null, trigger, move, now);
        return begun.IsSuccess ? (convention, begun.Value) : begun.Error;
    }

    /// <summary>Does what the transition table allows, else says why not; a success carries the entry for the history.</summary>
    public Result<CaseEvent> Apply(ConventionTrigger trigger, ConventionMove move, DateTime now) => Apply(State, trigger, move, now);

    /// <summary>Whether the table offers this to the person, who has yet to bring what it needs.</summary>
    public bool Offers(ConventionTrigger trigger, ConventionMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var found = ConventionTransitions.Find(State, trigger, Known(move));
        return found.IsSuccess || (move.Detail is null && ToBeMet.Contains(found.Error.Code));
    }

    /// <summary>What has to be done before this can be: a code of <see cref="ConventionErrors"/>; null where nothing stands in the way but what the person has yet to bring.</summary>
    public string? MissingFor(ConventionTrigger trigger, ConventionMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var found = ConventionTransitions.Find(State, trigger, Known(move));
        return !found.IsSuccess && found.Error.Code != ConventionErrors.Incomplete && ToBeMet.Contains(found.Error.Code) ? found.Error.Code : null;
    }

    private Result<CaseEvent> Apply(ConventionState? from, ConventionTrigger trigger, ConventionMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        var known = Known(move);
        var found = ConventionTransitions.Find(from, trigger, known);
        if (!found.IsSuccess)
            return found.Error;
        if (Misfit(known, now) is { } error)
            return error;
        State = found.Value.To;
        var entry = Entry(from, trigger, move, now);
        Record(trigger, known, now);
        Version++;
        return entry;
    }

    private CaseEvent Entry(ConventionState? from, ConventionTrigger trigger, ConventionMove move, DateTime now) => new()
    {
        CaseKind = CaseKind.Convention,
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

/// <summary>冻结时的附议人数.</summary>
public sealed record FrozenVoices
{
    public int Persons { get; init; }
    public int Households { get; init; }
    public int AtKiosk { get; init; }
}
