using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>What a reporter does with a report afterwards: adds to it, since nobody has a camera at the kiosk, or takes it back.</summary>
public sealed class UrgentIssueChanges(GovBotDbContext db, IssueAccess access, IssueEffects effects, BusinessClock clock)
{
    private const int MostAdditions = 20;

    /// <summary>Whether the person may add; nothing is changed but the count of wrong proofs.</summary>
    public async Task<Result<UrgentIssue>> CheckAsync(IssueClaim claim, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(claim, UrgentIssueTrigger.Add, cancellationToken);
        return opened.IsSuccess ? opened.Value.Issue : opened.Error;
    }

    public async Task<Result<UrgentIssue>> AddAsync(AddToIssue command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var opened = await OpenAsync(command.By, UrgentIssueTrigger.Add, cancellationToken);
        if (!opened.IsSuccess)
            return opened.Error;
        var issue = opened.Value.Issue;
        if (await IsFullAsync(issue, cancellationToken))
            return new Error(CaseErrors.TooManyAdditions);
        var seq = Apply(opened.Value, UrgentIssueTrigger.Add);
        if (!string.IsNullOrWhiteSpace(command.Words))
            db.Add(new IssueAddition { IssueId = issue.Id, EventSeq = seq, Words = command.Words });
        await effects.Files.ClaimAsync(command.AttachmentIds, command.By.ConversationId, issue.Id, cancellationToken);
        await effects.Steps.SyncAsync(issue, cancellationToken);
        await AnswerHeadAsync(issue, opened.Value.Move, cancellationToken);
        await effects.Staff.StageAsync(issue, "added", cancellationToken);
        if (!IsReporter(issue, command.By))
            await effects.Notices.StageAddedAsync(issue, cancellationToken);
        return issue;
    }

    // What a neighbour adds answers the open question as well.
    private async Task AnswerHeadAsync(UrgentIssue own, IssueMove move, CancellationToken cancellationToken)
    {
        var head = await effects.Family.HeadAsync(own, cancellationToken);
        if (head.Id == own.Id || head.State != UrgentIssueState.WaitingForResident)
            return;
        db.Add(head.Apply(UrgentIssueTrigger.Add, move, clock.UtcNow).Value!);
        await effects.Steps.SyncAsync(head, cancellationToken);
    }

    public async Task<Result<UrgentIssue>> WithdrawAsync(IssueClaim claim, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(claim, UrgentIssueTrigger.Withdraw, cancellationToken);
        if (!opened.IsSuccess)
            return opened.Error;
        var issue = opened.Value.Issue;
        Apply(opened.Value, UrgentIssueTrigger.Withdraw);
        await effects.Steps.SyncAsync(issue, cancellationToken);
        await effects.Joining.PassOnAsync(issue, cancellationToken);
        await effects.Staff.StageAsync(issue, "withdrawn", cancellationToken);
        if (issue.Facts.ConversationId != claim.ConversationId)
            await effects.Notices.StageWithdrawnAsync(issue, cancellationToken);
        return issue;
    }

    /// <summary>我家也有.</summary>
    public async Task<Result<UrgentIssue>> JoinAsync(IssueClaim claim, string intoNumber, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(claim, UrgentIssueTrigger.Merge, cancellationToken);
        if (!opened.IsSuccess)
            return opened.Error;
        var joined = await effects.Joining.JoinAsync(opened.Value.Issue, intoNumber, opened.Value.Move, cancellationToken);
        if (!joined.IsSuccess)
            return joined.Error;
        await effects.Staff.StageAsync(joined.Value, "joined", cancellationToken);
        return opened.Value.Issue;
    }

    /// <summary>解决了: recorded on this person's own report.</summary>
    public async Task<Result<UrgentIssue>> ConfirmAsync(IssueClaim claim, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(claim, UrgentIssueTrigger.ConfirmSolved, cancellationToken);
        if (!opened.IsSuccess)
            return opened.Error;
        Apply(opened.Value, UrgentIssueTrigger.ConfirmSolved);
        return opened.Value.Issue;
    }

    /// <summary>还没解决: the case goes on, for everybody behind it; said by one who joined it counts like the first reporter's.</summary>
    public async Task<Result<UrgentIssue>> ReopenAsync(IssueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var found = await access.FindAsync(claim.Code, claim.UserId, place: null, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var own = found.Value;
        var move = await access.MoveOfAsync(own, claim, cancellationToken);
        if (!move.IsSuccess)
            return move.Error;
        var head = await effects.Family.HeadAsync(own, cancellationToken);
        var reopened = head.Apply(UrgentIssueTrigger.Reopen, move.Value, clock.UtcNow);
        if (!reopened.IsSuccess)
            return reopened.Error;
        db.Add(reopened.Value);
        await effects.Steps.SyncAsync(head, cancellationToken);
        await effects.Invites.EndAsync(CaseKind.UrgentIssue, head.Id, cancellationToken);
        await effects.Notices.StageAllAsync(head, "issue.notice.reopened", own.Id, cancellationToken);
        await effects.Staff.StageAsync(head, "reopened", cancellationToken);
        return own;
    }

    /// <summary>The report, if the table lets this person do that with it now.</summary>
    private async Task<Result<(UrgentIssue Issue, IssueMove Move)>> OpenAsync(IssueClaim claim, UrgentIssueTrigger trigger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var found = await access.FindAsync(claim.Code, claim.UserId, place: null, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var move = await access.MoveOfAsync(found.Value, claim, cancellationToken);
        if (!move.IsSuccess)
            return move.Error;
        var allowed = UrgentIssueTransitions.Find(found.Value.State, trigger, move.Value);
        return allowed.IsSuccess ? (found.Value, move.Value) : allowed.Error;
    }

    private int Apply((UrgentIssue Issue, IssueMove Move) opened, UrgentIssueTrigger trigger)
    {
        var entry = opened.Issue.Apply(trigger, opened.Move, clock.UtcNow).Value ?? throw new InvalidOperationException("The table allowed it a moment ago.");
        db.Add(entry);
        return entry.Seq;
    }

    private async Task<bool> IsFullAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        var trigger = nameof(UrgentIssueTrigger.Add);
        return await db.CaseEvents.CountAsync(entry => entry.CaseKind == CaseKind.UrgentIssue && entry.CaseId == issue.Id && entry.Trigger == trigger, cancellationToken) >= MostAdditions;
    }

    private static bool IsReporter(UrgentIssue issue, IssueClaim claim) =>
        issue.Facts.ConversationId == claim.ConversationId || issue.Facts.ReporterUserId == claim.UserId;
}
