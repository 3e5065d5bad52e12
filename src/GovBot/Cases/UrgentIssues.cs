using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>What a resident can do with an urgent issue.</summary>
public sealed class UrgentIssues(GovBotDbContext db, UrgentIssueFiling filing, UrgentIssueChanges changes, IssueAccess access, IssueStatuses statuses) : IUrgentIssues
{
    private const int MostListed = 20;

    public Task<Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken) => filing.FileAsync(command, cancellationToken);

    public async Task<Result<IssueStatus>> TrackAsync(TrackIssue query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = await access.FindAsync(query.Code, query.UserId, LookupGuard.PlaceOf(query.KioskId, query.AddressKey), cancellationToken);
        return found.IsSuccess ? await statuses.OfAsync(found.Value, found.Value.Facts.ReporterUserId == query.UserId, cancellationToken) : found.Error;
    }

    public async Task<IReadOnlyList<IssueStatus>> ListMineAsync(string userId, CancellationToken cancellationToken)
    {
        var issues = await db.UrgentIssues.AsNoTracking()
            .Where(issue => issue.Facts.ReporterUserId == userId)
            .OrderByDescending(issue => issue.FiledAt).ThenByDescending(issue => issue.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        var mine = new List<IssueStatus>();
        foreach (var issue in issues)
            mine.Add(await statuses.OfAsync(issue, isOwn: issues.Count == 1, cancellationToken));
        return mine;
    }

    public async Task<Result<IssueStatus>> ProveAsync(IssueClaim claim, CancellationToken cancellationToken) => await ShownAsync(await changes.CheckAsync(claim, cancellationToken), cancellationToken);

    public async Task<Result<IssueStatus>> AddAsync(AddToIssue command, CancellationToken cancellationToken) => await ShownAsync(await changes.AddAsync(command, cancellationToken), cancellationToken);

    public async Task<Result<IssueStatus>> WithdrawAsync(IssueClaim claim, CancellationToken cancellationToken) => await ShownAsync(await changes.WithdrawAsync(claim, cancellationToken), cancellationToken);

    public async Task<Result<IssueStatus>> ConfirmAsync(IssueClaim claim, CancellationToken cancellationToken) => await ShownAsync(await changes.ConfirmAsync(claim, cancellationToken), cancellationToken);

    public async Task<Result<IssueStatus>> ReopenAsync(IssueClaim claim, CancellationToken cancellationToken) => await ShownAsync(await changes.ReopenAsync(claim, cancellationToken), cancellationToken);

    public async Task<Result<IssueStatus>> JoinAsync(IssueClaim claim, string intoNumber, CancellationToken cancellationToken) => await ShownAsync(await changes.JoinAsync(claim, intoNumber, cancellationToken), cancellationToken);

    private async Task<Result<IssueStatus>> ShownAsync(Result<UrgentIssue> outcome, CancellationToken cancellationToken) =>
        outcome.IsSuccess ? await statuses.OfAsync(outcome.Value, isOwn: false, cancellationToken) : outcome.Error;
}
