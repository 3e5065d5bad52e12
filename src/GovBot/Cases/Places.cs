using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Compounds and buildings to choose from.</summary>
public sealed class Places(GovBotDbContext db) : IPlaces
{
    private const int MostListed = 100;

    public async Task<IReadOnlyList<CompoundChoice>> CompoundsAsync(long? kioskId, string? search, CancellationToken cancellationToken)
    {
        var home = await (
            from kiosk in db.Kiosks
            where kiosk.Id == kioskId
            join center in db.Centers on kiosk.CenterId equals center.Id
            join committee in db.Committees on center.CommitteeId equals committee.Id
            select new { CommitteeId = committee.Id, committee.SubdistrictId }).SingleOrDefaultAsync(cancellationToken);
        var (homeCommittee, homeSubdistrict) = (home?.CommitteeId ?? 0, home?.SubdistrictId ?? 0);
        var words = search?.Trim();
        var found = await ListAsync(db.Compounds.Where(compound => string.IsNullOrEmpty(words) || compound.Name.Contains(words) || words.Contains(compound.Name)
            || compound.Aliases!.Contains(words) || compound.Address!.Contains(words)));
        return found.Count > 0 || words is null ? found
            : RoadWords.In(words) is { } road ? await OnRoadAsync(road)
            : SpeltPlaces.MayBeIn(words) ? await SpeltAsync(words)
            : found;

        Task<List<CompoundChoice>> ListAsync(IQueryable<Compound> compounds) => (
            from compound in compounds
            join committee in db.Committees on compound.CommitteeId equals committee.Id
            orderby committee.Id == homeCommittee ? 0 : committee.SubdistrictId == homeSubdistrict ? 1 : 2, compound.Name, compound.Id
            select new CompoundChoice(compound.Id, compound.Name, committee.Name) { Address = compound.Address }).Take(MostListed).ToListAsync(cancellationToken);

        async Task<IReadOnlyList<CompoundChoice>> SpeltAsync(string text)
        {
            var names = await db.Compounds.Select(compound => new { compound.Id, compound.Name }).ToListAsync(cancellationToken);
            var spelt = names.Where(compound => SpeltPlaces.Names(text, compound.Name)).Select(compound => compound.Id).Take(MostListed).ToList();
            return spelt.Count == 0 ? [] : await ListAsync(db.Compounds.Where(compound => spelt.Contains(compound.Id)));
        }

        async Task<IReadOnlyList<CompoundChoice>> OnRoadAsync(RoadWords road) =>
            [.. (await ListAsync(db.Compounds.Where(compound => compound.Address!.Contains(road.Road) || compound.Name.Contains(road.Stem)))).Where(compound => road.Fits(compound.Address))];
    }

    public async Task<IReadOnlyList<BuildingChoice>> BuildingsAsync(long compoundId, CancellationToken cancellationToken) =>
        await db.Buildings
            .Where(building => building.CompoundId == compoundId)
            .OrderBy(building => building.Position).ThenBy(building => building.Id)
            .Select(building => new BuildingChoice(building.Id, building.Name))
            .ToListAsync(cancellationToken);
}
