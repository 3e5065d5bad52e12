using GovBot.Cases.Reminders;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>One case as the unit sees it, with its history and what may be done now.</summary>
public sealed class DeskCases(GovBotDbContext db, DeskLists lists, IssueFamily family, DeskReadings readings, SummonsDrafts summonses, BusinessClock clock)
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
        var light = DeskRights.IsLight(post.Role);
        var files = await FilesAsync(issue.Id, light, cancellationToken);
        readings.Note(post, issue, report, files.Count);
        var move = issue.MoveOf(post);
        string? Shown(string? words) => light && words is not null ? PrivateDetails.Cover(words).Shown : words;
        return new DeskCase(await lists.LineAsync(issue, cancellationToken), Shown(report?.What), light ? null : report?.Phone, await HistoryAsync(post, issue.Id, cancellationToken), [.. OfStaff.Where(trigger => issue.Allows(trigger, trigger is UrgentIssueTrigger.Assign ? issue.AssignMoveOf(post) : move, clock.UtcNow))])
        {
            Additions = (await db.IssueAdditions.AsNoTracking().Where(row => row.IssueId == issue.Id).OrderBy(row => row.EventSeq).Select(row => row.Words).ToListAsync(cancellationToken)).ConvertAll(words => Shown(words)!),
            Details = report?.Details,
            Where = light && issue.Facts.BuildingId is not null ? null : Shown(report?.PlaceText),
            Files = files,
            Households = (issue.Facts.Households ?? 1) + joined.Sum(other => other.Facts.Households ?? 1),
            Type = issue.Facts.Type,
            Tags = issue.Facts.Tags,
            Source = light ? null : issue.Facts.Source,
            Help = !light && issue.Facts.Consent is { } consent ? new(report?.Name, consent, issue.Facts.HelpReason) : null,
            MayCopy = !light,
            MaySeeTold = ToldHistory.MaySee(post),
            IsMine = issue.Handling.OwnerPersonId == post.PersonId,
            Way = issue.Handling.Way,
            ForeignNumber = issue.Handling.ForeignNumber,
            ExpectedOn = issue.Handling.ExpectedOn,
            Joined = light ? [] : [.. joined.Select(other => other.Number)],
            Summonses = light ? [] : await summonses.ListAsync(issue, cancellationToken),
            Version = issue.Version,
        };
    }

    private Task<List<DeskFile>> FilesAsync(long issueId, bool light, CancellationToken cancellationToken) => db.StoredAttachments.AsNoTracking()
        .Where(file => file.UrgentIssueId == issueId && file.ErasedAt == null && !(light && file.ContentType.StartsWith("audio/")))
        .OrderBy(file => file.CreatedAt).ThenBy(file => file.Id)
        .Select(file => new DeskFile(file.Id, file.ContentType, file.Name))
        .ToListAsync(cancellationToken);

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
