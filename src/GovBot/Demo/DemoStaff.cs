using GovBot.Cases.Directory;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;

namespace GovBot.Demo;

/// <summary>Somebody in every role, to try things as.</summary>
public sealed class DemoStaff(StaffRoster roster)
{
    public Task AppointAsync(DirectoryFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return roster.AppointAsync([.. Posts(file)], cancellationToken);
    }

    public Task<IReadOnlyList<OfferedCode>> OfferAsync(CancellationToken cancellationToken) => roster.OfferAllAsync(cancellationToken);

    private static IEnumerable<InviteStaff> Posts(DirectoryFile file)
    {
        foreach (var subdistrict in file.Subdistricts)
        {
            yield return Post(Role.SubdistrictCoordinator, subdistrict.Code);
            foreach (var committee in subdistrict.Committees)
            {
                yield return Post(Role.CommitteeHead, committee.Code);
                yield return Post(Role.CommitteeMember, committee.Code, 1);
                yield return Post(Role.CommitteeMember, committee.Code, 2);
                yield return Post(Role.GridOfficer, committee.Code);
                foreach (var center in committee.Centers)
                    yield return Post(Role.KioskVolunteer, center.Code);
            }
        }

        foreach (var department in file.Departments)
            yield return Post(Role.DepartmentLiaison, department.Code);
        foreach (var company in file.Companies)
            yield return Post(Role.PropertyManager, company.Code);
        yield return Post(Role.DistrictOffice, null);
        yield return Post(Role.Administrator, null);
    }

    private static InviteStaff Post(Role role, string? unit, int number = 1) => new(role, unit, Person: $"{unit ?? "demo"}-{role}-{number}");
}
