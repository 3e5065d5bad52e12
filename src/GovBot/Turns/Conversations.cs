using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>A conversation to be opened.</summary>
/// <param name="ExternalId">The channel's own id; unique per channel.</param>
public sealed record NewConversation(string ChannelId, string ExternalId, string UserId, string? Locale = null, long? KioskId = null)
{
    /// <summary>See <see cref="ConversationRecord.Reference"/>.</summary>
    public string? Reference { get; init; }
}

/// <summary>Opens, finds, reads and closes conversations for the channels. Each method commits by itself; none runs inside a turn.</summary>
public sealed class Conversations(GovBotDbContext db, TurnQueries queries, BusinessClock clock, ConversationHub hub)
{
    private const int RecentEntries = 500;

    /// <summary>Opens a conversation; opening it again gives the one that is there.</summary>
    public async Task<ConversationRecord> CreateAsync(NewConversation conversation, CancellationToken cancellationToken)
    {
        if (await FindAsync(conversation.ChannelId, conversation.ExternalId, cancellationToken) is { } existing)
        {
            return existing;
        }

        var now = clock.Now();
        var record = new ConversationRecord
        {
            ChannelId = conversation.ChannelId,
            ExternalId = conversation.ExternalId,
            UserId = conversation.UserId,
            Locale = conversation.Locale,
            KioskId = conversation.KioskId,
            Reference = conversation.Reference,
            CreatedAt = now,
            LastActivityAt = now,
        };
        db.Add(record);
        try
        {
            await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
            return record;
        }
        catch (Exception fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            // Opened by another request at the same moment: theirs stands.
            db.Entry(record).State = EntityState.Detached;
            return (await FindAsync(conversation.ChannelId, conversation.ExternalId, cancellationToken))!;
        }
    }

    public Task<ConversationRecord?> FindAsync(string channelId, string externalId, CancellationToken cancellationToken) =>
        queries.ConversationByExternalIdAsync(db, channelId, externalId, cancellationToken);

    /// <summary>The channel reaches the person elsewhere from now on.</summary>
    public async Task MoveAsync(long conversationId, string reference, CancellationToken cancellationToken)
    {
        var record = await db.Set<ConversationRecord>().SingleAsync(c => c.Id == conversationId, cancellationToken);
        record.Reference = reference;
        await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
    }

    /// <summary>What was answered to an incoming activity, while the log still has it; in order.</summary>
    public async Task<IReadOnlyList<Activity>> RepliesToAsync(long conversationId, string activityId, CancellationToken cancellationToken)
    {
        var last = await db.Set<ConversationRecord>().Where(c => c.Id == conversationId).Select(c => c.LastSeq).SingleAsync(cancellationToken);
        var entries = await ReadAsync(conversationId, last - RecentEntries, RecentEntries, cancellationToken);
        return [.. entries.Select(e => ActivityJson.Read(e.Payload)).Where(a => a.ReplyToId == activityId && a.Id != activityId)];
    }

    /// <summary>Entries after the watermark, oldest first, at most <paramref name="limit"/>; ask again with the last one's <c>Seq</c>.</summary>
    public async Task<IReadOnlyList<ChatActivity>> ReadAsync(long conversationId, long after, int limit, CancellationToken cancellationToken)
    {
        var page = new List<ChatActivity>();
        await foreach (var entry in queries.LogAfter(db, conversationId, after, limit).WithCancellation(cancellationToken))
        {
            page.Add(entry);
        }

        return page;
    }

    /// <summary>Open conversations of kiosks that have given no sign since.</summary>
    public async Task<IReadOnlyList<long>> FindSilentKiosksAsync(DateTime since, CancellationToken cancellationToken) =>
        await db.Set<ConversationRecord>()
            .Where(c => c.KioskId != null && c.ClosedAt == null && c.LastActivityAt < since)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Takes no more messages and drops its sockets; false when it was closed already.</summary>
    public async Task<bool> CloseAsync(long conversationId, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var closed = await db.WriteAsync(
            ct => db.Set<ConversationRecord>()
                .Where(c => c.Id == conversationId && c.ClosedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.ClosedAt, now), ct),
            cancellationToken);
        hub.Closed(conversationId);
        return closed == 1;
    }

    /// <summary>The person is still there: keeps the conversation from being pruned.</summary>
    public Task TouchAsync(long conversationId, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        return db.WriteAsync(
            ct => db.Set<ConversationRecord>()
                .Where(c => c.Id == conversationId)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.LastActivityAt, now), ct),
            cancellationToken);
    }
}
