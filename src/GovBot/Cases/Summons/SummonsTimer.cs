using GovBot.Cases.Satisfaction;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>What happens by itself when its time has come: a rating that nobody gave closes unrated, a dispute that nobody checked is confirmed, a hold that nobody reviewed goes on, what the subdistrict was to know first is sent. May run twice.</summary>
public sealed class SummonsTimer(GovBotDbContext db, IServiceScopeFactory scopes, BusinessClock clock)
{
    private const int Most = 200;

    private static readonly Dictionary<string, SummonsTrigger> ByItself = new()
    {
        [SummonsRules.Rating] = SummonsTrigger.CloseUnrated,
        [SummonsRules.Check] = SummonsTrigger.ConfirmDispute,
        [SummonsRules.Review] = SummonsTrigger.Resume,
        [SummonsRules.Advance] = SummonsTrigger.LetGo,
        [SummonsRules.StreetFirst] = SummonsTrigger.LetGo,
    };

    /// <summary>The first instant after that one at which something happens by itself; null for none.</summary>
    public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken) =>
        Running.Where(step => step.DueAt > after).MinAsync(step => (DateTime?)step.DueAt, cancellationToken);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var due = await Running.Where(step => step.DueAt <= now)
            .OrderBy(step => step.Step).ThenBy(step => step.DueAt).ThenBy(step => step.Id).Take(Most)
            .Select(step => new { step.CaseId, step.Step }).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var step in due)
            done += await TryAsync(step.CaseId, ByItself[step.Step], cancellationToken) ? 1 : 0;
        return done;
    }

    // Only summonses have these rules. Asked for their kind as well, or for the oldest of all first, SQLite would go through every step of a summons, or every overdue one, instead of the index by rule.
    private IQueryable<CaseStep> Running
    {
        get
        {
            var rules = ByItself.Keys.ToArray();
            return db.CaseSteps.AsNoTracking().Where(step => step.EndedAt == null && rules.Contains(step.Step));
        }
    }

    // One case, one transaction: whoever acts on it at the same moment wins, and the next run looks again.
    private async Task<bool> TryAsync(long id, SummonsTrigger trigger, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (context, services) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider);
        try
        {
            return await context.WriteAsync(
                async ct =>
                {
                    var request = await context.SummonsRequests.AsSplitQuery().SingleAsync(row => row.Id == id, ct);
                    return await DoAsync(services, request, trigger, ct);
                },
                cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }

    // Enough noes at the end are looked at first; what was done again as often as allowed goes one level up.
    private static async Task<bool> DoAsync(IServiceProvider services, SummonsRequest request, SummonsTrigger trigger, CancellationToken cancellationToken)
    {
        var (acts, move) = (services.GetRequiredService<SummonsActs>(), new SummonsMove(Actor.System, null));
        if (trigger == SummonsTrigger.CloseUnrated && await services.GetRequiredService<RatingConsequences>().DisputeAsync(request, move, isOver: true, cancellationToken))
            return true;
        var refused = await acts.DoAsync(request, trigger, move, cancellationToken);
        return refused is null || (refused.Code == SummonsErrors.ReworkSpent && await acts.DoAsync(request, SummonsTrigger.Escalate, move, cancellationToken) is null);
    }
}
