using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>Who took part in a convention is forgotten some time after it was decided; the text, the totals and the history of a convention in force stay with it, one that came to nothing goes at last.</summary>
internal sealed class ConventionRetention(GovBotDbContext db, RetentionOptions keep, BusinessClock clock)
{
    public async Task<IReadOnlyList<RetentionDue>> PlanAsync(CancellationToken cancellationToken) =>
    [
        await DueAsync("people behind conventions", keep.CasePersonalDays, Personal, cancellationToken),
        new("answers about conventions", keep.CasePersonalDays, await Answers.CountAsync(cancellationToken) + await Incidents.CountAsync(cancellationToken)),
        await DueAsync("facts of conventions", keep.CaseFactsDays, Facts, cancellationToken),
        new("voting rolls", keep.CaseFactsDays, await Rolls.CountAsync(cancellationToken)),
    ];

    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await Batches.RunAsync(db, Personal.Select(convention => convention.Id), ForgetAsync, cancellationToken)
        + await Batches.RunAsync(db, Answers, ForgetAnswersAsync, cancellationToken)
        + await Batches.RunAsync(db, Bindings, (ids, ct) => db.VoiceBindings.Where(binding => ids.Contains(binding.Id)).ExecuteDeleteAsync(ct), cancellationToken)
        + await Batches.RunAsync(db, Incidents, (ids, ct) => db.ConventionIncidents.Where(incident => ids.Contains(incident.Id)).ExecuteUpdateAsync(
            s => s.SetProperty(incident => incident.Words, "").SetProperty(incident => incident.PersonKey, Gone).SetProperty(incident => incident.ConversationId, 0L), ct), cancellationToken)
        + await Batches.RunAsync(db, Rolls, (ids, ct) => db.VotingRollEntries.Where(entry => ids.Contains(entry.Id)).ExecuteDeleteAsync(ct), cancellationToken)
        + await Batches.RunAsync(db, Facts.Select(convention => convention.Id), RemoveAsync, cancellationToken);

    private const string Gone = CaseRetention.Nobody;

    // Decided long ago: published, or ended.
    private IQueryable<Convention> Personal
    {
        get
        {
            var before = DaysAgo(keep.CasePersonalDays);
            return db.Conventions.Where(convention => convention.ErasedAt == null && (convention.EndedAt < before || convention.PublishedAt < before));
        }
    }

    private IQueryable<Convention> Facts
    {
        get
        {
            var before = DaysAgo(keep.CaseFactsDays);
            // A convention that was in force is part of the district's record; what is named by another stays for its lineage.
            return db.Conventions.Where(convention => convention.EndedAt < before && convention.PublishedAt == null
                && !db.Conventions.Any(other => other.Facts.BorrowedFromId == convention.Id || other.Facts.RevisesId == convention.Id || other.GoesOnInId == convention.Id));
        }
    }

    private IQueryable<long> Answers
    {
        get
        {
            var before = DaysAgo(keep.CasePersonalDays);
            return db.CheckAnswers.Where(answer => answer.At < before && !answer.IsCommittees && !answer.PersonKey.StartsWith("gone:")).Select(answer => answer.Id);
        }
    }

    // Nothing is left that it would tell whose it is.
    private IQueryable<long> Bindings
    {
        get
        {
            var before = DaysAgo(keep.CasePersonalDays);
            return db.VoiceBindings.Where(binding => binding.BoundAt < before && !db.ConventionSupports.Any(support => support.PersonKey == binding.PersonKey)).Select(binding => binding.Id);
        }
    }

    private IQueryable<long> Incidents
    {
        get
        {
            var before = DaysAgo(keep.CasePersonalDays);
            return db.ConventionIncidents.Where(incident => incident.AnsweredAt < before && incident.PersonKey != Gone).Select(incident => incident.Id);
        }
    }

    // A roll that nobody has renewed for so long is nobody's.
    private IQueryable<long> Rolls
    {
        get
        {
            var before = DaysAgo(keep.CaseFactsDays);
            return db.VotingRollEntries.Where(entry => entry.ImportedAt < before).Select(entry => entry.Id);
        }
    }

