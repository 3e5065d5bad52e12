using GovBot.Cases.Desk;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;

namespace GovBot.Cases.Conventions;

/// <summary>What a resident proposes.</summary>
/// <param name="Wish">The rule wished for.</param>
public sealed record ProposeConvention(ConversationFacts Who, string Locale, string ThemeId, string Problem, string Wish, ConventionScope Scope)
{
    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }
    public bool IsOfGroup { get; init; }
}

/// <summary>What a committee begins.</summary>
public sealed record InitiateConvention(string ThemeId, string Title, string? Problem, IReadOnlyList<string> Clauses, ConventionScope Scope)
{
    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }
    public long? CampaignId { get; init; }

    /// <summary>意向摸底: about a matter of the owners' assembly.</summary>
    public bool IsInquiry { get; init; }

    /// <summary>借鉴: number of the convention that it comes from.</summary>
    public string? BorrowedFrom { get; init; }

    /// <summary>修订: number of the committee's own one in whose place it comes.</summary>
    public string? Revises { get; init; }

    /// <summary>Number of urgent issues behind it.</summary>
    public int SourceIssues { get; init; }
}

/// <summary>A proposal that was taken in.</summary>
public sealed record FiledProposal(string Number, string CommitteeName, DateTimeOffset? DueAt);

/// <summary>Something that somebody in office does with a convention.</summary>
/// <param name="Words">Goes to a row that can be erased.</param>
public sealed record ConventionAct(string Number, ConventionTrigger Trigger, ConventionDetail? Detail = null, string? Words = null)
{
    /// <summary>补录: UTC, when it really happened.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>Files of this conversation.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
    public long? ConversationId { get; init; }

    /// <summary>The <see cref="ConventionCase.Version"/> the person saw; null where it does not matter.</summary>
    public int? Seen { get; init; }
}

/// <summary>Whether the person has seconded it.</summary>
public enum OwnVoice
{
    None,

    /// <summary>Stands by the text of now.</summary>
    Stands,

    /// <summary>Seconded an earlier text and has not said since.</summary>
    Earlier,
}

/// <param name="Place">Building, compound or committee it is for.</param>
public sealed record ConventionLine(string Number, ConventionState State, string Title, string ThemeId, string ThemeName, string CommitteeName, string Place, VoiceTotals Voices)
{
    public required ConventionFacts Facts { get; init; }
    /// <summary>The nearest step that runs; Shanghai time.</summary>
    public DateTimeOffset? DueAt { get; init; }
    public bool IsOverdue { get; init; }
    public bool IsCommended { get; init; }
    public DateOnly? EffectiveOn { get; init; }
}

/// <summary>A comment as others read it.</summary>
/// <param name="IsOfThisText">Made on the text of now.</param>
public sealed record CommentShown(long Id, CommentStance Stance, int TextVersion, bool IsOfThisText, string Words, string? Answer, CommentState State, DateTimeOffset At);

/// <summary>A convention as everybody may read it.</summary>
public sealed record PublicConvention(ConventionLine Line, ConventionText? Text)
{
    public IReadOnlyList<ConventionText> Texts { get; init; } = [];
    public OwnVoice Own { get; init; }
    public bool IsProposer { get; init; }
    public bool TakesVoices { get; init; }
    public bool TakesComments { get; init; }

    /// <summary>聊天投票: the rule of the round allows it, and it is still on.</summary>
    public bool TakesBallots { get; init; }
    public bool InForce { get; init; }
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>Day in Shanghai.</summary>
    public DateOnly? PublishedOn { get; init; }
    public IReadOnlyList<CommentShown> Comments { get; init; } = [];
    public IReadOnlyList<ConventionMeeting> Meetings { get; init; } = [];
    public IReadOnlyList<ConventionVote> Votes { get; init; } = [];
    public string? RegistrationNumber { get; init; }

    /// <summary>Numbers of those it comes from and goes on in.</summary>
    public ConventionLineage Lineage { get; init; } = new(null, null, null);

    /// <summary>签到: the meeting that is on, for somebody who can sign in; null for none.</summary>
    public int? SignIn { get; init; }

    /// <summary>The check round that is open; null for none.</summary>
    public int? CheckSeq { get; init; }
    public bool HasAnsweredCheck { get; init; }
    public string? EndReason { get; init; }
}

