using System.Threading.RateLimiting;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Turns;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;

namespace GovBot.Jobs;

public static class JobsSetup
{
    private const int Workers = 2;
    private const int TriesAMinute = 10;

    /// <summary>Hangfire, which wakes us, and the jobs that ask the tables what is due.</summary>
    public static IServiceCollection AddGovBotJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("GovBot:Retention")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<JobRuns>().AddSingleton<SignInLinks>().AddScoped<Pruning>();
        services.AddSingleton(p => new JobRunner(
            p.GetServices<RecurringJob>(), p.GetRequiredService<JobRuns>(), p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<OutboxBell>()));
        services.AddSweep<OutboxDispatcher>("outbox", (dispatcher, ct) => dispatcher.DispatchAsync(ct));
        services.AddSweep<InboxSweep>("inbox", (sweep, ct) => sweep.SweepAsync(ct));
        services.AddDailyJob<Pruning>("pruning", (pruning, ct) => pruning.PruneAsync(ct));
        // Each try writes, so tries are counted by address.
        services.AddRateLimiter(limiter => limiter.AddPolicy(SignInEndpoints.Tries, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) })));
        services.AddHangfire((p, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorageOf(p.GetRequiredService<DatabaseSettings>()));
        services.AddHangfireServer(server => server.WorkerCount = Workers);
        services.AddHostedService<JobScheduler>();
        return services;
    }

    private static void UseStorageOf(this IGlobalConfiguration hangfire, DatabaseSettings database)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(
                    database.ConnectionString,
                    new SqlServerStorageOptions { SqlClientFactory = Microsoft.Data.SqlClient.SqlClientFactory.Instance });
                break;
            case DatabaseProvider.PostgreSql:
                hangfire.UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(database.ConnectionString));
                break;
            default:
                // Nothing is lost with it: what is owed are rows of ours.
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions());
                break;
        }
    }
}
