using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>A department or a person to choose.</summary>
public sealed record Nameable(long Id, string Name);

/// <summary>Whom an act can name: departments, people in office, other cases.</summary>
public sealed class SummonsBook(GovBotDbContext db, BusinessClock clock)
{
    public Task<List<Nameable>> DepartmentsAsync(CancellationToken cancellationToken) =>
        db.Departments.OrderBy(department => department.Id).Select(department => new Nameable(department.Id, department.Name)).ToListAsync(cancellationToken);

    /// <summary>Everybody in office in the department of the post, itself included.</summary>
    public Task<List<Nameable>> PeopleAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var department = post.DepartmentId;
        return PeopleAsync(db.Appointments.HeldOn(clock.Today).Where(held => department != null && held.DepartmentId == department).Select(held => held.PersonId), cancellationToken);
    }

    /// <summary>The people of the committee that summons.</summary>
    public Task<List<Nameable>> CommitteeAsync(long committeeId, CancellationToken cancellationToken) => PeopleAsync(
        db.Appointments.HeldOn(clock.Today).Where(held => held.CommitteeId == committeeId && (held.Role == Role.CommitteeMember || held.Role == Role.CommitteeHead)).Select(held => held.PersonId),
        cancellationToken);

    /// <summary>People by their ids, whether they are in office or not.</summary>
    public Task<List<Nameable>> PeopleAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        PeopleAsync(db.People.Where(person => ids.Contains(person.Id)).Select(person => person.Id), cancellationToken);

    /// <summary>Liaisons in office in the department of the post.</summary>
    public Task<List<Nameable>> LiaisonsAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var department = post.DepartmentId;
        return PeopleAsync(db.Appointments.HeldOn(clock.Today).Where(held => department != null && held.DepartmentId == department && held.Role == Role.DepartmentLiaison).Select(held => held.PersonId), cancellationToken);
    }

    public Task<List<Nameable>> CommitteesAsync(CancellationToken cancellationToken) =>
        db.Committees.OrderBy(committee => committee.Id).Select(committee => new Nameable(committee.Id, committee.Name)).ToListAsync(cancellationToken);

    /// <summary>联合约请: the other committees of the subdistrict first, then itself.</summary>
    public async Task<IReadOnlyList<(Initiator Unit, string Name)>> InitiatorsAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (committee, subdistrict) = (post.CommitteeId, post.SubdistrictId);
        var committees = await db.Committees.Where(row => row.SubdistrictId == subdistrict && row.Id != committee).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var subdistricts = await db.Subdistricts.Where(row => row.Id == subdistrict).ToListAsync(cancellationToken);
        return [.. committees.Select(row => (new Initiator(UnitKind.Committee, row.Id), row.Name)), .. subdistricts.Select(row => (new Initiator(UnitKind.Subdistrict, row.Id), row.Name))];
    }

    /// <summary>Null for what the post does not see.</summary>
    public Task<long?> SummonsIdAsync(StaffPost post, string number, CancellationToken cancellationToken) =>
        db.SummonsesSeenBy(post).Where(request => request.Number == number).Select(request => (long?)request.Id).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="SummonsIdAsync"/>
    public Task<long?> IssueIdAsync(StaffPost post, string number, CancellationToken cancellationToken) =>
        db.SeenBy(post).Where(issue => issue.Number == number).Select(issue => (long?)issue.Id).SingleOrDefaultAsync(cancellationToken);

    // Names are encrypted: nothing is made of them in the database.
    private async Task<List<Nameable>> PeopleAsync(IQueryable<long> people, CancellationToken cancellationToken) =>
        [.. (await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).OrderBy(person => person.Id).ToListAsync(cancellationToken)).Select(person => new Nameable(person.Id, person.Name ?? person.Code))];
}
