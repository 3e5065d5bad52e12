using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>Departments and subdistricts: who can be invited, and what they are called.</summary>
public sealed class ConferenceUnits(GovBotDbContext db)
{
    /// <summary>Of everybody who can be invited.</summary>
    public async Task<IReadOnlyDictionary<MeetingUnit, string>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = (await db.Departments.OrderBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken)).ToDictionary(row => new MeetingUnit(UnitKind.Department, row.Id), row => row.Name);
        foreach (var row in await db.Subdistricts.OrderBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
            names.Add(new MeetingUnit(UnitKind.Subdistrict, row.Id), row.Name);
        return names;
    }

    /// <summary>Office hours of the departments; null for the district's.</summary>
    public Task<Dictionary<long, string?>> PeriodsAsync(JointConference conference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        var ids = conference.Signers.Select(unit => unit.UnitId).ToArray();
        return db.Departments.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Periods, cancellationToken);
    }
}
