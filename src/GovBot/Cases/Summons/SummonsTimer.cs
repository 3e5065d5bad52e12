using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>What happens by itself when its time has come: a rating that nobody gave closes unrated, a hold that nobody reviewed goes on, what the subdistrict was to know first is sent. May run twice.</summary>
public sealed class SummonsTimer(GovBotDbContext db, IServiceScopeFactory scopes, BusinessClock clock)
{
    private const int Most = 200;

    private static readonly Dictionary<string, SummonsTrigger> ByItself = new()
    {
        [SummonsRules.Rating] = SummonsTrigger.CloseUnrated,
        [SummonsRules.Review] = SummonsTrigger.Resume,
        [SummonsRules.Advance] = SummonsTrigger.LetGo,
        [SummonsRules.StreetFirst] = SummonsTrigger.LetGo,
    };

    /// <summary>The first instant after that one at which something happens by itself; null for none.</summary>
    public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken)
    {
        var rules = ByItself.Keys.ToArray();
        return db.CaseSteps
            .Where(step => step.CaseKind == CaseKind.SummonsRequest && step.EndedAt == null && step.DueAt > after && rules.Contains(step.Step))
            .MinAsync(step => (DateTime?)step.DueAt, cancellationToken);
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (now, rules) = (clock.UtcNow, ByItself.Keys.ToArray());
        var due = await db.CaseSteps.AsNoTracking()
            .Where(step => step.CaseKind == CaseKind.SummonsRequest && step.EndedAt == null && step.DueAt <= now && rules.Contains(step.Step))
            .OrderBy(step => step.DueAt).ThenBy(step => step.Id).Take(Most)
            .Select(step => new { step.CaseId, step.Step }).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var step in due)
            done += await TryAsync(step.CaseId, ByItself[step.Step], cancellationToken) ? 1 : 0;
        return done;
    }

    // One case, one transaction: whoever acts on it at the same moment wins, and the next run looks again.
    private async Task<bool> TryAsync(long id, SummonsTrigger trigger, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (context, acts) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider.GetRequiredService<SummonsActs>());
        try
        {
            return await context.WriteAsync(
                async ct =>
                {
                    var request = await context.SummonsRequests.AsSplitQuery().SingleAsync(row => row.Id == id, ct);
                    return await acts.DoAsync(request, trigger, new SummonsMove(Actor.System, null), ct) is null;
                },
                cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }
}
