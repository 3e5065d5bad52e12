using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Turns;

/// <summary>Runs the turns of stored messages. Each is counted before its turn, so that one which ends the process twice is parked.</summary>
internal sealed class InboxSweep(IServiceScopeFactory scopes, TurnRunner runner, IOptions<TurnOptions> options, TimeProvider time)
{
    private const int BatchSize = 100;
    private const int ParkAfter = 2;

    /// <summary>Runs what is owed, oldest first; returns how many.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var owed = await ListAsync(cancellationToken);

        // One conversation's messages in their order, different conversations side by side.
        await Parallel.ForEachAsync(owed.GroupBy(m => m.ConversationId), cancellationToken, async (conversation, ct) =>
        {
            foreach (var message in conversation)
            {
                await RunAsync(message, ct);
            }
        });
        return owed.Count;
    }

    private async Task<List<InboundActivity>> ListAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.Now();
        return await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().Set<InboundActivity>().AsNoTracking()
            .Where(i => i.Status == InboundStatus.Pending && (i.LeasedUntil == null || i.LeasedUntil < now))
            .OrderBy(i => i.ReceivedAt).ThenBy(i => i.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task RunAsync(InboundActivity message, CancellationToken cancellationToken)
    {
        if (!await ClaimAsync(message, cancellationToken))
        {
            return;
        }

        var request = new TurnRequest(message.ConversationId, message.ExternalId, message.ActivityId, message.Payload!);
        await (message.Attempts >= ParkAfter ? runner.ParkAsync(request, cancellationToken) : runner.RunAsync(request, cancellationToken));
    }

    private async Task<bool> ClaimAsync(InboundActivity message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var until = time.Now().AddSeconds(30 + options.Value.TimeLimitSeconds);
        return await db.WriteAsync(
            ct => db.Set<InboundActivity>()
                .Where(i => i.Id == message.Id && i.Status == InboundStatus.Pending && i.Attempts == message.Attempts && i.LeasedUntil == message.LeasedUntil)
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.Attempts, i => i.Attempts + 1).SetProperty(i => i.LeasedUntil, until), ct),
            cancellationToken) == 1;
    }
}

/// <summary>Runs stored messages as soon as they are stored; the sweep is for what a crash has left.</summary>
internal sealed partial class InboxWorker(InboxBell bell, InboxSweep sweep, ILogger<InboxWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(stoppingToken);
            try
            {
                await sweep.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Running stored messages failed; the sweep tries again")]
    private partial void LogFailure(Exception fault);
}
