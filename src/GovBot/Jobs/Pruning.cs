using GovBot.Attachments;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Jobs;

/// <summary>Removes what has been kept long enough, in small transactions that others can get between.</summary>
internal sealed class Pruning(GovBotDbContext db, IAttachmentStore attachments, IOptions<RetentionOptions> options, TimeProvider time)
{
    private const int BatchSize = 200;

    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var keep = options.Value;
        return await ChatLogAsync(DaysAgo(keep.ChatLogDays), cancellationToken)
            + await InboundAsync(DaysAgo(keep.InboundDays), cancellationToken)
            + await NoticesAsync(DaysAgo(keep.NoticeDays), cancellationToken)
            + await StateAsync(DaysAgo(keep.StateDays), cancellationToken)
            + await OrphansAsync(time.Now().AddHours(-keep.OrphanAttachmentHours), cancellationToken)
            + await SignInLinksAsync(DaysAgo(1), cancellationToken);
    }

    private DateTime DaysAgo(int days) => time.Now().AddDays(-days);

    private Task<int> ChatLogAsync(DateTime before, CancellationToken cancellationToken) => InBatchesAsync(
        db.Set<ConversationRecord>()
            .Where(c => c.LastActivityAt < before && db.Set<ChatActivity>().Any(a => a.ConversationId == c.Id))
            .Select(c => c.Id),
        (ids, ct) => db.Set<ChatActivity>().Where(a => ids.Contains(a.ConversationId)).ExecuteDeleteAsync(ct),
        cancellationToken);

    private Task<int> InboundAsync(DateTime before, CancellationToken cancellationToken) => InBatchesAsync(
        db.Set<InboundActivity>().Where(i => i.Status != InboundStatus.Pending && i.ReceivedAt < before).Select(i => i.Id),
        (ids, ct) => db.Set<InboundActivity>().Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(ct),
        cancellationToken);

    // The row stays, without its words: it is what keeps a step from being told twice.
    private Task<int> NoticesAsync(DateTime before, CancellationToken cancellationToken)
    {
        var epoch = DateTime.UnixEpoch;
        return InBatchesAsync(
            db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Sent && m.SentAt < before && m.DueAt > epoch).Select(m => m.Id),
            (ids, ct) => db.Set<OutboxMessage>()
                .Where(m => ids.Contains(m.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Payload, string.Empty).SetProperty(m => m.DueAt, epoch), ct),
            cancellationToken);
    }

    private Task<int> StateAsync(DateTime before, CancellationToken cancellationToken) =>
        db.WriteAsync(ct => db.Set<StateDocument>().Where(d => d.UpdatedAt < before).ExecuteDeleteAsync(ct), cancellationToken);

    private Task<int> SignInLinksAsync(DateTime before, CancellationToken cancellationToken) =>
        db.WriteAsync(ct => db.Set<SignInLink>().Where(l => l.ExpiresAt < before).ExecuteDeleteAsync(ct), cancellationToken);

    private async Task<int> OrphansAsync(DateTime before, CancellationToken cancellationToken)
    {
        var ids = await db.Set<StoredAttachment>()
            .Where(a => a.UrgentIssueId == null && a.CreatedAt < before)
            .OrderBy(a => a.CreatedAt)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            // Condition and all again: a report may have taken it up meanwhile.
            var removed = await db.WriteAsync(
                ct => db.Set<StoredAttachment>().Where(a => a.Id == id && a.UrgentIssueId == null).ExecuteDeleteAsync(ct), cancellationToken);
            if (removed == 1)
            {
                await attachments.DeleteAsync(id, cancellationToken);
            }
        }

        return ids.Count;
    }

    private async Task<int> InBatchesAsync(
        IQueryable<long> due, Func<long[], CancellationToken, Task<int>> remove, CancellationToken cancellationToken)
    {
        var total = 0;
        while (await due.OrderBy(id => id).Take(BatchSize).ToArrayAsync(cancellationToken) is { Length: > 0 } ids)
        {
            total += await db.WriteAsync(ct => remove(ids, ct), cancellationToken);
        }

        return total;
    }
}
