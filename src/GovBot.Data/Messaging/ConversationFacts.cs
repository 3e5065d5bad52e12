namespace GovBot.Data.Messaging;

/// <summary>会话要素: who is talking and where; every turn carries it in <c>ITurnContext.TurnState</c>.</summary>
/// <param name="ConversationId">Key of the <see cref="ConversationRecord"/>.</param>
/// <param name="ExternalId">The channel's own conversation id.</param>
public sealed record ConversationFacts(long ConversationId, string ChannelId, string ExternalId, string UserId, long? KioskId);
