namespace GovBot.Data.Messaging;

/// <summary>会话租约: which node runs the conversation's turn, where there are several; spares reruns, correctness rests on the state's version.</summary>
public sealed class TurnLease
{
    public long ConversationId { get; init; }

    /// <summary>Random id of the turn that holds it; null when free.</summary>
    public string? Owner { get; set; }

    /// <summary>UTC; a lease of a dead node ends by itself.</summary>
    public DateTime Until { get; set; }
}
