namespace GovBot.Data.Messaging;

/// <summary>会话要素: who is talking and where; every turn carries it in <c>ITurnContext.TurnState</c>.</summary>
/// <param name="ConversationId">Key of the <see cref="ConversationRecord"/>.</param>
/// <param name="ExternalId">The channel's own conversation id.</param>
public sealed record ConversationFacts(long ConversationId, string ChannelId, string ExternalId, string UserId, long? KioskId)
{
    /// <summary>地址指纹: a keyed hash of the network address this message came from; null where the channel shows none. Never stored with the conversation.</summary>
    public string? AddressKey { get; init; }
}
