using GovBot.Data.Messaging;

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

    public static async Task<T> SavedAsync<T>(this TestDatabase database, T row)
        where T : class
    {
        await using var db = database.NewContext();
        await db.WriteAsync(_ => Task.FromResult(db.Add(row)));
        return row;
    }
}
