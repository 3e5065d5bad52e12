using System.Globalization;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Cases.Summons;

/// <summary>News of a move for people in office, by their posts; each hears of it once, whoever made it does not.</summary>
public sealed class SummonsNotices(GovBotDbContext db, SummonsWording wording, SummonsSteps steps, SummonsButtons buttons, StaffNotices staff, BusinessClock clock)
{
    /// <param name="before">State and lead before the move.</param>
    public async Task StageAsync(SummonsRequest request, SummonsTrigger trigger, SummonsMove move, (SummonsState State, long? Lead) before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(move);
        var items = SummonsNews.ForStaff(trigger, request, before.State).ToList();
        if (items.Count == 0)
            return;
        var (names, rows, told) = (await wording.NamesAsync(request, cancellationToken), await steps.RowsAsync(request, cancellationToken), new HashSet<long>());
        foreach (var item in items)
        {
            var due = DueOf(item, request, rows, move);
            await staff.StageAsync(
                db.AudienceOf(item.To, request, move, before.Lead, clock.Today),
                string.Create(CultureInfo.InvariantCulture, $"{request.Number}:{request.EventCount}:summons"),
                told,
                locale => wording.Notice(locale, item.Key, request, trigger, names, due),
                (post, locale) => buttons.ForAsync(post, locale, request, cancellationToken),
                cancellationToken);
        }
    }

    private static CaseStep? DueOf(SummonsNewsItem item, SummonsRequest request, List<CaseStep> rows, SummonsMove move)
    {
        var department = item.To switch
        {
            SummonsAudience.Lead => request.Lead?.DepartmentId,
            SummonsAudience.Named => (move.Detail as NamedDepartment)?.DepartmentId,
            _ => null,
        };
        return rows.Find(row => row.EndedAt is null && row.Step == item.Rule && (department is null || row.DepartmentId == department));
    }
}
