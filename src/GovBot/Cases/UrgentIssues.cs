using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>What a resident can do with an urgent issue.</summary>
public sealed class UrgentIssues(GovBotDbContext db, UrgentIssueFiling filing, LookupGuard guard, IssueNotices notices, BusinessClock clock) : IUrgentIssues
{
    private const int MostListed = 20;

    public Task<Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken) => filing.FileAsync(command, cancellationToken);

    public async Task<Result<IssueStatus>> TrackAsync(TrackIssue query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = await FindAsync(query.Code, query.UserId, LookupGuard.PlaceOf(query.KioskId, query.AddressKey), cancellationToken);
        return found.IsSuccess ? StatusOf(found.Value) : found.Error;
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

    public async Task<Result<IssueStatus>> WithdrawAsync(WithdrawIssue command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await FindAsync(command.Code, command.UserId, place: null, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var issue = found.Value;
        var own = IsOwn(issue, command);
        if (!own && command.Proof is not null && await RefuseProofAsync(issue, command, cancellationToken) is { } refusal)
            return refusal;
        var move = new IssueMove(Actor.Resident(command.UserId), IsEntitled: own || command.Proof is not null);
        var withdrawn = issue.Apply(UrgentIssueTrigger.Withdraw, move, clock.UtcNow);
        if (!withdrawn.IsSuccess)
            return withdrawn.Error;
        db.Add(withdrawn.Value);
        if (issue.Facts.ConversationId != command.ConversationId)
            notices.StageWithdrawn(issue);
        return StatusOf(issue);
    }

    private async Task<Result<UrgentIssue>> FindAsync(string code, string userId, string? place, CancellationToken cancellationToken)
    {
        var found = await FindAsync(code, cancellationToken);
        // Who guesses behind the same address must not keep people from what is their own.
        if (found?.Facts.ReporterUserId == userId)
            return found;
        if (await guard.IsShutAsync(userId, place, cancellationToken))
            return new Error(CaseErrors.TooManyAttempts);
        if (found is not null)
            return found;
        // A wrong check digit is a slip of the finger and tells a guesser nothing.
        if (!TrackingCode.TryParse(code, out _))
            return new Error(CaseErrors.NotFound);
        guard.Count(userId, place);
        return new Error(CaseErrors.NotFound);
    }

    private async Task<UrgentIssue?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!TrackingCode.TryParse(code, out var parsed))
            return null;
        var hash = db.Cipher.LookupHash(parsed.Digits);
        return await db.UrgentIssues.SingleOrDefaultAsync(issue => issue.TrackingCodeHash == hash, cancellationToken);
    }

    private static bool IsOwn(UrgentIssue issue, WithdrawIssue command) =>
        issue.Facts.ReporterUserId == command.UserId || issue.Facts.ConversationId == command.ConversationId;

    private async Task<Error?> RefuseProofAsync(UrgentIssue issue, WithdrawIssue command, CancellationToken cancellationToken)
    {
        if (await guard.IsProofShutAsync(issue.Id, cancellationToken))
            return new Error(CaseErrors.TooManyAttempts);
        var report = await db.Set<IssueReport>().AsNoTracking().SingleOrDefaultAsync(row => row.IssueId == issue.Id, cancellationToken);
        var building = await db.Buildings.Where(row => row.Id == issue.Facts.BuildingId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        if (ReporterProof.Holds(command.Proof!, report, building))
            return null;
        guard.Count(command.UserId, place: null, issue.Id);
        return new Error(CaseErrors.ProofWrong);
    }

    private IssueStatus StatusOf(UrgentIssue issue) => new(
        issue.TrackingCode,
        issue.State.ToString(),
        issue.FiledAt.InShanghai(),
        issue.DueAt.InShanghai(),
        issue.EndedAt.InShanghai(),
        issue.Allows(UrgentIssueTrigger.Withdraw, new IssueMove(Actor.Resident(issue.Facts.ReporterUserId), IsEntitled: true)))
    {
        IsOverdue = issue.IsOverdue(clock.UtcNow),
        AnswerByProvisional = issue.DuePolicy?.IsProvisional ?? false,
    };
}
