using System.Security.Cryptography;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Turns;

/// <summary>
/// Where several nodes serve, lets one at a time run a conversation's turn, which spares reruns. No more than that: who has
/// waited long enough runs without a lease, the versions checked by the commit keep it right.
/// </summary>
internal sealed partial class TurnLeases(
    IDbContextFactory<GovBotDbContext> contexts, IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnLeases> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Gives the lease's owner; null where there is one node, or when another has held it all the while.</summary>
    public async ValueTask<string?> TakeAsync(long conversationId, CancellationToken cancellationToken)
    {
        if (options.Value.Nodes == 1)
        {
            return null;
        }

        var owner = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));
        var start = time.GetTimestamp();
        while (!await TryTakeAsync(conversationId, owner, cancellationToken))
        {
            if (time.GetElapsedTime(start) >= LongestWait)
            {
                return null;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        return owner;
    }

    public async ValueTask ReleaseAsync(long conversationId, string? owner)
    {
        if (owner is null)
        {
            return;
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.WriteAsync(ct => db.Set<TurnLease>()
                .Where(l => l.ConversationId == conversationId && l.Owner == owner)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Owner, (string?)null), ct));
        }
        catch (Exception fault)
        {
            // The turn has its result; the lease ends by itself.
            LogNotReleased(conversationId, fault);
        }
    }

    private async Task<bool> TryTakeAsync(long conversationId, string owner, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.Now();
        var until = now.AddSeconds(2 * options.Value.TimeLimitSeconds);
        if (await db.WriteAsync(
            ct => db.Set<TurnLease>()
                .Where(l => l.ConversationId == conversationId && (l.Owner == null || l.Until < now))
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Owner, owner).SetProperty(l => l.Until, until), ct),
            cancellationToken) == 1)
        {
            return true;
        }

        return !await db.Set<TurnLease>().AnyAsync(l => l.ConversationId == conversationId, cancellationToken)
            && await TryInsertAsync(db, new TurnLease { ConversationId = conversationId, Owner = owner, Until = until }, cancellationToken);
    }

    private static async Task<bool> TryInsertAsync(GovBotDbContext db, TurnLease lease, CancellationToken cancellationToken)
    {
        db.Add(lease);
        try
        {
            await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
            return true;
        }
        catch (Exception fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The turn lease of conversation {ConversationId} could not be given back; it ends by itself")]
    private partial void LogNotReleased(long conversationId, Exception fault);
}
