using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Persistence.Maintenance;

/// <summary>Deletes what has been kept long enough, a little at a time, so that no turn waits behind it. Each returns the number of rows.</summary>
public static class Pruning
{
    private const int Batch = 500;

    /// <summary>What was said before then. Watermarks stay valid: numbers are never given twice.</summary>
    public static Task<int> PruneChatLogAsync(this GovBotDbContext db, DateTime before, CancellationToken cancellationToken = default) =>
        DeleteAsync(db, db.ChatActivities.Where(entry => entry.CreatedAt < before).OrderBy(entry => entry.CreatedAt), cancellationToken);

    /// <summary>Messages dealt with before then; after that a redelivery would be taken for a new one. What is parked waits for the operator.</summary>
    public static Task<int> PruneInboxAsync(this GovBotDbContext db, DateTime before, CancellationToken cancellationToken = default) =>
        DeleteAsync(db, db.InboundActivities.Where(message => message.Status == InboundStatus.Done && message.ReceivedAt < before).OrderBy(message => message.ReceivedAt), cancellationToken);

    /// <summary>Dialog state of conversations that nobody has gone on with since.</summary>
    public static Task<int> PruneStateAsync(this GovBotDbContext db, DateTime before, CancellationToken cancellationToken = default) =>
        DeleteAsync(db, db.StateDocuments.Where(document => document.UpdatedAt < before).OrderBy(document => document.UpdatedAt), cancellationToken);

    /// <summary>Notices that were due before then and were sent or given up, with their attempts. The dedupe keys go with them.</summary>
    public static async Task<int> PruneOutboxAsync(this GovBotDbContext db, DateTime before, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var over = db.OutboxMessages.Where(message => message.Status != OutboxStatus.Waiting && message.DueAt < before);
        await DeleteAsync(
            db,
            db.DeliveryAttempts.Where(attempt => over.Any(message => message.Id == attempt.OutboxMessageId)).OrderBy(attempt => attempt.Id),
            cancellationToken).ConfigureAwait(false);
        return await DeleteAsync(
            db,
            over.Where(message => !db.DeliveryAttempts.Any(attempt => attempt.OutboxMessageId == message.Id)).OrderBy(message => message.DueAt),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Conversations silent since then of which nothing is left. Call it after the others.</summary>
    public static Task<int> PruneConversationsAsync(this GovBotDbContext db, DateTime before, CancellationToken cancellationToken = default) =>
        DeleteAsync(
            db,
            db.Conversations
                .Where(row => row.LastActivityAt < before)
                .Where(row => !db.ChatActivities.Any(entry => entry.ConversationId == row.Id)
                    && !db.InboundActivities.Any(message => message.ConversationId == row.Id)
                    && !db.OutboxMessages.Any(message => message.ConversationId == row.Id)
                    && !db.StoredAttachments.Any(attachment => attachment.ConversationId == row.Id))
                .OrderBy(row => row.LastActivityAt),
            cancellationToken);

    /// <summary>Files sent before then that no case took up; the caller deletes the bytes, then the rows.</summary>
    public static IQueryable<StoredAttachment> UnusedAttachments(this GovBotDbContext db, DateTime before) =>
        db.StoredAttachments.Where(attachment => attachment.UrgentIssueId == null && attachment.CreatedAt < before).OrderBy(attachment => attachment.CreatedAt);

    private static async Task<int> DeleteAsync<T>(GovBotDbContext db, IOrderedQueryable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var total = 0;
        while (true)
        {
            var deleted = await db.WriteAsync(ct => rows.Take(Batch).ExecuteDeleteAsync(ct), cancellationToken).ConfigureAwait(false);
            total += deleted;
            if (deleted < Batch)
                return total;
        }
    }
}
