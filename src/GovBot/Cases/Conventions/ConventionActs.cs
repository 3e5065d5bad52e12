using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>What goes with a move.</summary>
public sealed record ConventionEffects(ConventionSteps Steps, ConventionNotices Notices, ConventionVoices Voices, IssueFiles Files);

/// <summary>What follows from every move of a convention, whoever makes it: the history, words apart from it, files, due steps, voices, the one it comes from, news. Stages only.</summary>
public sealed class ConventionActs(GovBotDbContext db, ConventionEffects effects, BusinessClock clock)
{
    /// <summary>Null when done, else why not; then nothing is staged.</summary>
    public async Task<Error?> DoAsync(Convention convention, ConventionTrigger trigger, ConventionMove move, CancellationToken cancellationToken, ConventionAct? act = null)
    {
        ArgumentNullException.ThrowIfNull(convention);
        ArgumentNullException.ThrowIfNull(move);
        var wasFrozen = convention.FrozenAt is not null;
        var known = await KnownAsync(convention, move, cancellationToken);
        var done = convention.Apply(trigger, known, clock.UtcNow);
        if (!done.IsSuccess)
            return done.Error;
        db.Add(done.Value);
        await RecordAsync(convention, done.Value, act, cancellationToken);
        if (!wasFrozen && convention.FrozenAt is not null)
            convention.Freeze(VoiceTotals.Of(await effects.Voices.LoadAsync(convention.Id, cancellationToken), convention.TextVersion));
        await FollowAsync(convention, trigger, move, cancellationToken);
        return null;
    }

    /// <summary>What follows from a case that has just begun.</summary>
    public async Task BeginAsync(Convention convention, CaseEvent begun, ConventionTrigger trigger, ConventionMove move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        db.Add(convention);
        db.Add(begun);
        await FollowAsync(convention, trigger, move, cancellationToken);
    }

    private async Task FollowAsync(Convention convention, ConventionTrigger trigger, ConventionMove move, CancellationToken cancellationToken)
    {
        await effects.Steps.SyncAsync(convention, cancellationToken);
        var running = (await effects.Steps.RowsAsync(convention, cancellationToken)).FindAll(step => step.EndedAt is null);
        await effects.Notices.StageAsync(convention, trigger, move, running, cancellationToken);
        await LineageAsync(convention, trigger, move, cancellationToken);
    }

    private async Task<ConventionMove> KnownAsync(Convention convention, ConventionMove move, CancellationToken cancellationToken)
    {
        var id = convention.Id;
        var totals = VoiceTotals.Of(await effects.Voices.LoadAsync(id, cancellationToken), convention.TextVersion);
        await db.ConventionComments.Where(comment => comment.ConventionId == id).LoadAsync(cancellationToken);
        return move with
        {
            Voices = totals.For(convention.Facts.Voice),
            OpenComments = db.ConventionComments.Local.Count(comment => comment.ConventionId == id && comment.IsOpen),
        };
    }

    private async Task RecordAsync(Convention convention, CaseEvent entry, ConventionAct? act, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(act?.Words))
            db.Add(new ConventionNote { ConventionId = convention.Id, EventSeq = entry.Seq, Words = act.Words });
        if (act?.ConversationId is { } conversation)
            await effects.Files.ClaimForConventionAsync(act.Files, conversation, convention.Id, cancellationToken);
    }

    // The successor that is published takes the place of the one it revises; one that comes to nothing gives it back.
    private async Task LineageAsync(Convention convention, ConventionTrigger trigger, ConventionMove move, CancellationToken cancellationToken)
    {
        if (trigger == ConventionTrigger.Merge && move.Detail is MergedInto into && await FindAsync(into.ConventionId, cancellationToken) is { } target)
            await effects.Voices.MoveAsync(convention.Id, target, cancellationToken);
        if (convention.Facts.RevisesId is not { } revised || await FindAsync(revised, cancellationToken) is not { State: ConventionState.Revising } former)
            return;
        var system = new ConventionMove(Actor.System, null);
        if (convention.State == ConventionState.Published)
            await DoAsync(former, ConventionTrigger.Supersede, system with { Detail = new MergedInto(convention.Id) }, cancellationToken);
        else if (convention.EndedAt is not null)
            await DoAsync(former, ConventionTrigger.DropRevision, system, cancellationToken);
    }

    private Task<Convention?> FindAsync(long id, CancellationToken cancellationToken) => db.Conventions.AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
}
