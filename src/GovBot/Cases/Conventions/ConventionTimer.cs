using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>What happens by itself when its time has come: a check begins, a check ends. May run twice.</summary>
public sealed class ConventionTimer(GovBotDbContext db, IServiceScopeFactory scopes, BusinessClock clock)
{
    private const int Most = 200;
    private static readonly string[] ByItself = [ConventionRules.Check, ConventionRules.CheckClose];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        // Only conventions have these rules. Asked for the kind as well, or for the oldest of all first, SQLite would leave the index by rule.
        var due = await db.CaseSteps.AsNoTracking()
            .Where(step => step.EndedAt == null && step.DueAt <= now && ByItself.Contains(step.Step))
            .OrderBy(step => step.Step).ThenBy(step => step.DueAt).ThenBy(step => step.Id).Take(Most)
            .Select(step => new { step.CaseId, step.Step }).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var step in due)
            done += await TryAsync(step.CaseId, step.Step, cancellationToken) ? 1 : 0;
        return done;
    }

    // One case, one transaction: whoever acts on it at the same moment wins, and the next run looks again.
    private async Task<bool> TryAsync(long id, string rule, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (context, acts, steps) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider.GetRequiredService<ConventionActs>(), scope.ServiceProvider.GetRequiredService<ConventionSteps>());
        try
        {
            return await context.WriteAsync(
                async ct =>
                {
                    var convention = await context.Conventions.AsSplitQuery().SingleAsync(row => row.Id == id, ct);
                    var (trigger, detail) = rule == ConventionRules.Check
                        ? (ConventionTrigger.OpenCheck, (ConventionDetail?)new CheckUntil(steps.UntilOf(ConventionRules.CheckClose)))
                        : (ConventionTrigger.CloseCheck, null);
                    return await acts.DoAsync(convention, trigger, new ConventionMove(Actor.System, null) { Detail = detail }, ct) is null;
                },
                cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }
}
