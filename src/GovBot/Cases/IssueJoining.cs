using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>我家也有、并案: reports of the same matter go on as one, and can be taken apart again.</summary>
public sealed class IssueJoining(GovBotDbContext db, IssueSteps steps, IssueFamily family, IssueNotices notices, BusinessClock clock)
{
    /// <summary>Merges <paramref name="own"/> into the case with this number. Staff only within their unit; a reporter only their own report into one of the same place and category.</summary>
    public async Task<Result<UrgentIssue>> JoinAsync(UrgentIssue own, string intoNumber, IssueMove move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(move);
        var named = await db.UrgentIssues.SingleOrDefaultAsync(issue => issue.Number == intoNumber, cancellationToken);
        if (named is null || !AreOfOneMatter(own, named, move.Actor.Role))
            return new Error(CaseErrors.NotFound);
        var head = await family.HeadAsync(named, cancellationToken);
        if (head.Id == own.Id || UrgentIssueTransitions.Find(head.State, UrgentIssueTrigger.Joined, move) is { IsSuccess: false })
            return new Error(IssueErrors.NotNow);
        var merged = own.Apply(UrgentIssueTrigger.Merge, move, clock.UtcNow);
        if (!merged.IsSuccess)
            return merged.Error;
        own.GoOnIn(head.Id);
        db.AddRange(merged.Value, head.Apply(UrgentIssueTrigger.Joined, move, clock.UtcNow).Value!);
        await steps.SyncAsync(own, cancellationToken);
        if (move.Actor.Role != Role.Resident)
            await notices.StageAsync(head, own, "issue.notice.merged", cancellationToken);
        return head;
    }

    /// <summary>Takes a merge back; the report goes on by itself.</summary>
    public async Task<Result<UrgentIssue>> PartAsync(UrgentIssue own, IssueMove move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(own);
        var parted = own.Apply(UrgentIssueTrigger.Unmerge, move, clock.UtcNow);
        if (!parted.IsSuccess)
            return parted.Error;
        db.Add(parted.Value);
        await steps.SyncAsync(own, cancellationToken);
        await notices.StageAsync(own, own, "issue.notice.unmerged", cancellationToken);
        return own;
    }

    /// <summary>The reporter of a case that others joined has left: the first of them goes on, the others follow it.</summary>
    public async Task PassOnAsync(UrgentIssue left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(left);
        var joined = await db.UrgentIssues
            .Where(issue => issue.MergedIntoId == left.Id && issue.State == UrgentIssueState.Merged)
            .OrderBy(issue => issue.FiledAt).ThenBy(issue => issue.Id)
            .ToListAsync(cancellationToken);
        if (joined is not [var heir, .. var others])
            return;
        db.Add(heir.Apply(UrgentIssueTrigger.Unmerge, new IssueMove(Actor.System, IsEntitled: true), clock.UtcNow).Value!);
        heir.Handle(left.Handling);
        foreach (var other in others)
            other.GoOnIn(heir.Id);
        await steps.SyncAsync(heir, cancellationToken);
    }

    private static bool AreOfOneMatter(UrgentIssue own, UrgentIssue other, Role role) =>
        own.Facts.CommitteeId == other.Facts.CommitteeId && own.Facts.SubdistrictId == other.Facts.SubdistrictId
        && own.Facts.Subject == other.Facts.Subject
        && (role != Role.Resident || (own.Facts.CompoundId == other.Facts.CompoundId && own.Facts.CategoryId == other.Facts.CategoryId));
}
