using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>What people in office do with summonses. Who they are on a case is read from their post each time; a post that has ended does nothing. Stages only; the turn commits.</summary>
public sealed class SummonsDesk(GovBotDbContext db, StaffPosts posts, SummonsChecks checks, SummonsActs acts, SummonsCases cases)
{
    public async Task<Result<SummonsCase>> OpenAsync(StaffPost post, string number, CancellationToken cancellationToken)
    {
        var found = await FindAsync(post, number, cancellationToken);
        return found.IsSuccess ? await cases.ShowAsync(post, found.Value, cancellationToken) : found.Error;
    }

    /// <summary>Everything of the table that staff do, from submitting to concluding. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors"/>, <see cref="SummonsErrors"/>, <see cref="SummonsRefusals"/>; whoever is too late gets a <see cref="SummonsConflict"/>.</summary>
    public async Task<Result<SummonsCase>> ActAsync(StaffPost post, SummonsAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        var found = await FindAsync(post, act.Number, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var request = found.Value;
        if (act.Seen is { } seen && seen != request.Version)
            return new SummonsConflict(request.State, request.Version);
        var move = await checks.MoveAsync(post, request, act, cancellationToken);
        if (!move.IsSuccess)
            return move.Error;
        var refused = await acts.DoAsync(request, act.Trigger, move.Value, cancellationToken, act);
        return refused is null ? await cases.ShowAsync(post, request, cancellationToken) : refused;
    }

    private async Task<Result<SummonsRequest>> FindAsync(StaffPost post, string number, CancellationToken cancellationToken)
    {
        if (!await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        // A draft of this very turn is not in the database yet.
        if (db.SummonsRequests.Local.FirstOrDefault(request => request.Number == number && request.Facts.CommitteeId == post.CommitteeId && db.Entry(request).State == EntityState.Added) is { } begun)
            return begun;
        var found = await db.SummonsesSeenBy(post).AsSplitQuery().SingleOrDefaultAsync(request => request.Number == number, cancellationToken);
        return found is null ? new Error(CaseErrors.NotFound) : found;
    }
}
