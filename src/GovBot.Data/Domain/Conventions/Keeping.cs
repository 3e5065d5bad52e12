namespace GovBot.Data.Domain.Conventions;

/// <summary>检查: a round in which residents and the committee say whether a convention is kept and workable.</summary>
public sealed class ConventionCheck
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>From 1.</summary>
    public int Seq { get; init; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>Date in Shanghai.</summary>
    public DateOnly Until { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; internal set; }
}

/// <summary>检查回答: two taps of one person, or the committee's own finding with what it is based on.</summary>
public sealed class CheckAnswer
{
    public long Id { get; init; }
    public long ConventionId { get; init; }
    public int CheckSeq { get; init; }

    /// <summary>Unique per check.</summary>
    public required string PersonKey { get; set; }

    public bool IsCommittees { get; init; }

    /// <summary>自助终端匿名: counted apart.</summary>
    public bool IsAnonymous { get; init; }

    public HowKept Kept { get; set; }

    /// <summary>Null where it was not said.</summary>
    public bool? IsWorkable { get; set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Words { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>遵守情况.</summary>
public enum HowKept
{
    /// <summary>大家都遵守.</summary>
    Kept = 1,

    /// <summary>有时不遵守.</summary>
    Partly = 2,

    /// <summary>基本没人遵守.</summary>
    NotKept = 3,
}

/// <summary>不遵守的事: about a clause and a place, never about a neighbour (practice.md §9).</summary>
public sealed class ConventionIncident
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>Which clause, from 1.</summary>
    public int ClauseNo { get; init; }

    public long? BuildingId { get; init; }
    public required string PersonKey { get; set; }
    public long ConversationId { get; set; }
    public required string Locale { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>What and where. Encrypted at rest.</summary>
    public required string Words { get; set; }

    /// <summary>What the committee did. Encrypted at rest.</summary>
    public string? Answer { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public void Reply(string words, DateTime now) => (Answer, AnsweredAt) = (words, now);
}

/// <summary>征集活动: a committee asks for ideas about a theme until a day.</summary>
public sealed class ConventionCampaign
{
    public long Id { get; init; }
    public long CommitteeId { get; init; }
    public required string ThemeId { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Title { get; init; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>Last day, in Shanghai.</summary>
    public DateOnly Until { get; init; }

    public bool IsOpenOn(DateOnly day) => day <= Until;
}

/// <summary>公约记录: words on a convention, apart from its history so that they can be erased. Encrypted at rest.</summary>
public sealed class ConventionNote
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>The entry of the case's history it came with.</summary>
    public int EventSeq { get; init; }

    public required string Words { get; init; }
}
