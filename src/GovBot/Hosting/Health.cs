using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Upkeep;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovBot.Hosting;

/// <summary><c>/healthz/live</c>: the process answers; <c>/healthz/ready</c>: it can serve people, and what is wrong. No text of an exception: it may quote data.</summary>
public static class Health
{
    public static IServiceCollection AddGovBotHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database").AddCheck<JobsHealthCheck>("jobs");
        return services;
    }

    public static IEndpointRouteBuilder MapGovBotHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        return app;
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        jobs = report.Entries.GetValueOrDefault("jobs").Data,
        reasons = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).ToDictionary(entry => entry.Key, entry => ReasonOf(entry.Value)),
    });

    private static string? ReasonOf(HealthReportEntry entry) => entry.Exception?.GetType().Name ?? entry.Description;
}

/// <summary>The database answers, and its tables are this version's.</summary>
internal sealed class DatabaseHealthCheck(IDbContextFactory<GovBotDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await SchemaCheck.EnsureAsync(db, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(fault.GetType().Name, fault);
        }
    }
}

/// <summary>The sweeps, which send notices and take up lost messages, have run of late. Says of each job when it last ran, for how long, how much it did and what came of it.</summary>
internal sealed class JobsHealthCheck(IDbContextFactory<GovBotDbContext> contexts, IEnumerable<RecurringJob> jobs, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);
    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow().UtcDateTime - Late;
        var runs = await db.Set<JobRun>().AsNoTracking().OrderBy(run => run.Name).ToListAsync(cancellationToken);
        var data = runs.ToDictionary(run => run.Name, object (run) => new { run.StartedAt, seconds = (run.FinishedAt - run.StartedAt)?.TotalSeconds, run.Count, result = run.Error ?? (run.FinishedAt is null ? "running" : "ok") });
        if (_startedAt > since)
            return HealthCheckResult.Healthy(data: data);
        var fresh = runs.Where(run => run.StartedAt > since && run.Error is null).Select(run => run.Name).ToHashSet(StringComparer.Ordinal);
        return jobs.Where(job => job.IsSweep).All(job => fresh.Contains(job.Name)) ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded("A sweep is late or has failed.", data: data);
    }
}
