using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>到期巡检: climbs what is due, then tells those whose time has come. Several nodes may sweep at once: each rung is climbed once and told of once.</summary>
public sealed partial class ReminderSweep(IServiceScopeFactory scopes, BusinessClock clock, ILogger<ReminderSweep> log)
{
    private const int BatchSize = 200;
    private const int MostConflicts = 10;

    /// <returns>How many rungs were climbed and people told.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var run = new Run();
        while (await DueAsync(run.Stuck, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var same in due.GroupBy(step => step.Kind))
                await ClimbAsync(run, same.Key, [.. same], cancellationToken);
        }

        if (run.Late > 0)
            LogCatchUp(run.Late, run.Superseded);
        await TellAsync(run, cancellationToken);
        return run.Failures.Count == 0 ? run.Count : throw new AggregateException("Some reminders could not be staged; all others are.", run.Failures);
    }

    /// <summary>The first instant after that one at which a rung is due or somebody may be told; null for none.</summary>
    public async Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rung = await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().CaseSteps.Where(step => step.NextRungAt > after).MinAsync(step => step.NextRungAt, cancellationToken);
        var told = await scope.ServiceProvider.GetRequiredService<ReminderTelling>().NextAsync(after, cancellationToken);
        return rung is null || told < rung ? told : rung;
    }

    private async Task<IReadOnlyList<DueStep>> DueAsync(HashSet<long> stuck, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.UtcNow;
        return await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().CaseSteps
            .Where(step => step.NextRungAt <= now && !stuck.Contains(step.Id))
            .OrderBy(step => step.NextRungAt).ThenBy(step => step.Id).Take(BatchSize)
            .Select(step => new DueStep(step.Id, step.CaseKind, step.CaseId)).ToListAsync(cancellationToken);
    }

    // All of them in one transaction; where that fails, each case in its own, so that a broken one does not keep the others waiting.
    private async Task ClimbAsync(Run run, CaseKind kind, IReadOnlyList<DueStep> due, CancellationToken cancellationToken)
    {
        var cases = due.Select(step => step.CaseId).ToHashSet();
        try
        {
            run.Add(await AgainAsync<ReminderClimb, Climbed>((climb, ct) => climb.ClimbAsync(kind, cases, ct), cancellationToken));
        }
        catch (Exception) when (cases.Count > 1 && !cancellationToken.IsCancellationRequested)
        {
            foreach (var one in due.GroupBy(step => step.CaseId))
                await ClimbAsync(run, kind, [.. one], cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            run.Stuck.UnionWith(due.Select(step => step.Id));
            run.Failures.Add(fault);
        }
    }

    private async Task TellAsync(Run run, CancellationToken cancellationToken)
    {
        var done = new HashSet<long>();
        while (await WaitingAsync(done, cancellationToken) is { Count: > 0 } waiting)
        {
            await TellAsync(run, waiting, cancellationToken);
            // Nobody is looked at twice in a run, whatever came of it.
            done.UnionWith(waiting);
        }
    }

    private async Task<IReadOnlyList<long>> WaitingAsync(HashSet<long> done, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderTelling>().WaitingAsync(done, cancellationToken);
    }

    private async Task TellAsync(Run run, IReadOnlyList<long> conversations, CancellationToken cancellationToken)
    {
        try
        {
            run.Count += await AgainAsync<ReminderTelling, int>((telling, ct) => telling.TellAsync(conversations, ct), cancellationToken);
        }
        catch (Exception) when (conversations.Count > 1 && !cancellationToken.IsCancellationRequested)
        {
            foreach (var one in conversations)
                await TellAsync(run, [one], cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            run.Failures.Add(fault);
        }
    }

    // Whoever acts on a case at the same moment, or sweeps on another node, wins; then it is looked at anew.
    private async Task<T> AgainAsync<TService, T>(Func<TService, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        where TService : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (context, service) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider.GetRequiredService<TService>());
            try
            {
                return await context.WriteAsync(ct => work(service, ct), cancellationToken);
            }
            catch (Exception fault) when (attempt < MostConflicts && (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault)))
            {
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Catching up after an outage: {Late} reminders were held up, {Superseded} of them are superseded by a higher one of the same case")]
    private partial void LogCatchUp(int late, int superseded);

    private sealed record DueStep(long Id, CaseKind Kind, long CaseId);

    private sealed class Run
    {
        public int Count { get; set; }
        public int Late { get; private set; }
        public int Superseded { get; private set; }
        public HashSet<long> Stuck { get; } = [];
        public List<Exception> Failures { get; } = [];

        public void Add(Climbed climbed) => (Count, Late, Superseded) = (Count + climbed.Rungs, Late + climbed.Late, Superseded + climbed.Superseded);
    }
}
