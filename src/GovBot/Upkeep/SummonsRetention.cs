using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>Summonses long ended, and drafts that nobody sent, lose people's words first and everything at last.</summary>
internal sealed class SummonsRetention(GovBotDbContext db, RetentionOptions keep, BusinessClock clock)
{
    public async Task<IReadOnlyList<RetentionDue>> PlanAsync(CancellationToken cancellationToken) =>
    [
        await DueAsync("words of summonses", keep.CasePersonalDays, Worded, cancellationToken),
        await DueAsync("facts of summonses", keep.CaseFactsDays, Ended(keep.CaseFactsDays), cancellationToken),
    ];

    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await Batches.RunAsync(db, Worded.Select(request => request.Id), EraseAsync, cancellationToken)
        + await Batches.RunAsync(db, Ended(keep.CaseFactsDays).Select(request => request.Id), RemoveAsync, cancellationToken);

    private IQueryable<SummonsRequest> Worded => Ended(keep.CasePersonalDays).Where(request => request.ErasedAt == null);

    private IQueryable<SummonsRequest> Ended(int days)
    {
        var before = clock.UtcNow.AddDays(-days);
        return db.SummonsRequests.Where(request => request.EndedAt < before || (request.SentAt == null && request.DraftedAt < before));
    }

    private static async Task<RetentionDue> DueAsync(string what, int days, IQueryable<SummonsRequest> due, CancellationToken cancellationToken)
    {
        var numbers = await due.OrderBy(request => request.Id).Select(request => request.Number).ToListAsync(cancellationToken);
        return new(what, days, numbers.Count, numbers);
    }

    // The row of the case is the last: a run that was cut off finds it again.
    private async Task<int> EraseAsync(long[] ids, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        await db.Set<SummonsWords>().Where(words => ids.Contains(words.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.SummonsNotes.Where(note => ids.Contains(note.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsEffort>().Where(effort => ids.Contains(effort.SummonsId)).ExecuteUpdateAsync(s => s.SetProperty(effort => effort.Words, (string?)null), cancellationToken);
        await db.Set<SummonsNode>().Where(node => ids.Contains(node.SummonsId)).ExecuteUpdateAsync(s => s.SetProperty(node => node.Words, ""), cancellationToken);
        await db.Set<SummonsCooperation>().Where(asked => ids.Contains(asked.SummonsId)).ExecuteUpdateAsync(s => s.SetProperty(asked => asked.Words, ""), cancellationToken);
        await db.Set<SummonsObjection>().Where(objection => ids.Contains(objection.SummonsId)).ExecuteUpdateAsync(s => s.SetProperty(objection => objection.LegalBasis, ""), cancellationToken);
        await db.FigureExclusions.Where(asked => ids.Contains(asked.SummonsId)).ExecuteUpdateAsync(s => s.SetProperty(asked => asked.Words, ""), cancellationToken);
        await db.SatisfactionCalls.Where(call => db.SatisfactionInvitations.Any(asked => asked.Id == call.InvitationId && asked.CaseKind == CaseKind.SummonsRequest && ids.Contains(asked.CaseId))).ExecuteDeleteAsync(cancellationToken);
        await db.StoredAttachments.Where(file => ids.Contains(file.SummonsRequestId!.Value) && file.ErasedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(file => file.ErasedAt, now), cancellationToken);
        await Events(ids).Where(entry => entry.ActorRole == Role.Resident).ExecuteUpdateAsync(s => s.SetProperty(entry => entry.ActorId, CaseRetention.Nobody), cancellationToken);
        return await db.SummonsRequests.Where(request => ids.Contains(request.Id)).ExecuteUpdateAsync(s => s.SetProperty(request => request.ErasedAt, now), cancellationToken);
    }

    private async Task<int> RemoveAsync(long[] ids, CancellationToken cancellationToken)
    {
        await EraseAsync(ids, cancellationToken);
        await db.Set<SummonsDepartment>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsEffort>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsTime>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsIssue>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsObjection>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsHold>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.FigureExclusions.Where(asked => ids.Contains(asked.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsDispute>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.RemoveInvitationsAsync(db.SatisfactionInvitations.Where(asked => asked.CaseKind == CaseKind.SummonsRequest && ids.Contains(asked.CaseId)), cancellationToken);
        await db.Set<SummonsRating>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsNode>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SummonsCooperation>().Where(part => ids.Contains(part.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConferenceCase>().Where(source => ids.Contains(source.SummonsId)).ExecuteDeleteAsync(cancellationToken);
        await Events(ids).ExecuteDeleteAsync(cancellationToken);
        await db.RemoveStepsAsync(CaseKind.SummonsRequest, ids, cancellationToken);
        await db.SummonsRequests.Where(request => ids.Contains(request.MergedIntoId!.Value)).ExecuteUpdateAsync(s => s.SetProperty(request => request.MergedIntoId, (long?)null), cancellationToken);
        return await db.SummonsRequests.Where(request => ids.Contains(request.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<CaseEvent> Events(long[] ids) => db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.SummonsRequest && ids.Contains(entry.CaseId));
}
