using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Summons;

/// <summary>约请动作申请: somebody asks for a transition, in the name of a unit.</summary>
/// <param name="UnitId">Of the post; null for the district, the system and residents.</param>
public sealed record SummonsMove(Actor Actor, long? UnitId) : ICaseMove
{
    /// <summary>What the trigger needs beside who and when.</summary>
    public SummonsDetail? Detail { get; init; }

    /// <summary>补录: UTC, when it really happened, if it is entered afterwards.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>授权代签: named by the head to sign, today.</summary>
    public bool IsDeputy { get; init; }

    /// <summary>The resident is behind one of the linked issues.</summary>
    public bool IsConcerned { get; init; }

    /// <summary>On whose side the actor stands; the case knows.</summary>
    public SummonsSides Sides { get; init; }

    /// <summary>What the case is like now; the case knows.</summary>
    public SummonsFlags Flags { get; init; }

    /// <summary>Whether it brings a complete detail of that kind.</summary>
    public bool Brings<T>()
        where T : SummonsDetail => Detail is T { IsComplete: true };
}

/// <summary>立场: whom of a summons somebody acts for.</summary>
[Flags]
public enum SummonsSides
{
    None = 0,

    /// <summary>约请的居委会.</summary>
    Committee = 1,

    /// <summary>属地街镇.</summary>
    Subdistrict = 2,

    /// <summary>主办.</summary>
    Lead = 4,

    /// <summary>协办.</summary>
    Supporting = 8,

    /// <summary>被建议改派: asked by the subdistrict to lead.</summary>
    AskedToLead = 16,

    /// <summary>区牵头部门.</summary>
    District = 32,

    /// <summary>A resident behind it.</summary>
    Resident = 64,

    System = 128,

    /// <summary>联合约请: named as co-initiator.</summary>
    Joint = 256,
}

/// <summary>约请情形: what decides about a guarded transition.</summary>
[Flags]
public enum SummonsFlags
{
    None = 0,
    Urgent = 1,

    /// <summary>Has a lead, words and at least one thing that the committee has tried.</summary>
    Complete = 2,

    /// <summary>Extended before: once is allowed.</summary>
    Extended = 4,

    /// <summary>The extension asked for is so short that the committee's consent is enough.</summary>
    ShortExtension = 8,

    /// <summary>The head still owes the countersignature.</summary>
    CountersignatureOwed = 16,

    /// <summary>Done in writing: nobody has to arrive.</summary>
    InWriting = 32,

    /// <summary>Sent back to be done again as often as allowed.</summary>
    ReworkSpent = 64,

    /// <summary>Reopened before, or too long ago.</summary>
    TooLate = 128,

    /// <summary>A visit was proposed by the other side than the actor's.</summary>
    VisitToAgree = 256,

    /// <summary>Its subdistrict hears of it before it is sent.</summary>
    SubdistrictFirst = 512,

    /// <summary>A commitment waits for the district's approval.</summary>
    ApprovalOwed = 1024,

    /// <summary>Whoever acts was named as co-initiator and has not joined yet.</summary>
    MayJoin = 2048,

    /// <summary>Residents say that it is not solved, and somebody has to decide about it.</summary>
    Disputed = 4096,

    /// <summary>That is the actor's turn.</summary>
    DisputeToDecide = 8192,

    /// <summary>The reply was upheld, and residents may object.</summary>
    MayObject = 16384,

    /// <summary>The actor handles the case.</summary>
    Handles = 32768,
}
