using GovBot.Data.Messaging;
using GovBot.Turns;

namespace GovBot.Channels.DirectLine;

/// <summary>Opens a token's conversation and lets the bot greet, once however often the start is asked for.</summary>
internal sealed partial class ConversationStart(
    Conversations conversations, ITurnRunner turns, TimeProvider time, ILogger<ConversationStart> logger)
{
    public async Task<ConversationRecord> RunAsync(TokenGrant grant, string? locale, CancellationToken cancellationToken)
    {
        var conversation = await conversations.CreateAsync(
            new(ConversationAccess.ChannelId, grant.ConversationId, grant.UserId, locale ?? grant.Locale, grant.KioskId), cancellationToken);
        var id = $"{grant.ConversationId}|join";
        var join = ActivityJson.Write(DirectLineTranslator.Join(grant, conversation.Locale, time.GetUtcNow()));
        try
        {
            await turns.RunAsync(new(conversation.Id, id, id, join), CancellationToken.None);
        }
        catch (Exception fault)
        {
            // A client never tries a refused start again; without the greeting the conversation is still good.
            LogNoGreeting(conversation.Id, fault);
        }

        return conversation;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot could not be told that somebody joined conversation {ConversationId}")]
    private partial void LogNoGreeting(long conversationId, Exception fault);
}
