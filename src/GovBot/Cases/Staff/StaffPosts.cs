using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Staff;

/// <summary>The posts that a person holds today, with what they reach.</summary>
public sealed class StaffPosts(GovBotDbContext db, BusinessClock clock)
{
    public Task<List<StaffPost>> OfAsync(long personId, CancellationToken cancellationToken) => Query(Active(db.Appointments.Where(post => post.PersonId == personId))).ToListAsync(cancellationToken);

    public Task<List<StaffPost>> AllAsync(CancellationToken cancellationToken) => Query(Active(db.Appointments)).ToListAsync(cancellationToken);

    /// <summary>Whether it is held today, as it stands there; what a caller brings gives no right by itself.</summary>
    public async Task<bool> HoldsAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return (await OfAsync(post.PersonId, cancellationToken)).Contains(post);
    }

    /// <summary>Whether a post is held or begins later.</summary>
    public Task<bool> IsExpectedAsync(long personId, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return db.Appointments.AnyAsync(post => post.PersonId == personId && (post.To == null || post.To >= today), cancellationToken);
    }

    private IQueryable<Appointment> Active(IQueryable<Appointment> posts)
    {
        var today = clock.Today;
        return posts.Where(post => post.From <= today && (post.To == null || post.To >= today));
    }

    private IQueryable<StaffPost> Query(IQueryable<Appointment> posts) =>
        from post in posts
        join found in db.Centers on post.CenterId equals found.Id into centers
        from center in centers.DefaultIfEmpty()
        join found in db.Committees on post.CommitteeId ?? (center == null ? null : center.CommitteeId) equals found.Id into committees
        from committee in committees.DefaultIfEmpty()
        join found in db.Subdistricts on post.SubdistrictId equals found.Id into subdistricts
        from subdistrict in subdistricts.DefaultIfEmpty()
        join found in db.Departments on post.DepartmentId equals found.Id into departments
        from department in departments.DefaultIfEmpty()
        join found in db.PropertyCompanies on post.CompanyId equals found.Id into companies
        from company in companies.DefaultIfEmpty()
        orderby post.Id
        select new StaffPost(
            post.PersonId,
            post.Id,
            post.Role,
            center != null ? center.Name : committee != null ? committee.Name : subdistrict != null ? subdistrict.Name : department != null ? department.Name : company.Name,
            committee == null ? null : committee.Id,
            subdistrict != null ? subdistrict.Id : committee == null ? null : committee.SubdistrictId,
            post.DepartmentId,
            post.CenterId,
            post.CompanyId);
}
