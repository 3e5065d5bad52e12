using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>How many summonses go on, and where they stand.</summary>
/// <param name="WaitsFor">Whose turn it is, and how often.</param>
/// <param name="Departments">Those that have something to do, the most overdue first.</param>
public sealed record SummonsOverview(int Running, int Overdue, IReadOnlyDictionary<SummonsState, int> States, IReadOnlyDictionary<SummonsSides, int> WaitsFor, IReadOnlyList<DepartmentLoad> Departments);

/// <param name="Overdue">Cases with an overdue step of this department.</param>
public sealed record DepartmentLoad(long DepartmentId, string Name, int Running, int Overdue);

/// <summary>概况: for a subdistrict its own, for the district all.</summary>
public sealed class SummonsOverviews(GovBotDbContext db, StaffPosts posts, BusinessClock clock)
{
    public async Task<Result<SummonsOverview>> CountAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.Role is not (Role.SubdistrictCoordinator or Role.DistrictOffice) || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var (now, running) = (clock.UtcNow, db.SummonsesSeenBy(post).Where(request => request.EndedAt == null));
        var late = db.CaseSteps.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.EndedAt == null && step.DueAt < now && running.Any(request => request.Id == step.CaseId));
        var states = await running.GroupBy(request => request.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return new SummonsOverview(
            states.Values.Sum(),
            await late.Select(step => step.CaseId).Distinct().CountAsync(cancellationToken),
            states,
            await running.CountSidesAsync(cancellationToken),
            await DepartmentsAsync(running, now, cancellationToken));
    }

    private async Task<IReadOnlyList<DepartmentLoad>> DepartmentsAsync(IQueryable<SummonsRequest> running, DateTime now, CancellationToken cancellationToken)
    {
        var parts = db.Set<SummonsDepartment>().Where(part => part.ReleasedAt == null && running.Any(request => request.Id == part.SummonsId));
        var rows = await (
            from part in parts
            join department in db.Departments on part.DepartmentId equals department.Id
            select new
            {
                department.Id,
                department.Name,
                IsLate = db.CaseSteps.Any(step => step.CaseKind == CaseKind.SummonsRequest && step.CaseId == part.SummonsId && step.DepartmentId == part.DepartmentId && step.EndedAt == null && step.DueAt < now),
            }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => (row.Id, row.Name)).Select(group => new DepartmentLoad(group.Key.Id, group.Key.Name, group.Count(), group.Count(row => row.IsLate))).OrderByDescending(load => load.Overdue).ThenBy(load => load.DepartmentId)];
    }
}
