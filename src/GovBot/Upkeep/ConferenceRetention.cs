using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Privacy;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>Joint conferences long ended lose people's words first and everything at last.</summary>
internal sealed class ConferenceRetention(GovBotDbContext db, RetentionOptions keep, BusinessClock clock)
{
    public async Task<IReadOnlyList<RetentionDue>> PlanAsync(CancellationToken cancellationToken) =>
    [
        await DueAsync("words of joint conferences", keep.CasePersonalDays, Worded, cancellationToken),
        await DueAsync("facts of joint conferences", keep.CaseFactsDays, Ended(keep.CaseFactsDays), cancellationToken),
    ];

    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await Batches.RunAsync(db, Worded.Select(conference => conference.Id), EraseAsync, cancellationToken)
        + await Batches.RunAsync(db, Ended(keep.CaseFactsDays).Select(conference => conference.Id), RemoveAsync, cancellationToken);

    private IQueryable<JointConference> Worded => Ended(keep.CasePersonalDays).Where(conference => conference.ErasedAt == null);

    private IQueryable<JointConference> Ended(int days)
    {
        var before = clock.UtcNow.AddDays(-days);
        return db.JointConferences.IgnoreAutoIncludes().Where(conference => conference.EndedAt < before);
    }

    private static async Task<RetentionDue> DueAsync(string what, int days, IQueryable<JointConference> due, CancellationToken cancellationToken)
    {
        var numbers = await due.OrderBy(conference => conference.Id).Select(conference => conference.Number).ToListAsync(cancellationToken);
        return new(what, days, numbers.Count, numbers);
    }

    // The row of the conference is the last: a run that was cut off finds it again.
    private async Task<int> EraseAsync(long[] ids, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        await db.Set<ConferenceTopic>().Where(topic => ids.Contains(topic.ConferenceId)).EmptyAsync(cancellationToken);
        await db.Set<ConferenceView>().Where(view => ids.Contains(view.ConferenceId) && view.Words != null).ExecuteUpdateAsync(s => s.SetProperty(view => view.Words, ""), cancellationToken);
        await db.Set<ConferenceUnit>().Where(unit => ids.Contains(unit.ConferenceId) && unit.Substitute != null).ExecuteUpdateAsync(s => s.SetProperty(unit => unit.Substitute, ""), cancellationToken);
        await db.Set<ConferenceUnit>().Where(unit => ids.Contains(unit.ConferenceId) && unit.Objection != null).ExecuteUpdateAsync(s => s.SetProperty(unit => unit.Objection, ""), cancellationToken);
        await db.Set<ConferenceResolution>().Where(task => ids.Contains(task.ConferenceId)).ExecuteUpdateAsync(s => s.SetProperty(task => task.What, ""), cancellationToken);
        await db.Set<ConferenceNode>().Where(node => ids.Contains(node.ConferenceId)).ExecuteUpdateAsync(s => s.SetProperty(node => node.Words, ""), cancellationToken);
        await db.ConferenceNotes.Where(note => ids.Contains(note.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        return await db.JointConferences.Where(conference => ids.Contains(conference.Id)).ExecuteUpdateAsync(
            s => s.SetProperty(conference => conference.ErasedAt, now).SetProperty(conference => conference.Minutes, conference => conference.Minutes == null ? null : ""), cancellationToken);
    }

    private async Task<int> RemoveAsync(long[] ids, CancellationToken cancellationToken)
    {
        await EraseAsync(ids, cancellationToken);
        await db.Set<ConferenceTopic>().Where(part => ids.Contains(part.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConferenceCase>().Where(part => ids.Contains(part.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConferenceView>().Where(part => ids.Contains(part.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConferenceUnit>().Where(part => ids.Contains(part.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConferenceResolution>().Where(part => ids.Contains(part.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConferenceNode>().Where(part => ids.Contains(part.ConferenceId)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.JointConference && ids.Contains(entry.CaseId)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseSteps.Where(step => step.CaseKind == CaseKind.JointConference && ids.Contains(step.CaseId)).ExecuteDeleteAsync(cancellationToken);
        return await db.JointConferences.Where(conference => ids.Contains(conference.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
