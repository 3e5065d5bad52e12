using GovBot.Cases.Reminders;
using GovBot.Cases.Summons;
using GovBot.Delivery;
using GovBot.Jobs;

namespace GovBot.Demo;

/// <summary>What becomes due by the business clock. After the clock was moved it is asked for each instant on the way.</summary>
public interface IDueWork
{
    /// <summary>The first instant after <paramref name="after"/> at which something is due; null for none.</summary>
    Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken);

    /// <summary>Does what is due now.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>The recurring jobs: the sweeps each time, the daily ones once a day of the business clock.</summary>
internal sealed class DueJobs(JobRunner runner) : IDueWork
{
    public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken) => Task.FromResult<DateTime?>(after.Date.AddDays(1));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var job in runner.Jobs)
        {
            await runner.RunAtStartAsync(job.Name, cancellationToken);
        }
    }
}

/// <summary>The notices, each at its time; the sweep among the jobs sends them.</summary>
internal sealed class DueNotices(OutboxDispatcher dispatcher) : IDueWork
{
    public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken) => dispatcher.NextDueAsync(after, cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The reminders, each at its time, and what happens to a case by itself.</summary>
internal sealed class DueSteps(ReminderSweep reminders, IServiceScopeFactory scopes) : IDueWork
{
    public async Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (reminder, summons) = (await reminders.NextAsync(after, cancellationToken), await scope.ServiceProvider.GetRequiredService<SummonsTimer>().NextAsync(after, cancellationToken));
        return reminder is null || summons < reminder ? summons : reminder;
    }

    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
