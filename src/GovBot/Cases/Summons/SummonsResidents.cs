using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>What the residents behind a summons say of it, by the code of their own report. Stages only; the turn commits, also after a refusal, since failures are counted.</summary>
public sealed class SummonsResidents(GovBotDbContext db, IssueAccess access, IssueFamily family, SummonsActs acts)
{
    /// <summary>还没解决,请继续办.</summary>
    public Task<Error?> ReopenAsync(IssueClaim claim, CancellationToken cancellationToken) =>
        ActAsync(claim, SummonsState.Closed, SummonsTrigger.Reopen, cancellationToken);

    private async Task<Error?> ActAsync(IssueClaim claim, SummonsState state, SummonsTrigger trigger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var found = await access.FindAsync(claim.Code, claim.UserId, null, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var may = await access.MoveOfAsync(found.Value, claim, cancellationToken);
        if (!may.IsSuccess || !may.Value.IsEntitled)
            return may.Error ?? new Error(IssueErrors.ProofNeeded);
        if (await RequestAsync(found.Value, state, cancellationToken) is not { } request)
            return new Error(MoveErrors.NotNow);
        return await acts.DoAsync(request, trigger, new SummonsMove(Actor.Resident(claim.UserId), null) { IsConcerned = true }, cancellationToken);
    }

    // The latest of those that the report, or the one it goes on in, led to.
    private async Task<SummonsRequest?> RequestAsync(UrgentIssue issue, SummonsState state, CancellationToken cancellationToken)
    {
        var ids = new[] { issue.Id, (await family.HeadAsync(issue, cancellationToken)).Id };
        return await db.SummonsRequests.AsSplitQuery()
            .Where(request => request.State == state && request.Issues.Any(linked => ids.Contains(linked.IssueId)))
            .OrderByDescending(request => request.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
