using GovBot.Cases.Staff;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>The compounds of a post's committee, and their buildings.</summary>
public sealed class CommitteePlaces(GovBotDbContext db, IPlaces places)
{
    public Task<List<BuildingChoice>> CompoundsAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var committee = post.CommitteeId;
        return db.Compounds.Where(compound => compound.CommitteeId == committee).OrderBy(compound => compound.Name).ThenBy(compound => compound.Id)
            .Select(compound => new BuildingChoice(compound.Id, compound.Name)).ToListAsync(cancellationToken);
    }

    public Task<IReadOnlyList<BuildingChoice>> BuildingsAsync(long compoundId, CancellationToken cancellationToken) => places.BuildingsAsync(compoundId, cancellationToken);
}
