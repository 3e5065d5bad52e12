using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Opens a report by its code, and says whether this person may change it: in their own conversation, or by a proof.</summary>
public sealed class IssueAccess(GovBotDbContext db, LookupGuard guard)
{
    public async Task<Result<UrgentIssue>> FindAsync(string code, string userId, string? place, CancellationToken cancellationToken)
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

    /// <summary>What the person may ask of the transition table; a wrong proof is counted and refused.</summary>
    public async Task<Result<IssueMove>> MoveOfAsync(UrgentIssue issue, IssueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(claim);
        var own = issue.Facts.ReporterUserId == claim.UserId || issue.Facts.ConversationId == claim.ConversationId;
        if (!own && claim.Proof is not null && await RefuseProofAsync(issue, claim, cancellationToken) is { } refusal)
            return refusal;
        return new IssueMove(Actor.Resident(claim.UserId), IsEntitled: own || claim.Proof is not null);
    }

    private async Task<UrgentIssue?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!TrackingCode.TryParse(code, out var parsed))
            return null;
        var hash = db.Cipher.LookupHash(parsed.Digits);
        return await db.UrgentIssues.SingleOrDefaultAsync(issue => issue.TrackingCodeHash == hash, cancellationToken);
    }

    private async Task<Error?> RefuseProofAsync(UrgentIssue issue, IssueClaim claim, CancellationToken cancellationToken)
    {
        if (await guard.IsProofShutAsync(issue.Id, cancellationToken))
            return new Error(CaseErrors.TooManyAttempts);
        var report = await db.Set<IssueReport>().AsNoTracking().SingleOrDefaultAsync(row => row.IssueId == issue.Id, cancellationToken);
        var building = await db.Buildings.Where(row => row.Id == issue.Facts.BuildingId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        if (ReporterProof.Holds(claim.Proof!, report, building))
            return null;
        guard.Count(claim.UserId, place: null, issue.Id);
        return new Error(CaseErrors.ProofWrong);
    }
}
