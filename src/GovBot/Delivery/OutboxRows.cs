using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Delivery;

/// <summary>The conditional statements that let only one dispatcher send a row.</summary>
internal static class OutboxRows
{
    public static async Task<int> ClaimAsync(GovBotDbContext db, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var (lease, count, dueBy, now, life) = claim;
        var until = now + life;
        var due = await Free(db, now)
            .Where(m => m.DueAt <= dueBy)
            // A conversation hears in order: nothing overtakes what another node sends or what waits to be sent again.
            .Where(m => !db.Set<OutboxMessage>().Any(earlier =>
                earlier.ConversationId == m.ConversationId && earlier.Status == OutboxStatus.Waiting && earlier.Id < m.Id
                && earlier.DueAt <= m.DueAt && earlier.LeasedUntil >= now))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(count)
            .ToArrayAsync(cancellationToken);
        return due.Length == 0
            ? 0
            : await db.WriteAsync(
                ct => Free(db, now)
                    .Where(m => due.Contains(m.Id))
                    .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedBy, lease).SetProperty(m => m.LeasedUntil, until), ct),
                cancellationToken);
    }

    /// <summary>Marks the row sent and writes the attempt down; false when the lease was lost.</summary>
    public static async Task<bool> MarkSentAsync(GovBotDbContext db, OutgoingMessage message, DateTime now, CancellationToken cancellationToken)
    {
        var marked = await Held(db, message)
            .ExecuteUpdateAsync(
                s => s.SetProperty(m => m.Status, OutboxStatus.Sent)
                    .SetProperty(m => m.SentAt, now)
                    .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                    .SetProperty(m => m.LeasedUntil, (DateTime?)null),
                cancellationToken);
        if (marked == 1)
        {
            db.Add(new DeliveryAttempt { OutboxMessageId = message.Id, At = now, Succeeded = true });
        }

        return marked == 1;
    }

    /// <summary>Writes the failed attempt down and leaves the row to nobody for a while, or gives it up.</summary>
    public static async Task MarkFailedAsync(
        GovBotDbContext db, OutgoingMessage message, FailedSending failure, DateTime now, CancellationToken cancellationToken)
    {
        var (status, attempts, notBefore, reason) = failure;
        var marked = await Held(db, message)
            .ExecuteUpdateAsync(
                s => s.SetProperty(m => m.Status, status)
                    .SetProperty(m => m.Attempts, attempts)
                    .SetProperty(m => m.LeasedBy, (string?)null)
                    .SetProperty(m => m.LeasedUntil, notBefore),
                cancellationToken);
        if (marked == 1)
        {
            db.Add(new DeliveryAttempt { OutboxMessageId = message.Id, At = now, Succeeded = false, Reason = reason });
        }
    }

    /// <summary>Leaves the rows to whoever comes next.</summary>
    public static Task ReleaseAsync(GovBotDbContext db, long[] ids, string lease, CancellationToken cancellationToken) => db.Set<OutboxMessage>()
        .Where(m => ids.Contains(m.Id) && m.Status == OutboxStatus.Waiting && m.LeasedBy == lease)
        .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedBy, (string?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null), cancellationToken);

    private static IQueryable<OutboxMessage> Free(GovBotDbContext db, DateTime now) => db.Set<OutboxMessage>()
        .Where(m => m.Status == OutboxStatus.Waiting && (m.LeasedUntil == null || m.LeasedUntil < now));

    private static IQueryable<OutboxMessage> Held(GovBotDbContext db, OutgoingMessage message) => db.Set<OutboxMessage>()
        .Where(m => m.Id == message.Id && m.Status == OutboxStatus.Waiting && m.LeasedBy == message.Lease);
}

/// <summary>Leases up to <paramref name="Count"/> rows to <paramref name="Lease"/>.</summary>
/// <param name="DueBy">By the business clock, as the due times are.</param>
/// <param name="Now">By the real clock, as leases and back-off are.</param>
internal readonly record struct OutboxClaim(string Lease, int Count, DateTime DueBy, DateTime Now, TimeSpan Life);

/// <summary>What becomes of a row that could not be sent.</summary>
/// <param name="NotBefore">The end of its back-off by the real clock.</param>
internal readonly record struct FailedSending(OutboxStatus Status, int Attempts, DateTime? NotBefore, string Reason);
