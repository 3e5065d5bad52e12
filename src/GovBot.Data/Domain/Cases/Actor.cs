using System.Globalization;

namespace GovBot.Data.Domain.Cases;

/// <summary>经办人: who did something, by role and opaque id; never a name or a number.</summary>
public sealed record Actor(Role Role, string Id)
{
    public static Actor Resident(string userId) => new(Role.Resident, userId);

    /// <summary>Somebody in the name of a post.</summary>
    public static Actor Staff(Role role, long personId) => new(role, string.Create(CultureInfo.InvariantCulture, $"{Person}{personId}"));

    public static Actor System { get; } = new(Role.System, "system");

    /// <summary>Somebody in office; null for residents and the system.</summary>
    public long? PersonId => Id.StartsWith(Person, StringComparison.Ordinal) ? long.Parse(Id[Person.Length..], CultureInfo.InvariantCulture) : null;

    private const string Person = "person:";
}

/// <summary>角色: in whose name something is done (domain.md §2).</summary>
public enum Role
{
    System = 0,
    Resident = 1,

    /// <summary>社区工作者.</summary>
    CommitteeMember = 2,

    /// <summary>居委会书记、主任.</summary>
    CommitteeHead = 3,

    /// <summary>街镇协调员.</summary>
    SubdistrictCoordinator = 4,

    /// <summary>职能部门联络员.</summary>
    DepartmentLiaison = 5,

    /// <summary>职能部门承办人.</summary>
    DepartmentHandler = 6,

    /// <summary>区牵头部门.</summary>
    DistrictOffice = 7,

    /// <summary>物业项目经理.</summary>
    PropertyManager = 8,

    /// <summary>网格员.</summary>
    GridOfficer = 9,

    /// <summary>睦邻中心志愿者.</summary>
    KioskVolunteer = 10,

    /// <summary>系统管理员.</summary>
    Administrator = 11,
}
