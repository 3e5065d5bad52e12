using GovBot.Data.Messaging;

namespace GovBot.Turns;

/// <summary>What a turn must know before it begins, read in one statement.</summary>
internal sealed record TurnStart(ConversationFacts Facts, string? Locale, long LastSeq, bool Closed, InboundSeen? Inbound)
{
    /// <summary>The answer when there is nothing to run; null when a turn is owed.</summary>
    public TurnResult? Settled => (Inbound?.Status, Closed) switch
    {
        (InboundStatus.Done, _) => new(TurnStatus.Duplicate, Inbound.ActivityId, null, []),
        (InboundStatus.Parked, _) => new(TurnStatus.Parked, Inbound.ActivityId, Inbound.ReferenceNumber, []),
        (_, true) => new(TurnStatus.Closed, string.Empty, null, []),
        _ => null,
    };
}

/// <summary>The inbound row of an earlier delivery.</summary>
internal sealed record InboundSeen(long Id, string ActivityId, InboundStatus Status, int Attempts, string? ReferenceNumber);
