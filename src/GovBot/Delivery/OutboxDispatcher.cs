using System.Security.Cryptography;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Delivery;

/// <summary>Sends what is due: leases rows, sends each through its channel, backs off, gives up with a reason.</summary>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes, IEnumerable<IChannelSender> senders, IOptions<DeliveryOptions> options, BusinessClock clock, ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 50;
    private const int ReasonLength = 500;

    // A channel that hangs must not keep the others waiting.
    private const int AtOnce = 8;
    private readonly Dictionary<string, IChannelSender> _senders = senders.ToDictionary(s => s.ChannelId, StringComparer.Ordinal);

    /// <summary>Sends everything due that nobody else holds; returns how many rows were tried.</summary>
    public async Task<int> DispatchAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await ClaimAsync(cancellationToken) is { Count: > 0 } batch)
        {
            await Parallel.ForEachAsync(
                batch.GroupBy(row => row.Conversation.ConversationId),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (rows, ct) => await DeliverInOrderAsync([.. rows], ct));
            total += batch.Count;
        }

        return total;
    }

    /// <summary>The first due time after <paramref name="after"/>; null for none.</summary>
    public async Task<DateTime?> NextDueAsync(DateTime after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().Set<OutboxMessage>()
            .Where(m => m.Status == OutboxStatus.Waiting && m.DueAt > after)
            .MinAsync(m => (DateTime?)m.DueAt, cancellationToken);
    }

    private async Task<IReadOnlyList<Claimed>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var lease = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));
        var claim = new OutboxClaim(lease, BatchSize, clock.Now(), clock.Real.Now(), options.Value.Lease);
        return await OutboxRows.ClaimAsync(db, claim, cancellationToken) == 0
            ? []
            : await (from m in db.Set<OutboxMessage>()
                     where m.LeasedBy == lease && m.Status == OutboxStatus.Waiting
                     join c in db.Set<ConversationRecord>() on m.ConversationId equals c.Id
                     orderby m.DueAt, m.Id
                     select new Claimed(m.Id, lease, m.Attempts, m.Payload, new ConversationFacts(c.Id, c.ChannelId, c.ExternalId, c.UserId, c.KioskId)))
                .ToListAsync(cancellationToken);
    }

    /// <summary>What comes after a sending that is to be tried again waits for it.</summary>
    private async Task DeliverInOrderAsync(IReadOnlyList<Claimed> rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!await DeliverAsync(rows[i], cancellationToken))
            {
                var rest = rows.Skip(i + 1).Select(row => row.Id).ToArray();
                await InScopeAsync((db, _, ct) => OutboxRows.ReleaseAsync(db, rest, rows[i].Lease, ct), cancellationToken);
                return;
            }
        }
    }

    /// <summary>False when it is to be tried again.</summary>
    private async Task<bool> DeliverAsync(Claimed row, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage(row.Id, row.Lease, row.Conversation, row.Payload);
        try
        {
            var sender = SenderOf(row.Conversation.ChannelId)
                ?? throw new DeliveryException($"channel: nothing sends to '{row.Conversation.ChannelId}'", retryable: false);
            if (await sender.SendAsync(message, cancellationToken) == SendOutcome.Sent)
            {
                await InScopeAsync((db, now, ct) => OutboxRows.MarkSentAsync(db, message, now, ct), cancellationToken);
            }

            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var failure = Judge(row.Attempts + 1, fault);
            LogFailure(row.Id, failure.Attempts, failure.Status, fault);
            await InScopeAsync((db, now, ct) => OutboxRows.MarkFailedAsync(db, message, failure, now, ct), cancellationToken);
            return failure.Status == OutboxStatus.Dead;
        }
    }

    private IChannelSender? SenderOf(string channelId) =>
        _senders.GetValueOrDefault(channelId)
        ?? (channelId.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? _senders.GetValueOrDefault(channelId[..(slash + 1)]) : null);

    private FailedSending Judge(int attempts, Exception fault)
    {
        // An exception's own message may quote what was sent, so only its type is kept.
        var reason = fault is DeliveryException ? fault.Message : fault.GetType().Name;
        var retry = attempts < options.Value.MaxAttempts && fault is not DeliveryException { Retryable: false };
        var wait = BackOff.After(attempts, options.Value);
        if (fault is DeliveryException { After: var asked } && asked > wait)
        {
            wait = asked < options.Value.LongestDelay ? asked : options.Value.LongestDelay;
        }

        return new(
            retry ? OutboxStatus.Waiting : OutboxStatus.Dead,
            attempts,
            retry ? clock.Real.Now() + wait : null,
            reason[..Math.Min(reason.Length, ReasonLength)]);
    }

    private async Task InScopeAsync(Func<GovBotDbContext, DateTime, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        await db.WriteAsync(ct => write(db, clock.Now(), ct), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {OutboxMessageId} failed on attempt {Attempt} and is now {Status}")]
    private partial void LogFailure(long outboxMessageId, int attempt, OutboxStatus status, Exception fault);

    private sealed record Claimed(long Id, string Lease, int Attempts, string Payload, ConversationFacts Conversation);
}
