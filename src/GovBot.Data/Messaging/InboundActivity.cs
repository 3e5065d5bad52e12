namespace GovBot.Data.Messaging;

/// <summary>来信: an incoming message, unique on (channel, external id), so that a redelivery changes nothing.</summary>
public sealed class InboundActivity
{
    public long Id { get; init; }
    public required string ChannelId { get; init; }

    /// <summary>What the channel calls this message; for Direct Line conversation id and client activity id.</summary>
    public required string ExternalId { get; init; }

    public long ConversationId { get; init; }

    /// <summary>The id under which the message stands in the activity log; a redelivery is answered with it.</summary>
    public required string ActivityId { get; init; }

    public InboundStatus Status { get; set; }

    /// <summary>How often a turn was tried and did not commit.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; a stored message whose turn is being run until then.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Given to the person and to the operator when the turn failed.</summary>
    public string? ReferenceNumber { get; set; }

    /// <summary>The activity as JSON, kept only while it is not done; encrypted at rest.</summary>
    public string? Payload { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DoneAt { get; set; }
}

/// <summary>来信状态: what became of an incoming message.</summary>
public enum InboundStatus
{
    /// <summary>Stored before its turn; a turn is owed.</summary>
    Pending = 0,

    /// <summary>Its turn has committed.</summary>
    Done = 1,

    /// <summary>Its turn threw once; a redelivery may try again.</summary>
    Failed = 2,

    /// <summary>It failed or ended the process twice: never tried again, shown to the operator.</summary>
    Parked = 3,
}
