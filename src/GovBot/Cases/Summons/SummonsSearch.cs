using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>查找 by words, as clerks say them: 长白路漏水那个. What is spoken of is place and category, as at the desk of issues.</summary>
public sealed class SummonsSearch(GovBotDbContext db, StaffPosts posts, SummonsLists lists)
{
    private const int LookedThrough = 500;
    private const int Most = 5;

    /// <summary>Those that fit best, the newest first; what the post may not see is not found.</summary>
    public async Task<IReadOnlyList<SummonsLine>> FindAsync(StaffPost post, string said, CancellationToken cancellationToken)
    {
        if (!await posts.HoldsAsync(post, cancellationToken))
            return [];
        var rows = await (
            from request in db.SummonsesSeenBy(post).OrderBy(request => request.EndedAt != null).ThenByDescending(request => request.Id).Take(LookedThrough)
            join compound in db.Compounds on request.Facts.CompoundId equals compound.Id into compounds
            from compound in compounds.DefaultIfEmpty()
            join building in db.Buildings on request.Facts.BuildingId equals building.Id into buildings
            from building in buildings.DefaultIfEmpty()
            select new { request.Id, Place = compound.Name, Building = building.Name, compound.Address, compound.Aliases, Category = request.Facts.CategoryName }).ToListAsync(cancellationToken);
        var scored = rows.ConvertAll(row => (row.Id, Score: DeskSearch.Score(said, $"{row.Place} {row.Building}", $"{row.Address} {row.Aliases}", row.Category)));
        var best = scored.Select(row => row.Score).DefaultIfEmpty().Max();
        var found = best == 0 ? [] : scored.Where(row => row.Score == best).Select(row => row.Id).OrderDescending().Take(Most).ToArray();
        var requests = await db.SummonsRequests.AsSplitQuery().Where(request => found.Contains(request.Id)).OrderByDescending(request => request.Id).ToListAsync(cancellationToken);
        var lines = new List<SummonsLine>();
        foreach (var request in requests)
            lines.Add(await lists.LineAsync(post, request, cancellationToken));
        return lines;
    }
}
