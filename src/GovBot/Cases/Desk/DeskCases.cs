using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>One case as the unit sees it, with its history and what may be done now.</summary>
public sealed class DeskCases(GovBotDbContext db, DeskLists lists, IssueFamily family, DeskReadings readings, BusinessClock clock)
{
    private static readonly UrgentIssueTrigger[] OfStaff =
    [
        UrgentIssueTrigger.TakeOver, UrgentIssueTrigger.Answer, UrgentIssueTrigger.AskBack, UrgentIssueTrigger.ChooseWay, UrgentIssueTrigger.MarkHandled,
        UrgentIssueTrigger.HandOver, UrgentIssueTrigger.Note, UrgentIssueTrigger.Merge, UrgentIssueTrigger.Unmerge, UrgentIssueTrigger.NotAccept, UrgentIssueTrigger.GiveUp,
    ];

    public async Task<DeskCase> ShowAsync(StaffPost post, UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(issue);
        var report = issue.Report ?? await db.Set<IssueReport>().AsNoTracking().SingleOrDefaultAsync(row => row.IssueId == issue.Id, cancellationToken);
        var joined = await family.JoinedAsync(issue.Id, cancellationToken);
        var photos = await db.StoredAttachments.CountAsync(file => file.UrgentIssueId == issue.Id, cancellationToken);
        readings.Note(post, issue, report, photos);
        var move = issue.MoveOf(post);
        return new DeskCase(await lists.LineAsync(issue, cancellationToken), report?.What, report?.Phone, await HistoryAsync(issue.Id, cancellationToken), [.. OfStaff.Where(trigger => issue.Allows(trigger, move, clock.UtcNow))])
        {
            Additions = await db.IssueAdditions.AsNoTracking().Where(row => row.IssueId == issue.Id).OrderBy(row => row.EventSeq).Select(row => row.Words).ToListAsync(cancellationToken),
            Photos = photos,
            Households = (issue.Facts.Households ?? 1) + joined.Sum(other => other.Facts.Households ?? 1),
            IsMine = issue.Handling.OwnerPersonId == post.PersonId,
            Way = issue.Handling.Way,
            ForeignNumber = issue.Handling.ForeignNumber,
            ExpectedOn = issue.Handling.ExpectedOn,
            Joined = [.. joined.Select(other => other.Number)],
            Version = issue.Version,
        };
    }

    // With what this turn has staged.
    private async Task<IReadOnlyList<DeskEntry>> HistoryAsync(long issueId, CancellationToken cancellationToken)
    {
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.UrgentIssue && entry.CaseId == issueId).LoadAsync(cancellationToken);
        await db.IssueNotes.Where(note => note.IssueId == issueId).LoadAsync(cancellationToken);
        var notes = db.IssueNotes.Local.Where(note => note.IssueId == issueId).ToDictionary(note => note.EventSeq);
        return
        [
            .. db.CaseEvents.Local.Where(entry => entry.CaseKind == CaseKind.UrgentIssue && entry.CaseId == issueId).OrderBy(entry => entry.Seq)
                .Select(entry => (Entry: entry, Note: notes.GetValueOrDefault(entry.Seq)))
                .Select(row => new DeskEntry(row.Entry.At.InShanghai(), row.Entry.Trigger, row.Entry.ActorRole, row.Note?.Words, row.Note?.ForResident ?? false)),
        ];
    }
}
