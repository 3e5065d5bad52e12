using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;

namespace GovBot.Cases;

/// <summary>Turns news into a 「请转告」 task where the resident has no channel of their own.</summary>
public sealed class PassOnNews(GovBotDbContext db, IDialogsSource dialogs, StaffNotices staff, BusinessClock clock)
{
    /// <summary>Whether staff wrote the report down, so that nobody reads what is sent to its conversation.</summary>
    public static bool IsFor(UrgentIssue report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Facts.HelperPersonId is not null;
    }

    /// <summary>What the unit found itself has nobody to tell.</summary>
    /// <param name="step">What the news is about: told once.</param>
    public async Task StageAsync(UrgentIssue head, UrgentIssue report, string text, string step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(report);
        if (dialogs.Current.Sources.Any(source => source.Id == report.Facts.Source && source.Found))
            return;
        db.Add(new PassOnTask { IssueId = report.Id, Words = text, StagedAt = clock.UtcNow });
        await staff.StagePassOnAsync(head, report, step, cancellationToken);
    }
}
