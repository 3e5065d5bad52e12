using GovBot.Data.Persistence;
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
        return await (
            from compound in db.Compounds
            join committee in db.Committees on compound.CommitteeId equals committee.Id
            where string.IsNullOrEmpty(words) || compound.Name.Contains(words) || words.Contains(compound.Name)
                || compound.Aliases!.Contains(words) || compound.Address!.Contains(words)
            orderby committee.Id == homeCommittee ? 0 : committee.SubdistrictId == homeSubdistrict ? 1 : 2, compound.Name, compound.Id
            select new CompoundChoice(compound.Id, compound.Name, committee.Name)).Take(MostListed).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<BuildingChoice>> BuildingsAsync(long compoundId, CancellationToken cancellationToken) =>
        await db.Buildings
            .Where(building => building.CompoundId == compoundId)
            .OrderBy(building => building.Position).ThenBy(building => building.Id)
            .Select(building => new BuildingChoice(building.Id, building.Name))
            .ToListAsync(cancellationToken);
}
