using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Conventions;

/// <summary>条款.</summary>
/// <param name="No">From 1.</param>
public sealed record Clause(int No, string Words);

/// <summary>公约文本: one version. Versions stay; what somebody said yes to can always be read again. Encrypted at rest.</summary>
public sealed class ConventionText
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>From 1.</summary>
    public int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>The problem it is about, as it was told.</summary>
    public string? Problem { get; init; }

    /// <summary>One clause a line.</summary>
    public required string Lines { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public Role ByRole { get; init; }

    public IReadOnlyList<Clause> Clauses() => [.. Lines.Split('\n').Select((words, index) => new Clause(index + 1, words))];
}

/// <summary>会议种类: the three meetings of a community (三会), and that of a building.</summary>
[Flags]
public enum MeetingKinds
{
    None = 0,

    /// <summary>听证会.</summary>
    Hearing = 1,

    /// <summary>协调会.</summary>
    Coordination = 2,

    /// <summary>评议会.</summary>
    Appraisal = 4,

    /// <summary>楼组会.</summary>
    Building = 8,
}

/// <summary>会议: called, and held once there are minutes.</summary>
public sealed class ConventionMeeting
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    public MeetingKinds Kind { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Place { get; init; }

    /// <summary>签到码; empty where there is none.</summary>
    public string SignInCode { get; init; } = "";

    /// <summary>UTC, when the minutes were entered; null before.</summary>
    public DateTime? HeldAt { get; internal set; }

    /// <summary>改期: the <see cref="Seq"/> of the meeting that was called in its place; null where it was not moved.</summary>
    public int? MovedTo { get; internal set; }

    /// <summary>Called, neither held nor moved.</summary>
    public bool IsOutstanding => HeldAt is null && MovedTo is null;

    /// <summary>到会人数, by the sheet that people signed.</summary>
    public int? Present { get; internal set; }

    /// <summary>会议记录. Encrypted at rest.</summary>
    public string? Minutes { get; internal set; }
}

/// <summary>表决轮次: one meeting that votes, or one round of sheets, with the rule it is decided by.</summary>
public sealed class ConventionVote
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>From 1.</summary>
    public int Round { get; init; }

    /// <summary>UTC; when the meeting is, or until when sheets are handed in.</summary>
    public DateTime At { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Place { get; init; }

    public BallotForm Form { get; init; }
    public VotingBody Body { get; init; }

    /// <summary>应到.</summary>
    public int Roll { get; init; }

    /// <summary>Version of the text that is voted on.</summary>
    public int TextVersion { get; init; }

    /// <summary>规则: an id of the catalogue, and what it said that day.</summary>
    public required string RuleId { get; init; }

    public required string Article { get; init; }
    public required string AttendShare { get; init; }
    public required string PassShare { get; init; }
    public bool OfRoll { get; init; }

    /// <summary>聊天投票: by the rule.</summary>
    public bool InChat { get; init; }

    /// <summary>Given in chat, each by somebody of the roll; whose vote it was is nowhere.</summary>
    public int ChatFor { get; internal set; }

    /// <inheritdoc cref="ChatFor"/>
    public int ChatAgainst { get; internal set; }

    /// <inheritdoc cref="ChatFor"/>
    public int ChatAbstained { get; internal set; }

    /// <summary>实到.</summary>
    public int? Attended { get; internal set; }

    public int? For { get; internal set; }
    public int? Against { get; internal set; }
    public int? Abstained { get; internal set; }

    /// <summary>Null while it is open.</summary>
    public VoteOutcome? Outcome { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; internal set; }

    /// <summary>What was counted in the room or on paper, with what was given in chat.</summary>
    public VoteCount With(VoteCount counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return new(counted.Attended + ChatFor + ChatAgainst + ChatAbstained, counted.For + ChatFor, counted.Against + ChatAgainst, counted.Abstained + ChatAbstained);
    }

    /// <summary>By the rule that was kept.</summary>
    public VoteOutcome? Decide(int attended, int agreed) =>
        new VotingRule(RuleId, Body, default, null, VoteShare.Parse(AttendShare), VoteShare.Parse(PassShare), OfRoll, Article).Decide(Roll, attended, agreed);
}

/// <summary>征询表: what the households of one building signed in a round; entered again it takes the place of what was entered.</summary>
public sealed class SurveySheet
{
    public long Id { get; init; }
    public long ConventionId { get; init; }
    public int Round { get; init; }
    public long BuildingId { get; init; }

    /// <summary>应征询户数.</summary>
    public int Households { get; internal set; }

    public int For { get; internal set; }
    public int Against { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; internal set; }
}
