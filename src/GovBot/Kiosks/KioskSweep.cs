using GovBot.Turns;
using Microsoft.Extensions.Options;

namespace GovBot.Kiosks;

/// <summary>Closes the conversations of kiosk pages that have gone without saying so: power cut, crash, pulled plug.</summary>
internal sealed partial class KioskSweep(
    IServiceScopeFactory scopes, IOptions<KioskOptions> options, TimeProvider time, ILogger<KioskSweep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(options.Value.GraceSeconds), time, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.SweepSeconds), time);
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
        await using var scope = scopes.CreateAsyncScope();
        var conversations = scope.ServiceProvider.GetRequiredService<Conversations>();
        var silentSince = time.GetUtcNow().UtcDateTime.AddSeconds(-options.Value.SilenceSeconds);
        var silent = await conversations.FindSilentKiosksAsync(silentSince, cancellationToken);
        foreach (var conversationId in silent)
        {
            await conversations.CloseAsync(conversationId, cancellationToken);
            LogClosed(conversationId);
        }

        return silent.Count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Closed kiosk conversation {ConversationId}: its page has gone silent")]
    private partial void LogClosed(long conversationId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for silent kiosks failed")]
    private partial void LogFailure(Exception fault);
}
