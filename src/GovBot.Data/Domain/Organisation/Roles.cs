using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Organisation;

/// <summary>单位类别: what kind of unit a post belongs to.</summary>
public enum UnitKind
{
    /// <summary>No unit below the district.</summary>
    District,
    Committee,
    Subdistrict,
    Department,
    Center,
    Company,
}

/// <summary>岗位规则: which roles are posts, and of what unit.</summary>
public static class Roles
{
    /// <summary>Roles that people are appointed to.</summary>
    public static IReadOnlyList<Role> Posts { get; } = [.. Enum.GetValues<Role>().Where(role => UnitOf(role) is not null)];

    /// <summary>Null for a role that is no post.</summary>
    public static UnitKind? UnitOf(Role role) => role switch
    {
        Role.CommitteeMember or Role.CommitteeHead or Role.GridOfficer => UnitKind.Committee,
        Role.SubdistrictCoordinator => UnitKind.Subdistrict,
        Role.DepartmentLiaison or Role.DepartmentHandler => UnitKind.Department,
        Role.KioskVolunteer => UnitKind.Center,
        Role.PropertyManager => UnitKind.Company,
        Role.DistrictOffice or Role.Administrator => UnitKind.District,
        _ => null,
    };
}