/// <summary>来龙去脉, by number.</summary>
public sealed record ConventionLineage(string? BorrowedFrom, string? Revises, string? GoesOnIn);

/// <summary>One entry of the history.</summary>
public sealed record ConventionEntry(DateTimeOffset At, DateTimeOffset? HappenedAt, string Trigger, Role Role, string? Words);

/// <summary>Something that runs.</summary>
public sealed record ConventionDue(string Rule, DateTimeOffset DueAt, bool IsOverdue, string Explained);

/// <summary>检查结果 of one round, committee's own finding apart.</summary>
public sealed record CheckResult(int Seq, DateOnly Until, bool IsOpen, int Kept, int Partly, int NotKept, int Workable, int NotWorkable, int AtKiosk);

/// <summary>An incident as the committee reads it.</summary>
public sealed record IncidentShown(long Id, int ClauseNo, string Words, string? Answer, DateTimeOffset At);

/// <summary>A convention as a post sees it.</summary>
/// <param name="Actions">What the table lets this post do now.</param>
public sealed record ConventionCase(PublicConvention Public, IReadOnlyList<ConventionEntry> History, IReadOnlyList<ConventionTrigger> Actions)
{
    public ConventionLine Line => Public.Line;

    /// <summary>Why an act of <see cref="Actions"/> cannot be done yet: a code of <see cref="ConventionErrors"/>.</summary>
    public IReadOnlyDictionary<ConventionTrigger, string> Missing { get; init; } = new Dictionary<ConventionTrigger, string>();

    /// <summary>Comments nobody has let through or answered yet.</summary>
    public IReadOnlyList<CommentShown> OpenComments { get; init; } = [];
    public IReadOnlyList<IncidentShown> Incidents { get; init; } = [];
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];
    public IReadOnlyList<ConventionDue> Due { get; init; } = [];
    public IReadOnlyList<DeskFile> Files { get; init; } = [];
    public IReadOnlyList<(string Building, SurveySheet Sheet)> Sheets { get; init; } = [];
    public VoteCount SheetTotals { get; init; } = new(0, 0, 0, 0);

    /// <summary>应到 by the imported roll; zero where there is none.</summary>
    public int OnRoll { get; init; }

    /// <summary>聊天签到人数 by number of the meeting.</summary>
    public IReadOnlyDictionary<int, int> SignedIn { get; init; } = new Dictionary<int, int>();

    /// <summary>Numbers on the roll that have voted in chat.</summary>
    public IReadOnlyList<int> VotedInChat { get; init; } = [];
    public MeetingKinds MissingMeetings { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>借鉴: another committee's, in force.</summary>
    public bool MayBorrow { get; init; }

    /// <summary>Goes up with every change; an act that names an older one is refused.</summary>
    public int Version { get; init; }
}

/// <summary>Somebody else was quicker: how it stands now.</summary>
public sealed record ConventionConflict(ConventionState State) : Error(ConventionRefusals.Changed);

/// <summary>Refusals of the services beside <see cref="ConventionErrors"/> and <see cref="MoveErrors"/>; each is a text <c>error.{code}</c>.</summary>
public static class ConventionRefusals
{
    /// <summary>Somebody else has changed it meanwhile: a <see cref="ConventionConflict"/>.</summary>
    public const string Changed = "convention_changed";

    /// <summary>The reason is not in the catalogue.</summary>
    public const string NoReason = "convention_no_reason";

    /// <summary>A few words are needed.</summary>
    public const string WordsNeeded = "convention_words_needed";

    /// <summary>Somebody with this code has voted in this round.</summary>
    public const string VotedBefore = "convention_voted_before";

    /// <summary>Too many codes that are none.</summary>
    public const string TooManyTries = "convention_too_many_tries";

    /// <summary>The date is over.</summary>
    public const string WrongDate = "convention_wrong_date";

    /// <summary>The announcement goes on: until its end everybody can object.</summary>
    public const string Announcing = "convention_announcing";

    /// <summary>Nobody knows whose committee the place belongs to.</summary>
    public const string NoCommittee = "convention_no_committee";

    /// <summary>There is no such convention here, or not of this committee.</summary>
    public const string NoOther = "convention_no_other";
}
