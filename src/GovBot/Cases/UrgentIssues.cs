using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>What a resident can do with an urgent issue.</summary>
public sealed class UrgentIssues(GovBotDbContext db, UrgentIssueFiling filing, UrgentIssueChanges changes, IssueAccess access, BusinessClock clock) : IUrgentIssues
{
    private const int MostListed = 20;

    public Task<Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken) => filing.FileAsync(command, cancellationToken);

    public async Task<Result<IssueStatus>> TrackAsync(TrackIssue query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = await access.FindAsync(query.Code, query.UserId, LookupGuard.PlaceOf(query.KioskId, query.AddressKey), cancellationToken);
        return Shown(found);
    }

    public async Task<IReadOnlyList<IssueStatus>> ListMineAsync(string userId, CancellationToken cancellationToken)
    {
        var issues = await db.UrgentIssues.AsNoTracking()
            .Where(issue => issue.Facts.ReporterUserId == userId)
            .OrderByDescending(issue => issue.FiledAt).ThenByDescending(issue => issue.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        return issues.ConvertAll(StatusOf);
    }

    public async Task<Result<IssueStatus>> ProveAsync(IssueClaim claim, CancellationToken cancellationToken) => Shown(await changes.CheckAsync(claim, cancellationToken));

    public async Task<Result<IssueStatus>> AddAsync(AddToIssue command, CancellationToken cancellationToken) => Shown(await changes.AddAsync(command, cancellationToken));

    public async Task<Result<IssueStatus>> WithdrawAsync(IssueClaim claim, CancellationToken cancellationToken) => Shown(await changes.WithdrawAsync(claim, cancellationToken));

    private Result<IssueStatus> Shown(Result<UrgentIssue> outcome) => outcome.IsSuccess ? StatusOf(outcome.Value) : outcome.Error;

    private IssueStatus StatusOf(UrgentIssue issue) => new(
        issue.TrackingCode,
        issue.State.ToString(),
        issue.FiledAt.InShanghai(),
        issue.DueAt.InShanghai(),
        issue.EndedAt.InShanghai(),
        Allows(issue, UrgentIssueTrigger.Withdraw))
    {
        MayAdd = Allows(issue, UrgentIssueTrigger.Add),
        IsOverdue = issue.IsOverdue(clock.UtcNow),
        AnswerByProvisional = issue.DuePolicy?.IsProvisional ?? false,
    };

    // Of the reporter; whether this person is it, the move itself will say.
    private static bool Allows(UrgentIssue issue, UrgentIssueTrigger trigger) => issue.Allows(trigger, new IssueMove(Actor.Resident(issue.Facts.ReporterUserId), IsEntitled: true));
}
