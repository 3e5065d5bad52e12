using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Conventions;

/// <summary>办理方式: how much a convention needs (practice.md §9). A proposal of the desk review, chosen by its kind.</summary>
public enum ConventionTrack
{
    /// <summary>楼组公约: from door to door, no residents' meeting, no review by the subdistrict.</summary>
    Small = 1,

    /// <summary>居民公约: meetings, review, vote, announcement, registration.</summary>
    Full = 2,

    /// <summary>意向摸底: about a matter of the owners' assembly; asks only, decides nothing.</summary>
    Inquiry = 3,
}

/// <summary>声音: whose voice counts as one.</summary>
public enum ConventionVoice
{
    /// <summary>每人.</summary>
    Person = 1,

    /// <summary>每户.</summary>
    Household = 2,
}

/// <summary>范围.</summary>
public enum ConventionScope
{
    /// <summary>本楼.</summary>
    Building = 1,

    /// <summary>本小区.</summary>
    Compound = 2,

    /// <summary>本居委会.</summary>
    Area = 3,
}

/// <summary>公约情况: what it is about and by which terms; terms are those of the day it was begun.</summary>
public sealed record ConventionFacts
{
    public required long CommitteeId { get; init; }
    public required long SubdistrictId { get; init; }
    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }
    public required ConventionScope Scope { get; init; }

    /// <summary>主题: an id of <c>dialogs/catalog/conventions.yaml</c>.</summary>
    public required string ThemeId { get; init; }

    /// <summary>Its name as it was shown.</summary>
    public required string ThemeName { get; init; }

    /// <summary>种类: an id of the same catalogue; it decided the rest.</summary>
    public required string KindId { get; init; }

    public required ConventionTrack Track { get; init; }
    public required ConventionVoice Voice { get; init; }

    /// <summary>表决主体.</summary>
    public required VotingBody Body { get; init; }

    /// <summary>Distinct voices that move it on without the head.</summary>
    public int Threshold { get; init; }

    /// <summary>三会: kinds of meetings that have to be held before it goes on.</summary>
    public MeetingKinds Meetings { get; init; }

    /// <summary>The channel's user id of the resident who proposed it; null for the committee's own, and once forgotten.</summary>
    public string? ProposerUserId { get; init; }

    /// <summary>Where the proposer is told; zero for nobody.</summary>
    public long ConversationId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Proposed by several together.</summary>
    public bool IsOfGroup { get; init; }

    /// <summary>征集活动.</summary>
    public long? CampaignId { get; init; }

    /// <summary>借鉴: the convention that it was begun from.</summary>
    public long? BorrowedFromId { get; init; }

    /// <summary>修订: the convention in whose place it will come.</summary>
    public long? RevisesId { get; init; }

    /// <summary>Number of urgent issues that it was begun from; zero where none.</summary>
    public int SourceIssues { get; init; }

    public bool IsProposer(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role == Role.Resident && ProposerUserId is not null && actor.Id == ProposerUserId;
    }
}
