using GovBot.Attachments;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Upkeep;

/// <summary>Removes what has been kept long enough, in small transactions that others can get between.</summary>
internal sealed class Pruning(GovBotDbContext db, IAttachmentStore attachments, IOptions<RetentionOptions> options, BusinessClock clock)
{
    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var keep = options.Value;
        return await ChatLogAsync(DaysAgo(keep.ChatLogDays), cancellationToken)
            + await InboundAsync(DaysAgo(keep.InboundDays), cancellationToken)
            + await NoticesAsync(DaysAgo(keep.NoticeDays), cancellationToken)
            + await StateAsync(DaysAgo(keep.StateDays), cancellationToken)
            + await OrphansAsync(clock.Now().AddHours(-keep.OrphanAttachmentHours), cancellationToken)
            + await MissesAsync(DaysAgo(keep.MissDays), cancellationToken)
            + await SignInLinksAsync(clock.Real.Now().AddDays(-1), cancellationToken)
            + await ConversationsAsync(DaysAgo(keep.ChatLogDays), DaysAgo(keep.StateDays), cancellationToken);
    }

    private DateTime DaysAgo(int days) => clock.Now().AddDays(-days);

    /// <summary>What is due, without touching it.</summary>
    public async Task<IReadOnlyList<RetentionDue>> PlanAsync(CancellationToken cancellationToken)
    {
        var keep = options.Value;
        return
        [
            new("chats", keep.ChatLogDays, await Chats(DaysAgo(keep.ChatLogDays)).CountAsync(cancellationToken)),
            new("settled messages", keep.InboundDays, await Settled(DaysAgo(keep.InboundDays)).CountAsync(cancellationToken)),
            new("words of notices", keep.NoticeDays, await Notices(DaysAgo(keep.NoticeDays)).CountAsync(cancellationToken)),
            new("not understood", keep.MissDays, await db.UnderstandingMisses.CountAsync(m => m.LastSeenAt < DaysAgo(keep.MissDays), cancellationToken)),
            new("erased files, and files of no case", 1, await Orphans(clock.Now().AddHours(-keep.OrphanAttachmentHours)).CountAsync(cancellationToken)),
        ];
    }

    private IQueryable<long> Chats(DateTime before) => db.Set<ConversationRecord>()
        .Where(c => c.LastActivityAt < before && db.Set<ChatActivity>().Any(a => a.ConversationId == c.Id))
        .Select(c => c.Id);

    private IQueryable<long> Settled(DateTime before) =>
        db.Set<InboundActivity>().Where(i => i.Status != InboundStatus.Pending && i.ReceivedAt < before).Select(i => i.Id);

    private IQueryable<long> Notices(DateTime before) => db.Set<OutboxMessage>()
        .Where(m => m.DueAt > DateTime.UnixEpoch && ((m.Status == OutboxStatus.Sent && m.SentAt < before) || (m.Status == OutboxStatus.Dead && m.CreatedAt < before)))
        .Select(m => m.Id);

    private IQueryable<StoredAttachment> Orphans(DateTime before) =>
        db.Set<StoredAttachment>().Where(a => a.ErasedAt != null || (a.UrgentIssueId == null && a.SummonsRequestId == null && a.ConventionId == null && a.CreatedAt < before));

    private Task<int> ChatLogAsync(DateTime before, CancellationToken cancellationToken) => InBatchesAsync(
        Chats(before),
        (ids, ct) => db.Set<ChatActivity>().Where(a => ids.Contains(a.ConversationId)).ExecuteDeleteAsync(ct),
        cancellationToken);

    private Task<int> InboundAsync(DateTime before, CancellationToken cancellationToken) => InBatchesAsync(
        Settled(before),
        (ids, ct) => db.Set<InboundActivity>().Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(ct),
        cancellationToken);

    // The row stays, without its words: it is what keeps a step from being told twice.
    private Task<int> NoticesAsync(DateTime before, CancellationToken cancellationToken)
    {
        var epoch = DateTime.UnixEpoch;
        return InBatchesAsync(
            Notices(before),
            (ids, ct) => db.Set<OutboxMessage>()
                .Where(m => ids.Contains(m.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Payload, string.Empty).SetProperty(m => m.DueAt, epoch), ct),
            cancellationToken);
    }

    // Closed ones, and those whose state is gone, once nothing but told notices refers to them.
    private Task<int> ConversationsAsync(DateTime closedBefore, DateTime idleSince, CancellationToken cancellationToken) => InBatchesAsync(
        db.Set<ConversationRecord>()
            .Where(c => c.ClosedAt < closedBefore || c.LastActivityAt < idleSince)
            .Where(c => !db.Set<ChatActivity>().Any(a => a.ConversationId == c.Id)
                && !db.Set<InboundActivity>().Any(i => i.ConversationId == c.Id)
                && !db.Set<OutboxMessage>().Any(m => m.ConversationId == c.Id && m.DueAt > DateTime.UnixEpoch)
                && !db.Set<StoredAttachment>().Any(a => a.ConversationId == c.Id)
                && !db.Set<UrgentIssue>().Any(i => i.Facts.ConversationId == c.Id)
                && !db.Set<CommitteeMessage>().Any(m => m.ConversationId == c.Id))
            .Select(c => c.Id),
        async (ids, ct) =>
        {
            var notices = db.Set<OutboxMessage>().Where(m => ids.Contains(m.ConversationId));
            await db.Set<DeliveryAttempt>().Where(a => notices.Any(m => m.Id == a.OutboxMessageId)).ExecuteDeleteAsync(ct);
            await notices.ExecuteDeleteAsync(ct);
            await db.Set<TurnLease>().Where(l => ids.Contains(l.ConversationId)).ExecuteDeleteAsync(ct);
            return await db.Set<ConversationRecord>().Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(ct);
        },
        cancellationToken);

    private Task<int> StateAsync(DateTime before, CancellationToken cancellationToken) =>
        db.WriteAsync(ct => db.Set<StateDocument>().Where(d => d.UpdatedAt < before).ExecuteDeleteAsync(ct), cancellationToken);

    private Task<int> MissesAsync(DateTime before, CancellationToken cancellationToken) =>
        db.WriteAsync(ct => db.UnderstandingMisses.Where(m => m.LastSeenAt < before).ExecuteDeleteAsync(ct), cancellationToken);

    private Task<int> SignInLinksAsync(DateTime before, CancellationToken cancellationToken) =>
        db.WriteAsync(ct => db.Set<SignInLink>().Where(l => l.ExpiresAt < before).ExecuteDeleteAsync(ct), cancellationToken);

    private async Task<int> OrphansAsync(DateTime before, CancellationToken cancellationToken)
    {
        var ids = await Orphans(before)
            .OrderBy(a => a.CreatedAt)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            // Condition and all again: a report may have taken it up meanwhile.
            var removed = await db.WriteAsync(
                ct => db.Set<StoredAttachment>().Where(a => a.Id == id && ((a.UrgentIssueId == null && a.SummonsRequestId == null && a.ConventionId == null) || a.ErasedAt != null)).ExecuteDeleteAsync(ct), cancellationToken);
            if (removed == 1)
            {
                await attachments.DeleteAsync(id, cancellationToken);
            }
        }

        return ids.Count;
    }

    private Task<int> InBatchesAsync(IQueryable<long> due, Func<long[], CancellationToken, Task<int>> remove, CancellationToken cancellationToken) =>
        Batches.RunAsync(db, due, remove, cancellationToken);
}
