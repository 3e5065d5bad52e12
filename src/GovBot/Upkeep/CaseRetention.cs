using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Privacy;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Upkeep;

/// <summary>Cases long ended lose the person first, and everything at last (domain.md §9); the audit goes when its time is over.</summary>
internal sealed class CaseRetention(GovBotDbContext db, IOptions<RetentionOptions> options, BusinessClock clock)
{
    /// <summary>假名: stands where a person's id was.</summary>
    public const string Nobody = "nobody";

    private readonly SummonsRetention summonses = new(db, options.Value, clock);
    private readonly ConferenceRetention conferences = new(db, options.Value, clock);
    private readonly ConventionRetention conventions = new(db, options.Value, clock);

    public async Task<IReadOnlyList<RetentionDue>> PlanAsync(CancellationToken cancellationToken)
    {
        var keep = options.Value;
        return
        [
            await OfCasesAsync("personal data of cases", keep.CasePersonalDays, Personal, cancellationToken),
            new("words of messages", keep.CasePersonalDays, await Messages().CountAsync(cancellationToken)),
            await OfCasesAsync("facts of cases", keep.CaseFactsDays, Facts, cancellationToken),
            .. await summonses.PlanAsync(cancellationToken),
            .. await conferences.PlanAsync(cancellationToken),
            .. await conventions.PlanAsync(cancellationToken),
            new("audit", keep.AuditDays, await Readings().CountAsync(cancellationToken) + await Erasures().CountAsync(cancellationToken)),
        ];
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await Batches.RunAsync(db, Personal.Select(issue => issue.Id), PseudonymiseAsync, cancellationToken)
        + await Batches.RunAsync(db, Messages().Select(message => message.Id), ForgetAsync, cancellationToken)
        + await Batches.RunAsync(db, Facts.Select(issue => issue.Id), RemoveAsync, cancellationToken)
        + await conferences.RunAsync(cancellationToken)
        + await summonses.RunAsync(cancellationToken)
        + await conventions.RunAsync(cancellationToken)
        + await Batches.RunAsync(db, Readings(), (ids, ct) => db.PersonalDataAccesses.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(ct), cancellationToken)
        + await Batches.RunAsync(db, Erasures(), (ids, ct) => db.DataErasures.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(ct), cancellationToken);

    private IQueryable<UrgentIssue> Personal => Ended(options.Value.CasePersonalDays).Where(issue => issue.Facts.ReporterUserId != Nobody);

    private IQueryable<UrgentIssue> Facts => Ended(options.Value.CaseFactsDays);

    private IQueryable<UrgentIssue> Ended(int days)
    {
        var before = DaysAgo(days);
        return db.UrgentIssues.Where(issue => issue.EndedAt < before);
    }

    private IQueryable<CommitteeMessage> Messages()
    {
        var before = DaysAgo(options.Value.CasePersonalDays);
        return db.CommitteeMessages.Where(message => message.DueAt < before && message.UserId != Nobody);
    }

    private IQueryable<long> Readings()
    {
        var before = DaysAgo(options.Value.AuditDays);
        return db.PersonalDataAccesses.Where(row => row.At < before).Select(row => row.Id);
    }

    private IQueryable<long> Erasures()
    {
        var before = DaysAgo(options.Value.AuditDays);
        return db.DataErasures.Where(row => row.At < before).Select(row => row.Id);
    }

    private DateTime DaysAgo(int days) => clock.UtcNow.AddDays(-days);

    private static async Task<RetentionDue> OfCasesAsync(string what, int days, IQueryable<UrgentIssue> due, CancellationToken cancellationToken)
    {
        var numbers = await due.OrderBy(issue => issue.Id).Select(issue => issue.Number).ToListAsync(cancellationToken);
        return new(what, days, numbers.Count, numbers);
    }

    // The row of the case is the last: a run that was cut off finds it again.
    private async Task<int> PseudonymiseAsync(long[] ids, CancellationToken cancellationToken)
    {
        await WordsAsync(ids, cancellationToken);
        await db.ForgetRemindedResidentsAsync(CaseKind.UrgentIssue, ids, cancellationToken);
        await db.CaseEvents
            .Where(entry => entry.CaseKind == CaseKind.UrgentIssue && ids.Contains(entry.CaseId) && entry.ActorRole == Role.Resident)
            .ExecuteUpdateAsync(s => s.SetProperty(entry => entry.ActorId, Nobody), cancellationToken);
        return await db.UrgentIssues.Where(issue => ids.Contains(issue.Id)).ExecuteUpdateAsync(
            s => s.SetProperty(issue => issue.Facts.ReporterUserId, Nobody).SetProperty(issue => issue.Facts.ConversationId, 0L), cancellationToken);
    }

    private async Task WordsAsync(long[] ids, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        await db.Set<IssueReport>().Where(report => ids.Contains(report.IssueId)).ExecuteDeleteAsync(cancellationToken);
        await db.IssueAdditions.Where(addition => ids.Contains(addition.IssueId)).ExecuteDeleteAsync(cancellationToken);
        await db.IssueNotes.Where(note => ids.Contains(note.IssueId)).ExecuteDeleteAsync(cancellationToken);
        await db.SatisfactionCalls.Where(call => db.SatisfactionInvitations.Any(asked => asked.Id == call.InvitationId && ids.Contains(asked.IssueId))).ExecuteDeleteAsync(cancellationToken);
        await db.PassOnTasks.Where(task => ids.Contains(task.IssueId)).ExecuteDeleteAsync(cancellationToken);
        await db.SummonsWordsOf(ids).ExecuteDeleteAsync(cancellationToken);
        await db.SummonsNotesOf(ids).ExecuteDeleteAsync(cancellationToken);
        await db.ConferenceTopicsOf(ids).EmptyAsync(cancellationToken);
        await db.StoredAttachments.Where(file => ids.Contains(file.UrgentIssueId!.Value) && file.ErasedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(file => file.ErasedAt, now), cancellationToken);
    }

    private async Task<int> ForgetAsync(long[] ids, CancellationToken cancellationToken)
    {
        await db.Set<MessageWords>().Where(words => ids.Contains(words.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await db.RemoveStepsAsync(CaseKind.Message, ids, cancellationToken);
        return await db.CommitteeMessages.Where(message => ids.Contains(message.Id)).ExecuteUpdateAsync(
            s => s.SetProperty(message => message.UserId, Nobody).SetProperty(message => message.ConversationId, 0L), cancellationToken);
    }

    private async Task<int> RemoveAsync(long[] ids, CancellationToken cancellationToken)
    {
        await WordsAsync(ids, cancellationToken);
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.UrgentIssue && ids.Contains(entry.CaseId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsIssue>().Where(linked => ids.Contains(linked.IssueId)).ExecuteDeleteAsync(cancellationToken);
        await db.RemoveInvitationsAsync(db.SatisfactionInvitations.Where(asked => ids.Contains(asked.IssueId)), cancellationToken);
        await db.RemoveStepsAsync(CaseKind.UrgentIssue, ids, cancellationToken);
        await db.UrgentIssues.Where(issue => ids.Contains(issue.MergedIntoId!.Value)).ExecuteUpdateAsync(s => s.SetProperty(issue => issue.MergedIntoId, (long?)null), cancellationToken);
        return await db.UrgentIssues.Where(issue => ids.Contains(issue.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
