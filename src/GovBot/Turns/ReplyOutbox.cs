using System.Globalization;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;

namespace GovBot.Turns;

/// <summary>Stages replies for channels that are sent to, in the commit of the turn: what is not saved is not said, and the other way round.</summary>
internal static class ReplyOutbox
{
    private const string Mark = "reply/";

    /// <summary>Whether it was said in a turn; else it is a notice.</summary>
    public static bool IsReply(OutboxMessage message) => message.DedupeKey.StartsWith(Mark, StringComparison.Ordinal);

    public static void Add(GovBotDbContext db, TurnRequest request, long seq, string payload, DateTime now)
    {
        if (request.RepliesByOutbox)
        {
            Add(db, request.ConversationId, seq, payload, now);
        }
    }

    public static void Add(GovBotDbContext db, long conversationId, long seq, string payload, DateTime now) => db.Add(new OutboxMessage
    {
        ConversationId = conversationId,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"{Mark}{conversationId}/{seq}"),
        Payload = payload,
        DueAt = now,
        CreatedAt = now,
    });
}
