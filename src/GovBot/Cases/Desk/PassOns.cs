using GovBot.Cases.Staff;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>News that waits to be told.</summary>
/// <param name="Source">How the report reached us: an id in <c>dialogs/catalog/sources.yaml</c>.</param>
public sealed record PassOnLine(long Id, string Number, string Place, string? Source, DateTimeOffset StagedAt);

/// <param name="Phone">Null when none was given: somebody goes there.</param>
public sealed record PassOnShown(PassOnLine Line, string Words, string? Phone);

/// <summary>待转告: whom of the unit's residents somebody still has to tell, what, and how; a tick stands in the history.</summary>
public sealed class PassOns(GovBotDbContext db, DeskLists lists, DeskReadings readings, BusinessClock clock)
{
    private const int MostListed = 20;

    public async Task<int> CountAsync(StaffPost post, CancellationToken cancellationToken) => (await OpenAsync(post, cancellationToken)).Count;

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<PassOnLine>> ListAsync(StaffPost post, CancellationToken cancellationToken)
    {
        var lines = new List<PassOnLine>();
        foreach (var task in (await OpenAsync(post, cancellationToken)).Take(MostListed))
            lines.Add(await LineAsync(task, await IssueAsync(task, cancellationToken), cancellationToken));
        return lines;
    }

    public async Task<PassOnShown?> OpenAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        if (await Open(post).SingleOrDefaultAsync(task => task.Id == id, cancellationToken) is not { } task)
            return null;
        var issue = await IssueAsync(task, cancellationToken);
        if (issue.Report?.Phone is not null)
            readings.NoteContact(post, issue);
        return new(await LineAsync(task, issue, cancellationToken), task.Words, issue.Report?.Phone);
    }

    /// <summary>False when somebody has ticked it meanwhile.</summary>
    public async Task<bool> TickAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (await Open(post).SingleOrDefaultAsync(task => task.Id == id, cancellationToken) is not { } task)
            return false;
        var issue = await IssueAsync(task, cancellationToken);
        var told = issue.Apply(UrgentIssueTrigger.PassedOn, issue.MoveOf(post), clock.UtcNow);
        if (!told.IsSuccess)
            return false;
        db.Add(told.Value);
        task.Tick(post.PersonId, clock.UtcNow);
        return true;
    }

    private IQueryable<PassOnTask> Open(StaffPost post)
    {
        var answered = db.AnsweredBy(post).Select(issue => issue.Id);
        return db.PassOnTasks.Where(task => task.DoneAt == null && answered.Contains(task.IssueId));
    }

    // What this turn has ticked is open in the database still.
    private async Task<List<PassOnTask>> OpenAsync(StaffPost post, CancellationToken cancellationToken) =>
        (await Open(post).OrderBy(task => task.Id).ToListAsync(cancellationToken)).FindAll(task => task.DoneAt is null);

    private Task<UrgentIssue> IssueAsync(PassOnTask task, CancellationToken cancellationToken) =>
        db.UrgentIssues.Include(issue => issue.Report).SingleAsync(issue => issue.Id == task.IssueId, cancellationToken);

    private async Task<PassOnLine> LineAsync(PassOnTask task, UrgentIssue issue, CancellationToken cancellationToken) =>
        new(task.Id, issue.Number, (await lists.LineAsync(issue, cancellationToken)).Place, issue.Facts.Source, task.StagedAt.InShanghai());
}
