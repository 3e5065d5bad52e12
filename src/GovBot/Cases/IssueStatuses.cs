using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>What a resident sees of a report: where it stands, or where the report stands that it goes on in.</summary>
public sealed class IssueStatuses(GovBotDbContext db, IssueFamily family, BusinessClock clock)
{
    // Of interest to residents; notes and hand-overs are the unit's own.
    private static readonly string[] Told =
    [
        nameof(UrgentIssueTrigger.TakeOver), nameof(UrgentIssueTrigger.Answer), nameof(UrgentIssueTrigger.AskBack), nameof(UrgentIssueTrigger.ChooseWay),
        nameof(UrgentIssueTrigger.MarkHandled), nameof(UrgentIssueTrigger.NotAccept), nameof(UrgentIssueTrigger.Reopen), nameof(UrgentIssueTrigger.GiveUp),
    ];

    /// <param name="isOwn">In the reporter's own conversation; others read no words.</param>
    public async Task<IssueStatus> OfAsync(UrgentIssue own, bool isOwn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(own);
        var head = await family.HeadAsync(own, cancellationToken);
        return new IssueStatus(
            own.TrackingCode, head.State.ToString(), own.FiledAt.InShanghai(), own.DueAt.InShanghai(), (own.State == UrgentIssueState.Withdrawn ? own.EndedAt : head.EndedAt).InShanghai(), Allows(own, UrgentIssueTrigger.Withdraw))
        {
            MayAdd = Allows(own, UrgentIssueTrigger.Add),
            IsOverdue = head.IsOverdue(clock.UtcNow),
            AnswerByProvisional = own.DuePolicy?.IsProvisional ?? false,
            IsMerged = head.Id != own.Id,
            MayConfirm = own.Solved is null && head.State == UrgentIssueState.Handled && Allows(own, UrgentIssueTrigger.ConfirmSolved),
            MayReopen = Allows(head, UrgentIssueTrigger.Reopen),
            MayRate = await MayRateAsync(own.Id, cancellationToken),
            Way = head.Handling.Way,
            ExpectedOn = head.IsOpen ? head.Handling.ExpectedOn : null,
            News = isOwn ? await NewsAsync(head.Id, cancellationToken) : [],
        };
    }

    private Task<bool> MayRateAsync(long issueId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return db.SatisfactionInvitations.AnyAsync(asked => asked.IssueId == issueId && asked.Solved == null && asked.EndedAt == null && asked.OpenUntil >= now, cancellationToken);
    }

    private async Task<IReadOnlyList<IssueNews>> NewsAsync(long headId, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in db.CaseEvents.AsNoTracking()
            where entry.CaseKind == CaseKind.UrgentIssue && entry.CaseId == headId && Told.Contains(entry.Trigger)
            join found in db.IssueNotes.Where(note => note.ForResident) on new { IssueId = entry.CaseId, EventSeq = entry.Seq } equals new { found.IssueId, found.EventSeq } into notes
            from note in notes.DefaultIfEmpty()
            orderby entry.Seq
            select new { entry.At, entry.Trigger, Words = note == null ? null : note.Words }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new IssueNews(row.At.InShanghai(), row.Trigger, row.Words));
    }

    // Of the reporter; whether this person is it, the move itself will say.
    private bool Allows(UrgentIssue issue, UrgentIssueTrigger trigger) =>
        issue.Allows(trigger, new IssueMove(Actor.Resident(issue.Facts.ReporterUserId), IsEntitled: true), clock.UtcNow);
}
