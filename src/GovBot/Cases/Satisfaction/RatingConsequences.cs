using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Satisfaction;

/// <summary>What follows when a resident has said whether it is solved. What was said stands whatever comes of it.</summary>
public sealed class RatingConsequences(GovBotDbContext db, SummonsActs acts, SatisfactionInvites invites, IssueReopening reopening, IDialogsSource dialogs)
{
    private static readonly SummonsState[] Done = [SummonsState.AwaitingRating, SummonsState.Closed];

    public async Task<RatingOutcome> FollowAsync(SatisfactionInvitation asked, UrgentIssue report, IssueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(claim);
        if (asked.CaseKind == CaseKind.UrgentIssue)
            return await reopening.FollowAsync(report, asked, claim, cancellationToken) ? RatingOutcome.Reopened : asked.Solved == Solution.No ? RatingOutcome.Spent : RatingOutcome.Noted;
        var request = await db.SummonsRequests.AsSplitQuery().SingleAsync(row => row.Id == asked.CaseId, cancellationToken);
        if (!Done.Contains(request.State))
            return RatingOutcome.Noted;
        var move = new SummonsMove(Actor.Resident(claim.UserId), null) { IsConcerned = true, Detail = new Judgement(asked.Solved == Solution.Yes) };
        await acts.DoAsync(request, SummonsTrigger.Rate, move, cancellationToken);
        return await DisputeAsync(request, move with { Detail = null }, isOver: false, cancellationToken) ? RatingOutcome.Disputed : RatingOutcome.Noted;
    }

    /// <summary>有争议, where the rule holds and nobody disputes this round yet.</summary>
    /// <param name="isOver">The time for answers has passed.</param>
    public async Task<bool> DisputeAsync(SummonsRequest request, SummonsMove move, bool isOver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Dispute is null
            && DisputeRule.Holds([.. await invites.OpenAsync(CaseKind.SummonsRequest, request.Id, cancellationToken)], dialogs.Current.Satisfaction, isOver)
            && await acts.DoAsync(request, SummonsTrigger.Dispute, move, cancellationToken) is null;
    }

    public async Task<Error?> ObjectAsync(SatisfactionInvitation asked, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.CaseKind != CaseKind.SummonsRequest)
            return new Error(MoveErrors.NotNow);
        var request = await db.SummonsRequests.AsSplitQuery().SingleAsync(row => row.Id == asked.CaseId, cancellationToken);
        return await acts.DoAsync(request, SummonsTrigger.ObjectToReview, new SummonsMove(Actor.Resident(userId), null) { IsConcerned = true }, cancellationToken);
    }
}

/// <summary>居委会自办的: a yes is noted on the report, a no has it go on, once and within the window.</summary>
public sealed class IssueReopening(GovBotDbContext db, UrgentIssueChanges changes, BusinessClock clock)
{
    /// <summary>Whether it goes on.</summary>
    public async Task<bool> FollowAsync(UrgentIssue report, SatisfactionInvitation asked, IssueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Solved == Solution.Yes && report.Apply(UrgentIssueTrigger.ConfirmSolved, new IssueMove(Actor.Resident(claim.UserId), IsEntitled: true), clock.UtcNow) is { IsSuccess: true } confirmed)
            db.Add(confirmed.Value);
        return asked.Solved == Solution.No && (await changes.ReopenAsync(claim, cancellationToken)).IsSuccess;
    }
}
