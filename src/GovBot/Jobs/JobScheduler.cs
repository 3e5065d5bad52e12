using Hangfire;
using Hangfire.Common;

namespace GovBot.Jobs;

/// <summary>Registers the recurring jobs at each start and runs each once.</summary>
internal sealed class JobScheduler(JobRunner runner, IRecurringJobManager recurring, IBackgroundJobClient background) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in runner.Jobs)
        {
            var name = job.Name;
            recurring.AddOrUpdate(name, Job.FromExpression<JobRunner>(r => r.RunAsync(name, CancellationToken.None)), job.Cron);
            background.Enqueue<JobRunner>(r => r.RunAtStartAsync(name, CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
