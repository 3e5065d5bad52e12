using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>What units and places are called.</summary>
public sealed record ConventionNames(string Committee, string Place);

/// <summary>Names of many conventions at once.</summary>
public sealed class ConventionWording(GovBotDbContext db)
{
    public async Task<ConventionNames> NamesAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return (await NamesAsync([convention], cancellationToken))[convention.Id];
    }

    public async Task<Dictionary<long, ConventionNames>> NamesAsync(IReadOnlyList<Convention> conventions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        var committeeIds = conventions.Select(convention => convention.Facts.CommitteeId).Distinct().ToArray();
        var compoundIds = conventions.Select(convention => convention.Facts.CompoundId).OfType<long>().Distinct().ToArray();
        var buildingIds = conventions.Select(convention => convention.Facts.BuildingId).OfType<long>().Distinct().ToArray();
        var committees = await db.Committees.AsNoTracking().Where(row => committeeIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var compounds = await db.Compounds.AsNoTracking().Where(row => compoundIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var buildings = await db.Buildings.AsNoTracking().Where(row => buildingIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return conventions.ToDictionary(convention => convention.Id, convention => Names(convention.Facts));

        ConventionNames Names(ConventionFacts facts)
        {
            var committee = committees.GetValueOrDefault(facts.CommitteeId, "");
            var place = $"{compounds.GetValueOrDefault(facts.CompoundId ?? 0)} {buildings.GetValueOrDefault(facts.BuildingId ?? 0)}".Trim();
            return new(committee, place.Length > 0 ? place : committee);
        }
    }
}
