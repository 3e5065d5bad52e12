using System.Diagnostics;
using GovBot.Turns;
using GovBot.Upkeep;
using RecurringJob = GovBot.Upkeep.RecurringJob;
using Hangfire;

namespace GovBot.Jobs;

/// <summary>What Hangfire calls. Takes a name only; a failure is written down and thrown on, so that Hangfire shows and retries it.</summary>
public sealed class JobRunner
{
    private readonly Dictionary<string, RecurringJob> _jobs;
    private readonly JobRuns _runs;
    private readonly IServiceScopeFactory _scopes;
    private readonly OutboxBell _bell;

    internal JobRunner(IEnumerable<RecurringJob> jobs, JobRuns runs, IServiceScopeFactory scopes, OutboxBell bell)
    {
        _jobs = jobs.ToDictionary(j => j.Name, StringComparer.Ordinal);
        _runs = runs;
        _scopes = scopes;
        _bell = bell;
    }

    public IReadOnlyCollection<RecurringJob> Jobs => _jobs.Values;

    /// <summary>Runs the job if it is due.</summary>
    [AutomaticRetry(Attempts = 3)]
    [JobDisplayName("{0}")]
    public Task RunAsync(string name, CancellationToken cancellationToken) => RunAsync(name, evenIfNotDue: false, cancellationToken);

    /// <summary>At start: sweeps run whoever ran them last, daily jobs if due.</summary>
    [AutomaticRetry(Attempts = 3)]
    [JobDisplayName("{0} (start)")]
    public Task RunAtStartAsync(string name, CancellationToken cancellationToken) => RunAsync(name, _jobs[name].IsSweep, cancellationToken);

    private async Task RunAsync(string name, bool evenIfNotDue, CancellationToken cancellationToken)
    {
        var job = _jobs[name];
        if (!await _runs.TryStartAsync(job, evenIfNotDue, cancellationToken))
        {
            return;
        }

        var began = Stopwatch.GetTimestamp();
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var count = await job.Work(scope.ServiceProvider, cancellationToken);
            await FinishAsync(job, count, null, began, cancellationToken);
        }
        catch (Exception fault)
        {
            // Only the type: a message may quote what was being worked on.
            await FinishAsync(job, 0, fault.GetType().Name, began, CancellationToken.None);
            throw;
        }

        // What a job staged has been committed by now.
        _bell.Ring();
    }

    private Task FinishAsync(RecurringJob job, int count, string? error, long began, CancellationToken cancellationToken)
    {
        JobTelemetry.Finished(job.Name, count, error, Stopwatch.GetElapsedTime(began));
        return _runs.FinishAsync(job, count, error, cancellationToken);
    }
}
