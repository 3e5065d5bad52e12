using GovBot.Cases.Staff;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>Lists of summonses.</summary>
public enum SummonsFilter
{
    /// <summary>草稿和待签发.</summary>
    Unsent,

    /// <summary>待我方办理: the turn is ours.</summary>
    Ours,

    /// <summary>我经办的.</summary>
    Mine,

    /// <summary>今天到期.</summary>
    DueToday,

    /// <summary>已逾期.</summary>
    Overdue,

    /// <summary>在办: everything that was sent and goes on.</summary>
    Running,

    /// <summary>已结束.</summary>
    Ended,
}

/// <summary>Where the last page ended.</summary>
public sealed record SummonsCursor(DateTime? DueAt, long Id);

/// <param name="WaitsFor">Only those whose turn is theirs; null for all.</param>
/// <param name="After">Null for the first page.</param>
public sealed record SummonsQuery(SummonsFilter Filter, SummonsSides? WaitsFor = null, SummonsCursor? After = null);

/// <param name="Next">Null on the last page.</param>
public sealed record SummonsPage(IReadOnlyList<SummonsLine> Lines, int Total, SummonsCursor? Next);

/// <summary>Lists of a post: what is due first comes first.</summary>
public sealed class SummonsLists(GovBotDbContext db, StaffPosts posts, SummonsSteps steps, SummonsWording wording, BusinessClock clock)
{
    private const int PageSize = 5;

    public async Task<SummonsPage> PageAsync(StaffPost post, SummonsQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!await posts.HoldsAsync(post, cancellationToken))
            return new([], 0, null);
        var all = db.Filtered(post, query, clock.UtcNow, EndOfToday());
        var department = post.DepartmentId;
        var rows = all.Select(request => new { request.Id, DueAt = db.CaseSteps.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.CaseId == request.Id && step.EndedAt == null && (department == null || step.DepartmentId == department)).Min(step => (DateTime?)step.DueAt) });
        if (query.After is { } after)
        {
            rows = after.DueAt is { } due
                ? rows.Where(row => row.DueAt == null || row.DueAt > due || (row.DueAt == due && row.Id > after.Id))
                : rows.Where(row => row.DueAt == null && row.Id > after.Id);
        }

        var found = await rows.OrderBy(row => row.DueAt == null).ThenBy(row => row.DueAt).ThenBy(row => row.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var page = found.Take(PageSize).ToList();
        var next = found.Count > PageSize ? new SummonsCursor(page[^1].DueAt, page[^1].Id) : null;
        return new(await LinesAsync(post, [.. page.Select(row => row.Id)], cancellationToken), await all.CountAsync(cancellationToken), next);
    }

    /// <summary>How many there are of each kind.</summary>
    public async Task<IReadOnlyDictionary<SummonsFilter, int>> CountAsync(StaffPost post, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<SummonsFilter, int>();
        var held = await posts.HoldsAsync(post, cancellationToken);
        foreach (var filter in Enum.GetValues<SummonsFilter>())
            counts[filter] = held ? await db.Filtered(post, new SummonsQuery(filter), clock.UtcNow, EndOfToday()).CountAsync(cancellationToken) : 0;
        return counts;
    }

    /// <summary>在等谁: whose turn it is on those that go on, and how often.</summary>
    public async Task<IReadOnlyDictionary<SummonsSides, int>> WaitingAsync(StaffPost post, CancellationToken cancellationToken)
    {
        return await posts.HoldsAsync(post, cancellationToken)
            ? await db.Filtered(post, new SummonsQuery(SummonsFilter.Running), clock.UtcNow, EndOfToday()).CountSidesAsync(cancellationToken)
            : new Dictionary<SummonsSides, int>();
    }

    /// <summary>The line of one case as this turn leaves it.</summary>
    public async Task<SummonsLine> LineAsync(StaffPost post, SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(request);
        var names = await wording.NamesAsync(request, cancellationToken);
        var due = (await RunningAsync(request, cancellationToken)).Where(step => post.DepartmentId is null || step.DepartmentId == post.DepartmentId).MinBy(step => step.DueAt);
        return new(request.Number, request.State, request.Facts.CategoryName, names.Place, names.Committee, names.Lead, request.SentAt.InShanghai(), due?.DueAt.InShanghai(), request.SideThatIsAwaited())
        {
            IsOverdue = due is not null && IsOverdue(due),
        };
    }

    /// <summary>The steps that run, as this turn leaves them.</summary>
    public async Task<IReadOnlyList<CaseStep>> RunningAsync(SummonsRequest request, CancellationToken cancellationToken) =>
        (await steps.RowsAsync(request, cancellationToken)).FindAll(step => step.EndedAt is null);

    public bool IsOverdue(CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.IsOverdue(clock.UtcNow);
    }

    private async Task<IReadOnlyList<SummonsLine>> LinesAsync(StaffPost post, long[] ids, CancellationToken cancellationToken)
    {
        var requests = await db.SummonsRequests.AsSplitQuery().Where(request => ids.Contains(request.Id)).ToDictionaryAsync(request => request.Id, cancellationToken);
        var lines = new List<SummonsLine>();
        foreach (var id in ids)
            lines.Add(await LineAsync(post, requests[id], cancellationToken));
        return lines;
    }

    private DateTime EndOfToday() => new DateTimeOffset(clock.Today.AddDays(1).ToDateTime(TimeOnly.MinValue), WorkCalendar.Offset).UtcDateTime;
}
