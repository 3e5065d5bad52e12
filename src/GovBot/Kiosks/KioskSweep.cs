using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.Extensions.Options;

namespace GovBot.Kiosks;

/// <summary>Closes the conversations of kiosk pages that have gone without saying so: power cut, crash, pulled plug.</summary>
internal sealed partial class KioskSweep(
    IServiceScopeFactory scopes, IOptions<KioskOptions> options, BusinessClock clock, ILogger<KioskSweep> logger) : BackgroundService
{
    private TimeSpan _offset = clock.Offset;
    private long? _movedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(options.Value.GraceSeconds), clock.Real, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.SweepSeconds), clock.Real);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        if (HasJustMoved())
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        var conversations = scope.ServiceProvider.GetRequiredService<Conversations>();
        var silentSince = clock.UtcNow.AddSeconds(-options.Value.SilenceSeconds);
        var silent = await conversations.FindSilentKiosksAsync(silentSince, cancellationToken);
        foreach (var conversationId in silent)
        {
            await conversations.CloseAsync(conversationId, cancellationToken);
            LogClosed(conversationId);
        }

        return silent.Count;
    }

    // After a move of the demo's clock every page looks silent until it has given its next sign.
    private bool HasJustMoved()
    {
        if (_offset != clock.Offset)
        {
            (_offset, _movedAt) = (clock.Offset, clock.Real.GetTimestamp());
        }

        return _movedAt is { } moved && clock.Real.GetElapsedTime(moved) < TimeSpan.FromSeconds(options.Value.SilenceSeconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Closed kiosk conversation {ConversationId}: its page has gone silent")]
    private partial void LogClosed(long conversationId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for silent kiosks failed")]
    private partial void LogFailure(Exception fault);
}
