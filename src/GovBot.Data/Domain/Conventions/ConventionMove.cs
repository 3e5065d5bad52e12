using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Conventions;

/// <summary>公约动作申请: somebody asks for a transition, in the name of a unit.</summary>
/// <param name="UnitId">Of the post; null for the district, the system and residents.</param>
public sealed record ConventionMove(Actor Actor, long? UnitId) : ICaseMove
{
    /// <summary>What the trigger needs beside who and when.</summary>
    public ConventionDetail? Detail { get; init; }

    /// <summary>补录: UTC, when it really happened, if it is entered afterwards.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>Distinct voices that stand by the text of now; they lie in rows of their own.</summary>
    public int Voices { get; init; }

    /// <summary>Comments that nobody has answered.</summary>
    public int OpenComments { get; init; }

    /// <summary>On whose side the actor stands; the case knows.</summary>
    public ConventionSides Sides { get; init; }

    /// <summary>What the case is like now; the case knows.</summary>
    public ConventionFlags Flags { get; init; }

    /// <summary>Whether it brings a complete detail of that kind.</summary>
    public bool Brings<T>()
        where T : ConventionDetail => Detail is T { IsComplete: true };
}

/// <summary>立场: whom of a convention somebody acts for.</summary>
[Flags]
public enum ConventionSides
{
    None = 0,

    /// <summary>居委会.</summary>
    Committee = 1,

    /// <summary>属地街镇.</summary>
    Subdistrict = 2,

    /// <summary>区牵头部门.</summary>
    District = 4,

    /// <summary>提议人.</summary>
    Proposer = 8,

    System = 16,
}

/// <summary>公约情形: what decides about a guarded transition.</summary>
[Flags]
public enum ConventionFlags
{
    None = 0,

    /// <summary>Goes the full way; else the short one, unless <see cref="Inquiry"/>.</summary>
    Full = 1,

    /// <summary>Asks only.</summary>
    Inquiry = 2,

    /// <summary>Has as many voices as its kind wants.</summary>
    Supported = 4,

    /// <summary>Every meeting that its kind wants was held on the way.</summary>
    MeetingsHeld = 8,

    /// <summary>Every comment has an answer.</summary>
    CommentsAnswered = 16,

    /// <summary>The last round of voting missed its quorum, and no other was called.</summary>
    QuorumMissed = 32,

    /// <summary>A round of voting is open.</summary>
    RoundOpen = 64,

    /// <summary>By the rule of the round: passed.</summary>
    OutcomePassed = 128,

    /// <summary>By the rule of the round: quorate and not passed.</summary>
    OutcomeFailed = 256,

    /// <summary>By the rule of the round: too few.</summary>
    OutcomeTooFew = 512,

    /// <summary>A check round is open.</summary>
    CheckOpen = 1024,

    /// <summary>The district calls it a good one.</summary>
    Commended = 2048,
}
