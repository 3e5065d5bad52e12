using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>联络制 and 交接: who of a department hears of which committee's summonses, and who goes on with what a colleague handled. Stages only.</summary>
public sealed class SummonsLiaisons(GovBotDbContext db, StaffPosts posts, SummonsActs acts, BusinessClock clock)
{
    /// <summary>Those named, oldest first.</summary>
    public async Task<IReadOnlyList<CommitteeLiaison>> ListAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return await IsLiaisonAsync(post, cancellationToken)
            ? await db.CommitteeLiaisons.Where(liaison => liaison.DepartmentId == post.DepartmentId).OrderBy(liaison => liaison.Id).ToListAsync(cancellationToken)
            : [];
    }

    /// <summary>Names a liaison of the department for a committee; refusals: <see cref="MoveErrors.NotAllowed"/>, <see cref="CaseErrors.NotFound"/>, <see cref="SummonsRefusals.NoPerson"/>.</summary>
    public async Task<Error?> NameAsync(StaffPost post, long committeeId, long personId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (!await IsLiaisonAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var department = post.DepartmentId!.Value;
        if (!await db.Committees.AnyAsync(committee => committee.Id == committeeId, cancellationToken))
            return new Error(CaseErrors.NotFound);
        if (!await db.Appointments.HeldOn(clock.Today).AnyAsync(held => held.DepartmentId == department && held.PersonId == personId && held.Role == Role.DepartmentLiaison, cancellationToken))
            return new Error(SummonsRefusals.NoPerson);
        if (!await db.CommitteeLiaisons.AnyAsync(liaison => liaison.DepartmentId == department && liaison.CommitteeId == committeeId && liaison.PersonId == personId, cancellationToken))
            db.Add(new CommitteeLiaison { DepartmentId = department, CommitteeId = committeeId, PersonId = personId });
        return null;
    }

    /// <summary>From now on all liaisons hear of it again, where nobody else is named.</summary>
    public async Task<Error?> EndAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (!await IsLiaisonAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        if (await db.CommitteeLiaisons.SingleOrDefaultAsync(liaison => liaison.Id == id && liaison.DepartmentId == post.DepartmentId, cancellationToken) is not { } found)
            return new Error(CaseErrors.NotFound);
        db.Remove(found);
        return null;
    }

    /// <summary>Everything that goes on and was in the hands of <paramref name="fromPersonId"/> is in those of a colleague; a liaison may do it for anybody of the department, others for themselves. The number of cases.</summary>
    public async Task<Result<int>> HandOverAsync(StaffPost post, long fromPersonId, long toPersonId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.DepartmentId is not { } department || !await posts.HoldsAsync(post, cancellationToken) || (post.Role != Role.DepartmentLiaison && post.PersonId != fromPersonId))
            return new Error(MoveErrors.NotAllowed);
        if (fromPersonId == toPersonId || !await db.Appointments.HeldOn(clock.Today).AnyAsync(held => held.DepartmentId == department && held.PersonId == toPersonId, cancellationToken))
            return new Error(SummonsRefusals.NoPerson);
        var handled = await db.SummonsesSeenBy(post).AsSplitQuery()
            .Where(request => request.EndedAt == null && request.Departments.Any(part => part.DepartmentId == department && part.HandlerPersonId == fromPersonId && part.ReleasedAt == null))
            .OrderBy(request => request.Id).ToListAsync(cancellationToken);
        foreach (var request in handled)
        {
            var leader = request.Departments.First(part => part.DepartmentId == department && part.ReleasedAt is null).LeaderPersonId;
            // The table lets a department assign whatever goes on; were they to part, nothing of the turn may be kept.
            if (await acts.DoAsync(request, SummonsTrigger.Assign, post.MoveOf() with { Detail = new Assignment(toPersonId, leader) }, cancellationToken) is { } refused)
                throw new InvalidOperationException($"{request.Number} goes on, but cannot be assigned: {refused.Code}.");
        }

        return handled.Count;
    }

    /// <summary>Everybody who handles something that goes on, in office or not; for a handler only the post itself.</summary>
    public async Task<IReadOnlyList<long>> HandlersAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.DepartmentId is not { } department || !await posts.HoldsAsync(post, cancellationToken))
            return [];
        var running = db.SummonsRequests.Where(request => request.SentAt != null && request.EndedAt == null);
        var people = await db.Set<SummonsDepartment>()
            .Where(part => part.DepartmentId == department && part.ReleasedAt == null && part.HandlerPersonId != null && running.Any(request => request.Id == part.SummonsId))
            .Select(part => part.HandlerPersonId!.Value).Distinct().ToListAsync(cancellationToken);
        return [.. people.Where(person => post.Role == Role.DepartmentLiaison || person == post.PersonId).Order()];
    }

    private async Task<bool> IsLiaisonAsync(StaffPost post, CancellationToken cancellationToken) =>
        post is { Role: Role.DepartmentLiaison, DepartmentId: not null } && await posts.HoldsAsync(post, cancellationToken);
}
