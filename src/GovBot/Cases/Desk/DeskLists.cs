using GovBot.Cases.Staff;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>Lists of the desk: what is most urgent first.</summary>
public sealed class DeskLists(GovBotDbContext db, BusinessClock clock)
{
    private const int PageSize = 5;
    private const int MostSearched = 200;

    public async Task<DeskPage> PageAsync(StaffPost post, DeskFilter filter, int page, CancellationToken cancellationToken)
    {
        var all = Rows(Filtered(post, filter));
        var total = await all.CountAsync(cancellationToken);
        var rows = await all.OrderBy(row => row.DueAt == null).ThenBy(row => row.DueAt).ThenBy(row => row.Id).Skip(page * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new(rows.ConvertAll(LineOf), total, total > (page + 1) * PageSize);
    }

    public async Task<IReadOnlyDictionary<DeskFilter, int>> CountAsync(StaffPost post, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<DeskFilter, int>();
        foreach (var filter in Enum.GetValues<DeskFilter>())
            counts[filter] = await Filtered(post, filter).CountAsync(cancellationToken);
        return counts;
    }

    /// <summary>Cases whose place or category is spoken of: 长白路漏水那个.</summary>
    public async Task<IReadOnlyList<DeskLine>> FindAsync(StaffPost post, string words, CancellationToken cancellationToken)
    {
        var rows = await Rows(Filtered(post, DeskFilter.Open)).OrderByDescending(row => row.FiledAt).Take(MostSearched).ToListAsync(cancellationToken);
        var scored = rows.ConvertAll(row => (Row: row, Score: DeskSearch.Score(words, row.Place, row.Address, row.CategoryName)));
        var best = scored.Count == 0 ? 0 : scored.Max(row => row.Score);
        return best == 0 ? [] : [.. scored.Where(row => row.Score == best).Take(PageSize).Select(row => LineOf(row.Row))];
    }

    /// <summary>The line of one case as this turn leaves it; what it has staged is not in the database yet.</summary>
    public async Task<DeskLine> LineAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var row = await Rows(db.UrgentIssues.Where(other => other.Id == issue.Id)).SingleAsync(cancellationToken);
        await db.CaseSteps.Where(step => step.CaseKind == CaseKind.UrgentIssue && step.CaseId == issue.Id).LoadAsync(cancellationToken);
        var running = db.CaseSteps.Local.Where(step => step.CaseKind == CaseKind.UrgentIssue && step.CaseId == issue.Id && step.EndedAt is null).ToList();
        return LineOf(row with { State = issue.State, CategoryName = issue.Facts.CategoryName, DueAt = running.Count == 0 ? null : running.Min(step => step.DueAt) });
    }

    private IQueryable<UrgentIssue> Filtered(StaffPost post, DeskFilter filter)
    {
        var (now, tonight) = (clock.UtcNow, EndOfToday());
        var open = db.SeenBy(post).AsNoTracking()
            .Where(issue => issue.State == UrgentIssueState.Filed || issue.State == UrgentIssueState.InHand || issue.State == UrgentIssueState.WaitingForResident);
        var running = db.CaseSteps.Where(step => step.CaseKind == CaseKind.UrgentIssue && step.EndedAt == null);
        return filter switch
        {
            DeskFilter.New => open.Where(issue => issue.State == UrgentIssueState.Filed),
            DeskFilter.Mine => open.Where(issue => issue.Handling.OwnerPersonId == post.PersonId),
            DeskFilter.DueToday => open.Where(issue => running.Any(step => step.CaseId == issue.Id && step.DueAt >= now && step.DueAt < tonight)),
            DeskFilter.Overdue => open.Where(issue => running.Any(step => step.CaseId == issue.Id && step.DueAt < now)),
            DeskFilter.Waiting => open.Where(issue => issue.State == UrgentIssueState.WaitingForResident),
            _ => open,
        };
    }

    private IQueryable<Row> Rows(IQueryable<UrgentIssue> issues) =>
        from issue in issues
        join found in db.Compounds on issue.Facts.CompoundId equals found.Id into compounds
        from compound in compounds.DefaultIfEmpty()
        join found in db.Buildings on issue.Facts.BuildingId equals found.Id into buildings
        from building in buildings.DefaultIfEmpty()
        select new Row
        {
            Id = issue.Id,
            Number = issue.Number,
            State = issue.State,
            CategoryName = issue.Facts.CategoryName,
            Place = (compound == null ? "" : compound.Name) + (building == null ? "" : " " + building.Name),
            Address = compound == null ? null : compound.Address,
            FiledAt = issue.FiledAt,
            DueAt = db.CaseSteps.Where(step => step.CaseKind == CaseKind.UrgentIssue && step.CaseId == issue.Id && step.EndedAt == null).Min(step => (DateTime?)step.DueAt),
        };

    private DeskLine LineOf(Row row) => new(
        row.Number, row.State.ToString(), row.CategoryName, row.Place, row.FiledAt.InShanghai(), row.DueAt.InShanghai(), row.DueAt < clock.UtcNow);

    private DateTime EndOfToday() => new DateTimeOffset(clock.Today.AddDays(1).ToDateTime(TimeOnly.MinValue), WorkCalendar.Offset).UtcDateTime;

    // Set by name, so that the database can sort by it.
    private sealed record Row
    {
        public long Id { get; init; }
        public string Number { get; init; } = "";
        public UrgentIssueState State { get; init; }
        public string? CategoryName { get; init; }
        public string Place { get; init; } = "";
        public string? Address { get; init; }
        public DateTime FiledAt { get; init; }
        public DateTime? DueAt { get; init; }
    }
}
