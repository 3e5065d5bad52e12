using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>Rows with what a test does not care about filled in.</summary>
internal static class Rows
{
    public static readonly DateTime Noon = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);

    public static string NewName(string prefix = "n") => $"{prefix}-{Guid.NewGuid():N}";

    public static ConversationRecord Conversation(string? externalId = null) => new()
    {
        ChannelId = "directline",
        ExternalId = externalId ?? NewName(),
        UserId = "dl_user",
        CreatedAt = Noon,
        LastActivityAt = Noon,
    };

    public static ChatActivity Entry(long conversationId, long seq, string payload = "{}") => new()
    {
        ConversationId = conversationId,
        Seq = seq,
        ActivityId = NewName(),
        Payload = payload,
        CreatedAt = Noon,
    };

    public static InboundActivity Inbound(long conversationId, string externalId) => new()
    {
        ChannelId = "directline",
        ExternalId = externalId,
        ConversationId = conversationId,
        ActivityId = NewName(),
        ReceivedAt = Noon,
    };

    public static OutboxMessage Outbox(long conversationId, DateTime dueAt, string? dedupeKey = null) => new()
    {
        ConversationId = conversationId,
        DedupeKey = dedupeKey ?? NewName(),
        Payload = "{}",
        DueAt = dueAt,
        CreatedAt = Noon,
    };

    public static StateDocument State(string key, string payload = "{}") => new() { Key = key, Payload = payload, Version = 1, UpdatedAt = Noon };

    /// <summary>
    /// The way the activity log takes its numbers: raised only from the value that was read, inside the transaction that uses them.
    /// </summary>
    public static async Task<long> TakeSeqAsync(this GovBotDbContext db, long conversationId, int count, CancellationToken cancellationToken)
    {
        var conversation = db.Conversations.Where(row => row.Id == conversationId);
        while (true)
        {
            var last = await conversation.Select(row => row.LastSeq).SingleAsync(cancellationToken);
            var raised = await conversation.Where(row => row.LastSeq == last)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.LastSeq, last + count), cancellationToken);
            if (raised == 1)
                return last + 1;
        }
    }

    public static async Task<T> SavedAsync<T>(this TestDatabase database, T row)
        where T : class
    {
        await using var db = database.NewContext();
        await db.WriteAsync(_ => Task.FromResult(db.Add(row)));
        return row;
    }
}
