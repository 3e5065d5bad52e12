using GovBot.Hosting;
using GovBot.Jobs;
using GovBot.Tests.Hosting;
using GovBot.Upkeep;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace GovBot.Tests.Jobs;

/// <summary>Hangfire keeps its storage in a static: its tests run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HangfireCollection
{
    public const string Name = "Hangfire";
}

/// <summary>The real Hangfire, on the storage that belongs to the database.</summary>
[Collection(HangfireCollection.Name)]
public sealed class HangfireTests
{
    [Fact]
    public async Task Jobs_AreRegisteredAndSweepsRun_WhenANodeStarts()
    {
        var work = new Work();
        await using var host = await BotHost.StartAsync((services, configuration) => Add(services, configuration, work));

        await using (await RunningAsync(host))
        {
            await UntilAsync(() => work.Sweeps == 1 && work.Days == 1);
            using var connection = host.Services.GetRequiredService<JobStorage>().GetConnection();
            Assert.Equal(["daily", "inbox", "outbox", "pruning", "retention", "sweep"], connection.GetRecurringJobs().Select(j => j.Id).Order(StringComparer.Ordinal));
            Assert.Equal("17 * * * *", connection.GetRecurringJobs(["daily"]).Single().Cron);
        }

        await using var again = host.SecondNode((services, configuration) => Add(services, configuration, work));
        await using (await RunningAsync(again))
        {
            await UntilAsync(() => work.Sweeps == 2);
            Assert.Equal(1, work.Days);
        }
    }

    [Fact]
    public async Task DailyJob_RunsOnce_WhenTwoServersStart()
    {
        var work = new Work();
        await using var host = await BotHost.StartAsync((services, configuration) => Add(services, configuration, work));
        await using var other = host.SecondNode((services, configuration) => Add(services, configuration, work));

        await using var one = await RunningAsync(host);
        await using var two = await RunningAsync(other);

        // Nodes that start in the same instant share one sweep.
        await UntilAsync(() => work.Sweeps >= 1 && Done(host) >= 5 && Done(other) >= 5);
        Assert.Equal(1, work.Days);
    }

    [Fact]
    public async Task Job_IsShownAndRetried_WhenItFails()
    {
        var work = new Work { Fault = new InvalidOperationException("boom") };
        await using var host = await BotHost.StartAsync((services, configuration) => Add(services, configuration, work));
        await using var running = await RunningAsync(host);
        var shown = host.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        await UntilAsync(() => Retrying().Any());

        var (id, retry) = Retrying().First();
        Assert.Contains("boom", shown.JobDetails(id).History.Single(s => s.StateName == "Failed").Data["ExceptionMessage"], StringComparison.Ordinal);
        Assert.True(retry.EnqueueAt > retry.ScheduledAt);
        work.Fault = null;
        host.Services.GetRequiredService<IBackgroundJobClient>().Requeue(id);
        await UntilAsync(() => work.Days == 1);

        IEnumerable<KeyValuePair<string, Hangfire.Storage.Monitoring.ScheduledJobDto>> Retrying() =>
            shown.ScheduledJobs(0, 100).Where(j => Equals(j.Value.Job.Args[0], "daily"));
    }

    private static long Done(BotHost host) => host.Services.GetRequiredService<JobStorage>().GetMonitoringApi().GetStatistics().Succeeded;

    private static void Add(IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration, Work work)
    {
        services.AddSingleton(Moq.Mock.Of<IBot>()).AddSingleton<IHostApplicationLifetime, ApplicationLifetime>().AddSingleton(work);
        services.AddGovBotUpkeep(configuration).AddGovBotJobs().AddHangfireStorage();
        services.AddSweep<Work>("sweep", (w, _) => w.SweepAsync()).AddDailyJob<Work>("daily", (w, _) => w.DayAsync());
    }

    // The outbox and inbox workers are not needed here, so only Hangfire's server and our scheduler are started.
    private static async Task<Running> RunningAsync(BotHost host)
    {
        var services = host.Services.GetServices<IHostedService>().Where(s => s is JobScheduler || s.GetType().Namespace == "Hangfire").ToList();
        Assert.Equal(2, services.Count);
        foreach (var service in services)
        {
            await service.StartAsync(CancellationToken.None);
        }

        // Hangfire's server waits for it.
        ((ApplicationLifetime)host.Services.GetRequiredService<IHostApplicationLifetime>()).NotifyStarted();
        return new(services);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    private sealed class Running(List<IHostedService> services) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var service in services)
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }

    private sealed class Work
    {
        private int _sweeps;
        private int _days;

        public Exception? Fault { get; set; }

        public int Sweeps => _sweeps;

        public int Days => _days;

        public Task<int> SweepAsync() => Task.FromResult(Interlocked.Increment(ref _sweeps));

        public Task<int> DayAsync() => Fault is null ? Task.FromResult(Interlocked.Increment(ref _days)) : Task.FromException<int>(Fault);
    }
}
