namespace GovBot.Data.Domain.Conventions;

/// <summary>表决名册: one of those who have a vote in a body of a committee: a representative, a head of a building, a household. Imported as a whole; a new roll takes the place of the old one.</summary>
public sealed class VotingRollEntry
{
    public long Id { get; init; }
    public long CommitteeId { get; init; }
    public VotingBody Body { get; init; }

    /// <summary>序号 on the roll, from 1, as on the paper it is signed on.</summary>
    public int No { get; init; }

    /// <summary>姓名. Encrypted at rest.</summary>
    public required string Name { get; init; }

    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }

    /// <summary>表决码, by which a vote in chat is known: a keyed hash; null where none was given out.</summary>
    public string? CodeHash { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ImportedAt { get; init; }
}

/// <summary>聊天投票: that somebody of the roll has voted in chat in a round, once; never how.</summary>
public sealed class ConventionBallot
{
    public long Id { get; init; }
    public long ConventionId { get; init; }
    public int Round { get; init; }

    /// <summary>The <see cref="VotingRollEntry.CodeHash"/>; unique per round.</summary>
    public required string VoterKey { get; init; }

    /// <summary>序号, to be struck off the paper roll.</summary>
    public int RollNo { get; init; }
}

/// <summary>聊天签到: that somebody was at a meeting, once; never who.</summary>
public sealed class MeetingSignIn
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>The <see cref="ConventionMeeting.Seq"/>.</summary>
    public int MeetingSeq { get; init; }

    /// <summary>A keyed hash of person and meeting; unique per meeting, and says nothing elsewhere.</summary>
    public required string AttendeeKey { get; init; }
}

/// <summary>表决意见.</summary>
public enum BallotChoice
{
    /// <summary>赞成.</summary>
    For = 1,

    /// <summary>反对.</summary>
    Against = 2,

    /// <summary>弃权.</summary>
    Abstain = 3,
}
