using GovBot.Hosting;

namespace GovBot.Demo;

/// <summary>Moves the business clock forward and lets happen what is due, at each due instant on the way.</summary>
public sealed class DemoClock(BusinessClock clock, ClockStore store, IEnumerable<IDueWork> works)
{
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    public async Task<DateTimeOffset> AdvanceAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        var target = to.UtcDateTime;
        while (await NextAsync(target, cancellationToken) is { } due)
        {
            await MoveAsync(due, cancellationToken);
            await RunAsync(cancellationToken);
        }

        await MoveAsync(target, cancellationToken);
        await RunAsync(cancellationToken);
        return clock.GetLocalNow();
    }

    private async Task<DateTime?> NextAsync(DateTime target, CancellationToken cancellationToken)
    {
        DateTime? first = null;
        foreach (var work in works)
        {
            if (await work.NextAsync(clock.UtcNow, cancellationToken) is { } due && due < target && (first is null || due < first))
                first = due;
        }

        return first;
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var work in works)
            await work.RunAsync(cancellationToken);
    }

    /// <summary>Real time goes on meanwhile, so the clock may be past it already; it never goes back.</summary>
    private async Task MoveAsync(DateTime instant, CancellationToken cancellationToken)
    {
        var step = instant - clock.GetUtcNow().UtcDateTime;
        if (step > TimeSpan.Zero)
            await store.SetAsync(clock.Offset + step, cancellationToken);
    }
}
