using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Organisation;

/// <summary>任职: a person in a role at one unit, for a time. The right to do anything is read from here on the day it is done.</summary>
public sealed class Appointment
{
    public long Id { get; init; }
    public long PersonId { get; init; }
    public Role Role { get; init; }

    /// <summary>At most one of these is set, the one that <see cref="Roles.UnitOf"/> says.</summary>
    public long? CommitteeId { get; private set; }

    public long? SubdistrictId { get; private set; }
    public long? DepartmentId { get; private set; }
    public long? CenterId { get; private set; }
    public long? CompanyId { get; private set; }

    /// <summary>First day, in Shanghai.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day, in Shanghai; null while it is open.</summary>
    public DateOnly? To { get; set; }

    public static Appointment Of(long personId, Role role, long? unitId, DateOnly from)
    {
        var unit = Roles.UnitOf(role) ?? throw new ArgumentException($"{role} is no post.", nameof(role));
        if ((unit == UnitKind.District) != (unitId is null))
            throw new ArgumentException($"A {role} belongs to a {unit}.", nameof(unitId));
        return new Appointment
        {
            PersonId = personId,
            Role = role,
            From = from,
            CommitteeId = unit == UnitKind.Committee ? unitId : null,
            SubdistrictId = unit == UnitKind.Subdistrict ? unitId : null,
            DepartmentId = unit == UnitKind.Department ? unitId : null,
            CenterId = unit == UnitKind.Center ? unitId : null,
            CompanyId = unit == UnitKind.Company ? unitId : null,
        };
    }

    /// <summary>Null for a post of the whole district.</summary>
    public long? UnitId => CommitteeId ?? SubdistrictId ?? DepartmentId ?? CenterId ?? CompanyId;

    public bool IsActiveOn(DateOnly day) => From <= day && (To is not { } last || day <= last);
}
