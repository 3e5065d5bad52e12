using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>The committee's desk.</summary>
public sealed class IssueDesk(GovBotDbContext db, DeskLists lists, DeskCases cases, DeskActs acts, BusinessClock clock) : IIssueDesk
{
    public Task<DeskPage> ListAsync(StaffPost post, DeskFilter filter, int page, CancellationToken cancellationToken) => lists.PageAsync(post, filter, page, cancellationToken);

    public Task<IReadOnlyDictionary<DeskFilter, int>> CountAsync(StaffPost post, CancellationToken cancellationToken) => lists.CountAsync(post, cancellationToken);

    public Task<IReadOnlyList<DeskLine>> FindAsync(StaffPost post, string words, CancellationToken cancellationToken) => lists.FindAsync(post, words, cancellationToken);

    public async Task<Result<DeskCase>> OpenAsync(StaffPost post, string number, CancellationToken cancellationToken) =>
        await SeenAsync(post, number, cancellationToken) is { } issue ? await cases.ShowAsync(post, issue, cancellationToken) : new Error(CaseErrors.NotFound);

    public async Task<Result<DeskCase>> ActAsync(StaffPost post, DeskAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (await SeenAsync(post, act.Number, cancellationToken) is not { } issue)
            return new Error(CaseErrors.NotFound);
        if (act.Seen is { } seen && seen != issue.Version)
            return new Error(DeskErrors.Changed);
        var done = await acts.DoAsync(post, issue, act, cancellationToken);
        return done is null ? await cases.ShowAsync(post, issue, cancellationToken) : done;
    }

    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var found = await (
            from held in db.Appointments.ColleaguesOf(post, clock.Today)
            join person in db.People on held.PersonId equals person.Id
            orderby person.Id
            select new { person.Id, person.Name, person.Code, held.Role }).ToListAsync(cancellationToken);
        return found.ConvertAll(person => new Colleague(person.Id, person.Name ?? person.Code, person.Role));
    }

    private Task<UrgentIssue?> SeenAsync(StaffPost post, string number, CancellationToken cancellationToken) =>
        db.SeenBy(post).SingleOrDefaultAsync(issue => issue.Number == number, cancellationToken);
}
