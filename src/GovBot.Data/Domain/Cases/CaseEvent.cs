namespace GovBot.Data.Domain.Cases;

/// <summary>事项经过: one entry of a case's append-only history. Codes, ids and references only: people's words and contacts lie in rows that can be erased.</summary>
public sealed class CaseEvent
{
    public long Id { get; init; }
    public CaseKind CaseKind { get; init; }
    public long CaseId { get; init; }

    /// <summary>Position in the case's history, from 1.</summary>
    public int Seq { get; init; }

    /// <summary>UTC; when it was entered.</summary>
    public DateTime At { get; init; }

    /// <summary>补录: UTC, when it really happened, if it was entered afterwards; else null.</summary>
    public DateTime? HappenedAt { get; init; }

    public Role ActorRole { get; init; }
    public required string ActorId { get; init; }

    /// <summary>The trigger, e.g. <c>File</c>, <c>Withdraw</c>.</summary>
    public required string Trigger { get; init; }

    public required string FromState { get; init; }
    public required string ToState { get; init; }
}

/// <summary>事项种类: which aggregate a case number, event or notice is about.</summary>
public enum CaseKind
{
    UrgentIssue = 1,
    SummonsRequest = 2,
    Convention = 3,

    /// <summary>留言: no case, but its words are a person's; only readings name it.</summary>
    Message = 4,

    /// <summary>条块联席会议.</summary>
    JointConference = 5,
}
