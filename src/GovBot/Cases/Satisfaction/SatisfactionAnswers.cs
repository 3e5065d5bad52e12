using GovBot.Cases.Desk;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Satisfaction;

/// <summary>What residents answer, by their own chat or by the code of their report. Stages only; the turn commits, also after a refusal, since failures are counted.</summary>
public sealed class SatisfactionAnswers(GovBotDbContext db, IssueAccess access, SatisfactionRights rights, SatisfactionEffects effects, BusinessClock clock)
{
    /// <summary>The latest that this chat person can still answer, of what was asked in their chat; null for none.</summary>
    public async Task<RatingAsked?> WaitingAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (who.KioskId is not null)
            return null;
        var (now, user) = (clock.UtcNow, who.UserId);
        var asked = await db.SatisfactionInvitations
            .Where(row => row.EndedAt == null && row.OpenUntil >= now && row.Solved == null && db.UrgentIssues.Any(issue => issue.Id == row.IssueId && issue.Facts.ReporterUserId == user && issue.Facts.HelperPersonId == null))
            .OrderByDescending(row => row.AskedAt).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return asked is null ? null : await ShownAsync(asked, await db.UrgentIssues.SingleAsync(issue => issue.Id == asked.IssueId, cancellationToken), cancellationToken);
    }

    /// <summary>The report that a button of a notice is about; null for what we did not seal.</summary>
    public async Task<(string Code, string Act)?> TappedAsync(string sealedId, CancellationToken cancellationToken)
    {
        if (effects.Taps.OpenRating(sealedId) is not { } tap)
            return null;
        var code = await db.UrgentIssues.Where(issue => issue.Id == tap.IssueId).Select(issue => issue.TrackingCode).SingleOrDefaultAsync(cancellationToken);
        return code is null ? null : (code, tap.Act);
    }

    /// <summary>What is asked about that report now. Refusals: <see cref="CaseErrors"/>, <see cref="IssueErrors.ProofNeeded"/>, <see cref="RatingErrors"/>; <see cref="MoveErrors.NotNow"/> where nothing was asked.</summary>
    public async Task<Result<RatingAsked>> LookAsync(ConversationFacts who, IssueClaim claim, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(who, claim, cancellationToken);
        return opened.IsSuccess ? await ShownAsync(opened.Value.Asked, opened.Value.Report, cancellationToken) : opened.Error;
    }

    /// <summary>解决了没有: once.</summary>
    public async Task<Result<RatingOutcome>> SayAsync(ConversationFacts who, IssueClaim claim, Solution solved, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(who, claim, cancellationToken);
        if (!opened.IsSuccess)
            return opened.Error;
        var (report, asked) = opened.Value;
        return asked.Say(solved, RatedBy.Resident, clock.UtcNow) is { } refusal ? refusal : await effects.Consequences.FollowAsync(asked, report, claim, cancellationToken);
    }

    /// <summary>好差评: once.</summary>
    public async Task<Error?> RateAsync(ConversationFacts who, IssueClaim claim, Grade grade, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(who, claim, cancellationToken);
        return opened.IsSuccess ? opened.Value.Asked.Rate(grade, clock.UtcNow) : opened.Error;
    }

    /// <summary>不满意原因.</summary>
    public async Task<Error?> ExplainAsync(ConversationFacts who, IssueClaim claim, string reason, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(who, claim, cancellationToken);
        return opened.IsSuccess ? opened.Value.Asked.Explain(reason, clock.UtcNow) : opened.Error;
    }

    /// <summary>有异议: after the reply was upheld.</summary>
    public async Task<Error?> ObjectAsync(ConversationFacts who, IssueClaim claim, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(who, claim, cancellationToken);
        return opened.IsSuccess ? await effects.Consequences.ObjectAsync(opened.Value.Asked, claim.UserId, cancellationToken) : opened.Error;
    }

    private async Task<Result<(UrgentIssue Report, SatisfactionInvitation Asked)>> OpenAsync(ConversationFacts who, IssueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(claim);
        var found = await access.FindAsync(claim.Code, claim.UserId, LookupGuard.PlaceOf(who.KioskId, who.AddressKey), cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var report = found.Value;
        if (await LatestAsync(report.Id, cancellationToken) is not { } asked)
            return new Error(MoveErrors.NotNow);
        if (await rights.RefusalAsync(who, report, asked, cancellationToken) is { } refusal)
            return refusal;
        var move = await access.MoveOfAsync(report, claim, cancellationToken);
        if (!move.IsSuccess || !move.Value.IsEntitled)
            return move.Error ?? new Error(IssueErrors.ProofNeeded);
        return (report, asked);
    }

    private Task<SatisfactionInvitation?> LatestAsync(long issueId, CancellationToken cancellationToken) => db.SatisfactionInvitations
        .Where(asked => asked.IssueId == issueId).OrderByDescending(asked => asked.AskedAt).ThenByDescending(asked => asked.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<RatingAsked> ShownAsync(SatisfactionInvitation asked, UrgentIssue report, CancellationToken cancellationToken) => new(
        report.TrackingCode, await db.Departments.Where(row => row.Id == asked.DepartmentId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken), asked.Solved, asked.Grade)
    {
        LastAskedAt = asked.RemindedAt ?? asked.AskedAt,
        AtVisit = asked.Way == InvitationWay.Visit,
        IsCalled = asked.By is RatedBy.Telephone or RatedBy.Visit,
    };
}

/// <summary>What buttons stand for, and what follows from an answer.</summary>
public sealed record SatisfactionEffects(NoticeTaps Taps, RatingConsequences Consequences);
