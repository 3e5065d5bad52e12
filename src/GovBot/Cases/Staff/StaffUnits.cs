using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Staff;

/// <summary>The units that posts belong to, by their codes.</summary>
public sealed class StaffUnits(GovBotDbContext db)
{
    /// <summary>Where an invitation leads; a post of the whole district to none. Refusals: <see cref="StaffErrors.NoRole"/>, <see cref="StaffErrors.NoUnit"/>.</summary>
    internal async Task<Result<Posting>> FindAsync(InviteStaff invite, CancellationToken cancellationToken)
    {
        if (invite.Role is not { } role)
            return invite.Unit is null ? new Posting(null, null) : new Error(StaffErrors.NoRole);
        if (Roles.UnitOf(role) is not { } kind)
            return new Error(StaffErrors.NoRole);
        if (kind == UnitKind.District)
            return invite.Unit is null ? new Posting(null, null) : new Error(StaffErrors.NoUnit);
        return await Of(kind).SingleOrDefaultAsync(unit => unit.Code == invite.Unit, cancellationToken) is { } found
            ? new Posting(found.Id, found.Name)
            : new Error(StaffErrors.NoUnit);
    }

    /// <summary>Keys of all units.</summary>
    internal async Task<IReadOnlyDictionary<(UnitKind Kind, string Code), long>> AllAsync(CancellationToken cancellationToken)
    {
        var ids = new Dictionary<(UnitKind Kind, string Code), long>();
        foreach (var kind in Enum.GetValues<UnitKind>().Except([UnitKind.District]))
        {
            foreach (var unit in await Of(kind).ToListAsync(cancellationToken))
                ids[(kind, unit.Code)] = unit.Id;
        }

        return ids;
    }

    private IQueryable<Unit> Of(UnitKind kind) => kind switch
    {
        UnitKind.Committee => db.Committees.Select(row => new Unit { Id = row.Id, Code = row.Code, Name = row.Name }),
        UnitKind.Subdistrict => db.Subdistricts.Select(row => new Unit { Id = row.Id, Code = row.Code, Name = row.Name }),
        UnitKind.Department => db.Departments.Select(row => new Unit { Id = row.Id, Code = row.Code, Name = row.Name }),
        UnitKind.Center => db.Centers.Select(row => new Unit { Id = row.Id, Code = row.Code, Name = row.Name }),
        _ => db.PropertyCompanies.Select(row => new Unit { Id = row.Id, Code = row.Code, Name = row.Name }),
    };

    /// <param name="Id">Null for the whole district.</param>
    internal sealed record Posting(long? Id, string? Name);

    // Set by name, so that the database can look for a code in it.
    private sealed record Unit
    {
        public long Id { get; init; }
        public required string Code { get; init; }
        public required string Name { get; init; }
    }
}
