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

/// <summary>The recurring jobs: once a day of the business clock, as they would be without the demo.</summary>
internal sealed class DueJobs(IEnumerable<RecurringJob> jobs, IServiceScopeFactory scopes) : IDueWork
{
    public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken) => Task.FromResult<DateTime?>(after.Date.AddDays(1));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.Work(scope.ServiceProvider, cancellationToken);
        }
    }
}
