using GovBot.Turns;

namespace GovBot.Delivery;

/// <summary>Dispatches at once when a commit rang the bell.</summary>
internal sealed partial class OutboxWorker(OutboxBell bell, OutboxDispatcher dispatcher, ILogger<OutboxWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(stoppingToken);
            try
            {
                await dispatcher.DispatchAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Dispatching notices failed; the sweep tries again")]
    private partial void LogFailure(Exception fault);
}
