using System.Linq.Expressions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Summons;

/// <summary>What a list holds, as one query.</summary>
internal static class SummonsFilters
{
    public static IQueryable<SummonsRequest> Filtered(this GovBotDbContext db, StaffPost post, SummonsQuery query, DateTime now, DateTime tonight)
    {
        var seen = db.SummonsesSeenBy(post);
        var running = seen.Where(request => request.SentAt != null && request.EndedAt == null);
        var department = post.DepartmentId;
        var steps = db.CaseSteps.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.EndedAt == null && (department == null || step.DepartmentId == department));
        var listed = query.Filter switch
        {
            SummonsFilter.Unsent => seen.Where(request => request.SentAt == null && request.EndedAt == null),
            SummonsFilter.Ours => Ours(seen.Where(request => request.EndedAt == null), post),
            SummonsFilter.Mine => Mine(running, post),
            SummonsFilter.DueToday => running.Where(request => steps.Any(step => step.CaseId == request.Id && step.DueAt >= now && step.DueAt < tonight)),
            SummonsFilter.Overdue => running.Where(request => steps.Any(step => step.CaseId == request.Id && step.DueAt < now)),
            SummonsFilter.Ended => seen.Where(request => request.EndedAt != null),
            _ => running,
        };
        return query.WaitsFor is { } side ? listed.Where(WaitsFor(side)) : listed;
    }

    public static Expression<Func<SummonsRequest, bool>> WaitsFor(SummonsSides side) =>
        Expression.Lambda<Func<SummonsRequest, bool>>(Expression.Equal(SummonsRights.WaitsFor.Body, Expression.Constant(side)), SummonsRights.WaitsFor.Parameters);

    private static IQueryable<SummonsRequest> Ours(IQueryable<SummonsRequest> open, StaffPost post)
    {
        var department = post.DepartmentId;
        return post.Role switch
        {
            Role.CommitteeMember or Role.CommitteeHead => open.Where(WaitsFor(SummonsSides.Committee)),
            Role.SubdistrictCoordinator => open.Where(WaitsFor(SummonsSides.Subdistrict)),
            Role.DistrictOffice => open.Where(WaitsFor(SummonsSides.District)),
            _ => open.Where(WaitsFor(SummonsSides.Lead)).Where(request => request.Departments.Any(part => part.DepartmentId == department && part.Duty == Duty.Lead && part.ReleasedAt == null))
                .Union(open.Where(WaitsFor(SummonsSides.AskedToLead)).Where(request => request.Objections.Any(objection => objection.AskedDepartmentId == department && objection.End == null)))
                .Union(open.Where(request => request.Departments.Any(part => part.DepartmentId == department && part.Duty == Duty.Supporting && part.ReleasedAt == null && part.FinishedAt == null))),
        };
    }

    // A subdistrict and the district have no cases of one person.
    private static IQueryable<SummonsRequest> Mine(IQueryable<SummonsRequest> running, StaffPost post)
    {
        var (person, department) = (post.PersonId, post.DepartmentId);
        return post.IsOfCommittee() ? running.Where(request => request.Facts.ClerkPersonId == person)
            : department is not null ? running.Where(request => request.Departments.Any(part => part.DepartmentId == department && part.HandlerPersonId == person && part.ReleasedAt == null))
            : running.Where(request => false);
    }
}
