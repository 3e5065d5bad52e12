using GovBot.Cases.Staff;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>So many reports of a kind from one compound that a rule among neighbours may help more than the next report.</summary>
public sealed record IssueCluster(ConventionTheme Theme, long CompoundId, string CompoundName, int Count);

/// <summary>诉求成堆: what a convention could begin from (未诉先办).</summary>
public sealed class IssueClusters(GovBotDbContext db, IDialogsSource dialogs, BusinessClock clock)
{
    private const int Days = 180;
    private const int MostShown = 3;

    public async Task<IReadOnlyList<IssueCluster>> OfAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (book, since, committee) = (dialogs.Current.Conventions, clock.UtcNow.AddDays(-Days), post.CommitteeId);
        var reports = await (
            from issue in db.UrgentIssues
            where issue.Facts.CommitteeId == committee && issue.FiledAt > since && issue.Facts.CategoryName != null
            join compound in db.Compounds on issue.Facts.CompoundId equals compound.Id
            select new { Category = issue.Facts.CategoryName!, compound.Id, compound.Name }).ToListAsync(cancellationToken);
        return
        [
            .. reports.Select(report => (Theme: book.ThemeOf(report.Category), report.Id, report.Name)).Where(report => report.Theme is not null)
                .GroupBy(report => (report.Theme!.Id, report.Name))
                .Select(group => new IssueCluster(group.First().Theme!, group.First().Id, group.Key.Name, group.Count()))
                .Where(cluster => cluster.Count >= book.Cluster).OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster.CompoundId).Take(MostShown),
        ];
    }
}
