using GovBot.Delivery;
using GovBot.Turns;
using GovBot.Upkeep;
using RecurringJob = GovBot.Upkeep.RecurringJob;
using Hangfire;

namespace GovBot.Jobs;

public static class JobsSetup
{
    private const int Workers = 2;

    /// <summary>Hangfire, which wakes us, and the jobs that ask the tables what is due; its storage is the host's business.</summary>
    public static IServiceCollection AddGovBotJobs(this IServiceCollection services)
    {
        services.AddSingleton(p => new JobRunner(
            p.GetServices<RecurringJob>(), p.GetRequiredService<JobRuns>(), p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<OutboxBell>()));
        services.AddSweep<OutboxDispatcher>("outbox", (dispatcher, ct) => dispatcher.DispatchAsync(ct));
        services.AddSweep<InboxSweep>("inbox", (sweep, ct) => sweep.SweepAsync(ct));
        services.AddDailyJob<CaseRetention>("retention", (retention, ct) => retention.RunAsync(ct));
        services.AddDailyJob<Pruning>("pruning", (pruning, ct) => pruning.PruneAsync(ct));
        services.AddHangfireServer(server => server.WorkerCount = Workers);
        services.AddHostedService<JobScheduler>();
        return services;
    }
}
