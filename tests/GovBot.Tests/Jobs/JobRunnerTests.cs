using GovBot.Jobs;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using GovBot.Upkeep;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Jobs;

public sealed class JobRunnerTests
{
    [Fact]
    public async Task DailyJob_RunsOnce_WhenTwoNodesAreWokenTogether()
    {
        var work = new Work();
        await using var host = await HostAsync(work);
        await using var other = host.SecondNode((services, _) => AddJobs(services, work));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Runner(i % 2 == 0 ? host : other).RunAsync("daily", default))));

        Assert.Equal(1, work.Runs);
    }

    [Fact]
    public async Task DailyJob_RunsAgain_WhenADayHasPassed()
    {
        var work = new Work();
        await using var host = await HostAsync(work);

        await Runner(host).RunAsync("daily", default);
        host.Time.Advance(TimeSpan.FromHours(12));
        await Runner(host).RunAtStartAsync("daily", default);
        Assert.Equal(1, work.Runs);
        host.Time.Advance(TimeSpan.FromHours(12));
        await Runner(host).RunAsync("daily", default);

        Assert.Equal(2, work.Runs);
    }

    [Fact]
    public async Task Sweep_RunsAtStart_WhoeverRanItLast()
    {
        var work = new Work();
        await using var host = await HostAsync(work);

        await Runner(host).RunAsync("sweep", default);
        await Runner(host).RunAsync("sweep", default);
        Assert.Equal(1, work.Runs);
        await Runner(host).RunAtStartAsync("sweep", default);

        Assert.Equal(2, work.Runs);
    }

    [Fact]
    public async Task Job_IsWrittenDownAndThrownOn_WhenItFails()
    {
        var work = new Work { Fault = new InvalidOperationException("张阿姨 13800000000") };
        await using var host = await HostAsync(work);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Runner(host).RunAsync("daily", default));
        Assert.Equal("InvalidOperationException", await host.QueryAsync(db => db.JobRuns.Select(r => r.Error).SingleAsync()));

        work.Fault = null;
        await Runner(host).RunAsync("daily", default);

        var run = await host.QueryAsync(db => db.JobRuns.SingleAsync());
        Assert.Null(run.Error);
        Assert.Equal(7, run.Count);
        Assert.NotNull(run.FinishedAt);
    }

    [Fact]
    public async Task DailyJob_RunsAgain_WhenItsNodeDied()
    {
        var work = new Work();
        await using var host = await HostAsync(work);
        await Runner(host).RunAsync("daily", default);
        await host.QueryAsync(db => db.JobRuns.ExecuteUpdateAsync(s => s.SetProperty(r => r.FinishedAt, (DateTime?)null)));

        host.Time.Advance(TimeSpan.FromMinutes(5));
        await Runner(host).RunAsync("daily", default);
        Assert.Equal(1, work.Runs);
        host.Time.Advance(TimeSpan.FromMinutes(15));
        await Runner(host).RunAsync("daily", default);

        Assert.Equal(2, work.Runs);
    }

    private static Task<BotHost> HostAsync(Work work) => BotHost.StartAsync((services, _) => AddJobs(services, work));

    private static void AddJobs(IServiceCollection services, Work work)
    {
        services.AddSingleton<IBot>(Moq.Mock.Of<IBot>()).AddSingleton(work).AddSingleton<JobRuns>();
        services.AddSweep<Work>("sweep", (w, _) => w.DoAsync()).AddDailyJob<Work>("daily", (w, _) => w.DoAsync());
        services.AddSingleton(p => new JobRunner(
            p.GetServices<RecurringJob>(), p.GetRequiredService<JobRuns>(), p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<OutboxBell>()));
    }

    private static JobRunner Runner(BotHost host) => host.Services.GetRequiredService<JobRunner>();

    private sealed class Work
    {
        private int _runs;

        public Exception? Fault { get; set; }

        public int Runs => _runs;

        public Task<int> DoAsync()
        {
            Interlocked.Increment(ref _runs);
            return Fault is null ? Task.FromResult(7) : Task.FromException<int>(Fault);
        }
    }
}
