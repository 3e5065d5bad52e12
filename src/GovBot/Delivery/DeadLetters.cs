using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Delivery;

/// <summary>A notice that was given up, for the operator.</summary>
public sealed record DeadLetter(long Id, string ChannelId, int Attempts, DateTime CreatedAt, string? Reason);

/// <summary>What could not be delivered, and the operator's second chance.</summary>
public sealed class DeadLetters(GovBotDbContext db, OutboxBell bell, BusinessClock clock)
{
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await (from m in db.Set<OutboxMessage>()
               where m.Status == OutboxStatus.Dead
               join c in db.Set<ConversationRecord>() on m.ConversationId equals c.Id
               orderby m.DueAt, m.Id
               select new DeadLetter(
                   m.Id,
                   c.ChannelId,
                   m.Attempts,
                   m.CreatedAt,
                   db.Set<DeliveryAttempt>().Where(a => a.OutboxMessageId == m.Id).OrderByDescending(a => a.Id).Select(a => a.Reason).FirstOrDefault()))
            .Take(limit)
            .ToListAsync(cancellationToken);

    /// <summary>Has the notice sent again from the start; false when it was not given up or its words are gone.</summary>
    public async Task<bool> RetryAsync(long id, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var revived = await db.WriteAsync(
            ct => db.Set<OutboxMessage>()
                .Where(m => m.Id == id && m.Status == OutboxStatus.Dead && m.DueAt > DateTime.UnixEpoch)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(m => m.Status, OutboxStatus.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.DueAt, now),
                    ct),
            cancellationToken);
        bell.Ring();
        return revived == 1;
    }
}
