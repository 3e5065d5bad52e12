namespace GovBot.Data.Messaging;

/// <summary>待发通知: something to tell a person, committed with the work it tells of and sent afterwards.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }
    public long ConversationId { get; init; }

    /// <summary>Unique; the same step of the same case is staged once.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>The activity as JSON; encrypted at rest.</summary>
    public required string Payload { get; init; }

    /// <summary>UTC; not sent before.</summary>
    public DateTime DueAt { get; set; }

    public OutboxStatus Status { get; set; }
    public int Attempts { get; set; }

    /// <summary>UTC by the real clock; until then only who holds the lease may send, and nobody after a failure: the back-off.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Owner of the lease: a node's random id.</summary>
    public string? LeasedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? SentAt { get; set; }
}

/// <summary>发送状态: where an outgoing message stands.</summary>
public enum OutboxStatus
{
    Waiting = 0,
    Sent = 1,

    /// <summary>Given up; the last <see cref="DeliveryAttempt"/> has the reason, an operator can retry it.</summary>
    Dead = 2,
}

/// <summary>发送记录: one try to send an outgoing message.</summary>
public sealed class DeliveryAttempt
{
    public long Id { get; init; }
    public long OutboxMessageId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public bool Succeeded { get; init; }

    /// <summary>A short code and reason for the operator; no personal data.</summary>
    public string? Reason { get; init; }
}
