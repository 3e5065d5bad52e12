using GovBot.Cases.Staff;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>So many reports of a kind from one place that a rule among neighbours may help more than the next report.</summary>
/// <param name="Building">Null where no building alone has so many.</param>
/// <param name="Since">Day of the first of them, in Shanghai.</param>
public sealed record IssueCluster(ConventionTheme Theme, BuildingChoice Compound, BuildingChoice? Building, int Count, DateOnly Since);

/// <summary>诉求成堆: what a convention could begin from (未诉先办).</summary>
public sealed class IssueClusters(GovBotDbContext db, IDialogsSource dialogs, BusinessClock clock)
{
    private const int MostShown = 3;

    public async Task<IReadOnlyList<IssueCluster>> OfAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var book = dialogs.Current.Conventions;
        var reports = await ReportsAsync(post, book, cancellationToken);
        var ofBuildings = Clusters(reports.Where(report => report.Building is not null), book.Cluster, report => report.Building!.Id, report => report.Building).ToList();
        // What one building alone has told of is that building's.
        var ofCompounds = Clusters(reports, book.Cluster, report => report.Compound.Id, _ => null)
            .Where(cluster => cluster.Count > ofBuildings.Where(other => other.Theme == cluster.Theme && other.Compound.Id == cluster.Compound.Id).Sum(other => other.Count));
        return [.. ofBuildings.Concat(ofCompounds).OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster.Compound.Id).ThenBy(cluster => cluster.Building?.Id).Take(MostShown)];
    }

    private async Task<List<Report>> ReportsAsync(StaffPost post, ConventionBook book, CancellationToken cancellationToken)
    {
        var (since, committee) = (clock.UtcNow.AddDays(-book.ClusterDays), post.CommitteeId);
        var rows = await (
            from issue in db.UrgentIssues
            where issue.Facts.CommitteeId == committee && issue.FiledAt > since && issue.Facts.CategoryName != null
            join compound in db.Compounds on issue.Facts.CompoundId equals compound.Id
            join found in db.Buildings on issue.Facts.BuildingId equals (long?)found.Id into known
            from building in known.DefaultIfEmpty()
            select new { Category = issue.Facts.CategoryName!, issue.FiledAt, compound.Id, compound.Name, BuildingId = (long?)building!.Id, Building = building.Name }).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let theme = book.ThemeOf(row.Category)
               where theme is not null
               select new Report(theme, new BuildingChoice(row.Id, row.Name), row.BuildingId is { } id ? new BuildingChoice(id, row.Building) : null, DateOnly.FromDateTime(row.FiledAt.InShanghai().DateTime)),
        ];
    }

    private static IEnumerable<IssueCluster> Clusters(IEnumerable<Report> reports, int fewest, Func<Report, long> place, Func<Report, BuildingChoice?> building) =>
        from report in reports
        group report by (report.Theme.Id, Place: place(report)) into cluster
        where cluster.Count() >= fewest
        let first = cluster.First()
        select new IssueCluster(first.Theme, first.Compound, building(first), cluster.Count(), cluster.Min(report => report.On));

    private sealed record Report(ConventionTheme Theme, BuildingChoice Compound, BuildingChoice? Building, DateOnly On);
}
