using GovBot.Data.Messaging;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Delivery;

/// <summary>Sends notices to the people of one channel.</summary>
public interface IChannelSender
{
    /// <summary>Ends with a slash for a family of channels.</summary>
    string ChannelId { get; }

    /// <exception cref="DeliveryException">It could not be sent; says why and whether to try again.</exception>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>A notice whose lease this node holds.</summary>
/// <param name="Lease">Owner written on the row; a sender that records the sending itself names it in its condition.</param>
public sealed record OutgoingMessage(long Id, string Lease, ConversationFacts Conversation, string Payload)
{
    /// <summary>The notice; parsed when first asked for, so that an unreadable one fails in its own delivery.</summary>
    public Activity Activity => field ??= ActivityJson.Read(Payload);
}

public enum SendOutcome
{
    /// <summary>Left; the dispatcher records it. Should that fail it is sent again: at least once.</summary>
    Sent,

    /// <summary>Sent and recorded in one transaction: exactly once.</summary>
    Recorded,
}

/// <summary>A failed sending.</summary>
/// <param name="reason">A short code and reason for the operator; no personal data.</param>
/// <param name="retryable">Whether a later try may succeed.</param>
/// <param name="after">The channel wants to be left alone so long.</param>
public sealed class DeliveryException(string reason, bool retryable, TimeSpan? after = null) : Exception(reason)
{
    public bool Retryable { get; } = retryable;

    public TimeSpan After { get; } = after ?? TimeSpan.Zero;
}
