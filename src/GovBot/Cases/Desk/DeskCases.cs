using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>One case as the unit sees it, with its history and what may be done now.</summary>
public sealed class DeskCases(GovBotDbContext db, DeskLists lists, IssueFamily family, DeskReadings readings, BusinessClock clock)
{
    private static readonly UrgentIssueTrigger[] OfStaff =
    [
        UrgentIssueTrigger.TakeOver, UrgentIssueTrigger.Answer, UrgentIssueTrigger.AskBack, UrgentIssueTrigger.ChooseWay, UrgentIssueTrigger.MarkHandled,
        UrgentIssueTrigger.HandOver, UrgentIssueTrigger.Note, UrgentIssueTrigger.Merge, UrgentIssueTrigger.Unmerge, UrgentIssueTrigger.NotAccept, UrgentIssueTrigger.GiveUp, UrgentIssueTrigger.Sort,
        UrgentIssueTrigger.Assign,
        UrgentIssueTrigger.PropertyReply, UrgentIssueTrigger.CheckedSolved, UrgentIssueTrigger.CheckedUnsolved,
    ];

    public async Task<DeskCase> ShowAsync(StaffPost post, UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(issue);
        var report = issue.Report ?? await db.Set<IssueReport>().AsNoTracking().SingleOrDefaultAsync(row => row.IssueId == issue.Id, cancellationToken);
        var joined = await family.JoinedAsync(issue.Id, cancellationToken);
        var photos = await db.StoredAttachments.CountAsync(file => file.UrgentIssueId == issue.Id, cancellationToken);
        var light = DeskRights.IsLight(post.Role);
        readings.Note(post, issue, report, photos);
        var move = issue.MoveOf(post);
        string? Shown(string? words) => light && words is not null ? PrivateDetails.Cover(words).Shown : words;
        return new DeskCase(await lists.LineAsync(issue, cancellationToken), Shown(report?.What), light ? null : report?.Phone, await HistoryAsync(post, issue.Id, cancellationToken), [.. OfStaff.Where(trigger => issue.Allows(trigger, trigger is UrgentIssueTrigger.Assign ? issue.AssignMoveOf(post) : move, clock.UtcNow))])
        {
            Additions = (await db.IssueAdditions.AsNoTracking().Where(row => row.IssueId == issue.Id).OrderBy(row => row.EventSeq).Select(row => row.Words).ToListAsync(cancellationToken)).ConvertAll(words => Shown(words)!),
            Details = report?.Details,
            Photos = photos,
            Households = (issue.Facts.Households ?? 1) + joined.Sum(other => other.Facts.Households ?? 1),
            Type = issue.Facts.Type,
            Tags = issue.Facts.Tags,
            Source = light ? null : issue.Facts.Source,
            MayCopy = !light,
            IsMine = issue.Handling.OwnerPersonId == post.PersonId,
            Way = issue.Handling.Way,
            ForeignNumber = issue.Handling.ForeignNumber,
            ExpectedOn = issue.Handling.ExpectedOn,
            Joined = light ? [] : [.. joined.Select(other => other.Number)],
            Version = issue.Version,
        };
    }

    // With what this turn has staged. A light role reads what its own kind of post wrote, and no words of colleagues in the committee.
    private async Task<IReadOnlyList<DeskEntry>> HistoryAsync(StaffPost post, long issueId, CancellationToken cancellationToken)
    {
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.UrgentIssue && entry.CaseId == issueId).LoadAsync(cancellationToken);
        await db.IssueNotes.Where(note => note.IssueId == issueId).LoadAsync(cancellationToken);
        var notes = db.IssueNotes.Local.Where(note => note.IssueId == issueId).ToDictionary(note => note.EventSeq);
        return
        [
            .. db.CaseEvents.Local.Where(entry => entry.CaseKind == CaseKind.UrgentIssue && entry.CaseId == issueId && (!DeskRights.IsLight(post.Role) || entry.ActorRole == post.Role)).OrderBy(entry => entry.Seq)
                .Select(entry => (Entry: entry, Note: notes.GetValueOrDefault(entry.Seq)))
                .Select(row => new DeskEntry(row.Entry.At.InShanghai(), row.Entry.Trigger, row.Entry.ActorRole, row.Note?.Words, row.Note?.ForResident ?? false)),
        ];
    }
}
