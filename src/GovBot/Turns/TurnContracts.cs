using Microsoft.Bot.Schema;

namespace GovBot.Turns;

/// <summary>Runs one message's turn: inbox, state, bot, one commit (design.md §5).</summary>
public interface ITurnRunner
{
    Task<TurnResult> RunAsync(TurnRequest request, CancellationToken cancellationToken = default);
}

/// <summary>An incoming message, authenticated and translated by its channel.</summary>
/// <param name="ConversationId">Key of the <see cref="Data.Messaging.ConversationRecord"/>.</param>
/// <param name="MessageId">The channel's id of the message, unique per channel; a redelivery has the same.</param>
/// <param name="ActivityId">Id the message gets in the activity log.</param>
/// <param name="ActivityJson">The activity; parsed afresh for every try, since a turn may change it.</param>
public sealed record TurnRequest(long ConversationId, string MessageId, string ActivityId, string ActivityJson)
{
    /// <summary>See <see cref="Data.Messaging.ConversationFacts.AddressKey"/>.</summary>
    public string? AddressKey { get; init; }

    /// <summary>The replies are sent from the outbox, staged in the turn's own commit; else the channel takes them from the log or from the result.</summary>
    public bool RepliesByOutbox { get; init; }
}

/// <summary>What became of the message.</summary>
/// <param name="ActivityId">Of the message; for a redelivery the one of its first delivery.</param>
/// <param name="ReferenceNumber">Shown to the person when the turn failed.</param>
/// <param name="Replies">The committed replies, in order; empty for a redelivery.</param>
public sealed record TurnResult(TurnStatus Status, string ActivityId, string? ReferenceNumber, IReadOnlyList<Activity> Replies);

public enum TurnStatus
{
    Done,

    /// <summary>Was done before; nothing changed.</summary>
    Duplicate,

    /// <summary>The turn threw; the person has been told, with a reference number.</summary>
    Failed,

    /// <summary>Failed twice; not tried again.</summary>
    Parked,

    /// <summary>The conversation takes no more messages.</summary>
    Closed,
}
