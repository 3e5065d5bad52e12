using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>The table that says whether a job is due, and lets one node alone start it.</summary>
internal sealed class JobRuns(IDbContextFactory<GovBotDbContext> contexts, BusinessClock clock)
{
    /// <summary>A run that has not finished by then is taken for dead.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    /// <summary>Takes the run; false when it is not due or another node has it.</summary>
    public async Task<bool> TryStartAsync(RecurringJob job, bool evenIfNotDue, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.Now();
        var last = await db.Set<JobRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Name == job.Name, cancellationToken);
        return last is null
            ? await TryInsertAsync(db, job, now, cancellationToken)
            : (evenIfNotDue || IsDue(job, last, now)) && await TryUpdateAsync(db, last, now, cancellationToken);
    }

    public async Task FinishAsync(RecurringJob job, int count, string? error, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.Now();
        await db.WriteAsync(
            ct => db.Set<JobRun>()
                .Where(r => r.Name == job.Name)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.FinishedAt, now).SetProperty(r => r.Count, count).SetProperty(r => r.Error, error),
                    ct),
            cancellationToken);
    }

    // A tenth less than the whole time: the wake-up is never to the second.
    private static bool IsDue(RecurringJob job, JobRun last, DateTime now) =>
        last.Error is not null
        || last.StartedAt <= now - (job.Every * 0.9)
        || (last.FinishedAt is null && last.StartedAt <= now - Stale);

    private static async Task<bool> TryInsertAsync(GovBotDbContext db, RecurringJob job, DateTime now, CancellationToken cancellationToken)
    {
        db.Add(new JobRun { Name = job.Name, StartedAt = now });
        try
        {
            await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
            return true;
        }
        catch (Exception fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }

    private static async Task<bool> TryUpdateAsync(GovBotDbContext db, JobRun last, DateTime now, CancellationToken cancellationToken) =>
        await db.WriteAsync(
            ct => db.Set<JobRun>()
                .Where(r => r.Name == last.Name && r.StartedAt == last.StartedAt && r.Error == last.Error)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.StartedAt, now).SetProperty(r => r.FinishedAt, (DateTime?)null).SetProperty(r => r.Error, (string?)null),
                    ct),
            cancellationToken) == 1;
}
