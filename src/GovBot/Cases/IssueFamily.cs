using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Reports of the same matter: the one that goes on, and those merged into it. Nobody's report is lost by it, each keeps its own code.</summary>
public sealed class IssueFamily(GovBotDbContext db)
{
    /// <summary>The report in which this one goes on; itself unless merged.</summary>
    public async Task<UrgentIssue> HeadAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        while (issue is { State: UrgentIssueState.Merged, MergedIntoId: { } next })
            issue = await db.UrgentIssues.SingleAsync(row => row.Id == next, cancellationToken);
        return issue;
    }

    /// <summary>All that were merged into it, directly or by way of another; withdrawn ones have left.</summary>
    public async Task<IReadOnlyList<UrgentIssue>> JoinedAsync(long headId, CancellationToken cancellationToken)
    {
        List<UrgentIssue> all = [];
        List<long> parents = [headId];
        while (parents.Count > 0)
        {
            var level = await db.UrgentIssues
                .Where(issue => issue.MergedIntoId != null && parents.Contains(issue.MergedIntoId.Value) && issue.State == UrgentIssueState.Merged)
                .ToListAsync(cancellationToken);
            all.AddRange(level);
            parents = level.ConvertAll(issue => issue.Id);
        }

        return all;
    }
}