    private DateTime DaysAgo(int days) => clock.UtcNow.AddDays(-days);

    private static async Task<RetentionDue> DueAsync(string what, int days, IQueryable<Convention> due, CancellationToken cancellationToken)
    {
        var numbers = await due.OrderBy(convention => convention.Id).Select(convention => convention.Number).ToListAsync(cancellationToken);
        return new(what, days, numbers.Count, numbers);
    }

    // Each keeps a key of its own, for nobody answers a check twice.
    private async Task<int> ForgetAnswersAsync(long[] ids, CancellationToken cancellationToken)
    {
        var answers = await db.CheckAnswers.Where(answer => ids.Contains(answer.Id)).ToListAsync(cancellationToken);
        foreach (var answer in answers)
            (answer.PersonKey, answer.Words) = (string.Create(CultureInfo.InvariantCulture, $"gone:{answer.Id}"), null);
        return answers.Count;
    }

    // The row of the case is the last: a run that was cut off finds it again.
    private async Task<int> ForgetAsync(long[] ids, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        await db.ConventionSupports.Where(support => ids.Contains(support.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.ConventionComments.Where(comment => ids.Contains(comment.ConventionId) && comment.State != CommentState.Shown).ExecuteDeleteAsync(cancellationToken);
        await db.ConventionComments.Where(comment => ids.Contains(comment.ConventionId)).ExecuteUpdateAsync(
            s => s.SetProperty(comment => comment.PersonKey, Gone).SetProperty(comment => comment.ConversationId, 0L), cancellationToken);
        await db.ConventionBallots.Where(ballot => ids.Contains(ballot.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.MeetingSignIns.Where(entry => ids.Contains(entry.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.ConventionNotes.Where(note => ids.Contains(note.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.StoredAttachments.Where(file => ids.Contains(file.ConventionId!.Value) && file.ErasedAt == null).ExecuteUpdateAsync(s => s.SetProperty(file => file.ErasedAt, now), cancellationToken);
        await WithoutReadersAsync(ids, cancellationToken);
        await db.ForgetRemindedResidentsAsync(CaseKind.Convention, ids, cancellationToken);
        await Events(ids).Where(entry => entry.ActorRole == Role.Resident).ExecuteUpdateAsync(s => s.SetProperty(entry => entry.ActorId, Gone), cancellationToken);
        return await db.Conventions.Where(convention => ids.Contains(convention.Id)).ExecuteUpdateAsync(
            s => s.SetProperty(convention => convention.Facts.ProposerUserId, (string?)null).SetProperty(convention => convention.Facts.ConversationId, 0L).SetProperty(convention => convention.ErasedAt, now), cancellationToken);
    }

    // What nobody but the committee has read is the proposer's alone.
    private Task<int> WithoutReadersAsync(long[] ids, CancellationToken cancellationToken) =>
        db.Set<ConventionText>().Where(text => ids.Contains(text.ConventionId) && db.Conventions.Any(convention => convention.Id == text.ConventionId && convention.PublicAt == null)).ExecuteDeleteAsync(cancellationToken);

    private async Task<int> RemoveAsync(long[] ids, CancellationToken cancellationToken)
    {
        await ForgetAsync(ids, cancellationToken);
        await db.ConventionComments.Where(comment => ids.Contains(comment.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.CheckAnswers.Where(answer => ids.Contains(answer.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.ConventionIncidents.Where(incident => ids.Contains(incident.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConventionText>().Where(text => ids.Contains(text.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConventionMeeting>().Where(meeting => ids.Contains(meeting.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConventionVote>().Where(vote => ids.Contains(vote.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SurveySheet>().Where(sheet => ids.Contains(sheet.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConventionCheck>().Where(check => ids.Contains(check.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await Events(ids).ExecuteDeleteAsync(cancellationToken);
        await db.RemoveStepsAsync(CaseKind.Convention, ids, cancellationToken);
        return await db.Conventions.Where(convention => ids.Contains(convention.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<CaseEvent> Events(long[] ids) => db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.Convention && ids.Contains(entry.CaseId));
}
