using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Another report of the same place and category, as a neighbour may see it: masked, without who.</summary>
/// <param name="What">The beginning of what was said, personal data masked.</param>
/// <param name="DueAt">When the committee owes an answer; Shanghai time.</param>
public sealed record Neighbour(string CaseNumber, string What, DateTimeOffset FiledAt, DateTimeOffset? DueAt, int Households);

/// <summary>Finds reports that may be of the same matter (practice.md §1, domain.md §11): same compound and category, open or closed within seven days.</summary>
public sealed class IssueNeighbours(GovBotDbContext db, IssueFamily family, BusinessClock clock)
{
    private const int MostShown = 3;
    private const int LongestShown = 40;
    private static readonly TimeSpan ClosedSince = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<Neighbour>> FindAsync(UrgentIssue own, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (own.Facts is not { CompoundId: { } compound, CategoryId: { } category, Subject: not IssueSubject.Committee })
            return [];
        var since = clock.UtcNow - ClosedSince;
        var found = await db.UrgentIssues.AsNoTracking().Include(issue => issue.Report)
            .Where(issue => issue.Facts.CompoundId == compound && issue.Facts.CategoryId == category && issue.Facts.Subject != IssueSubject.Committee)
            .Where(issue => issue.Id != own.Id && issue.Facts.ReporterUserId != own.Facts.ReporterUserId)
            .Where(issue => issue.State == UrgentIssueState.Filed || issue.State == UrgentIssueState.InHand || issue.State == UrgentIssueState.WaitingForResident
                || (issue.State == UrgentIssueState.Handled && issue.EndedAt > since))
            .OrderByDescending(issue => issue.Facts.BuildingId == own.Facts.BuildingId).ThenByDescending(issue => issue.FiledAt).ThenByDescending(issue => issue.Id)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var shown = new List<Neighbour>();
        foreach (var issue in found)
            shown.Add(new(issue.Number, Shown(issue), issue.FiledAt.InShanghai(), issue.DueAt.InShanghai(), 1 + (await family.JoinedAsync(issue.Id, cancellationToken)).Count));
        return shown;
    }

    private static string Shown(UrgentIssue issue)
    {
        var words = PersonalData.Mask(issue.Report?.What ?? "", []) ?? "";
        return words.Length <= LongestShown ? words : $"{words[..LongestShown]}…";
    }
}
