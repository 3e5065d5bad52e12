using GovBot.Cases.Satisfaction;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Cases.Summons;

/// <summary>Whom a move reaches, and what goes with it.</summary>
public sealed record SummonsEffects(SummonsNotices Notices, SummonsResidentNews Residents, IssueFiles Files, SatisfactionInvites Invites, SatisfactionCalls Calls);

/// <summary>What follows from every move of a summons, whoever makes it: the history, words apart from it, files, due steps, news. Stages only.</summary>
public sealed class SummonsActs(GovBotDbContext db, SummonsSteps steps, SummonsEffects effects, BusinessClock clock)
{
    /// <summary>Null when done, else why not; then nothing is staged.</summary>
    public async Task<Error?> DoAsync(SummonsRequest request, SummonsTrigger trigger, SummonsMove move, CancellationToken cancellationToken, SummonsAct? act = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(move);
        var (now, hold, before) = (clock.UtcNow, request.CurrentHold, (request.State, request.Lead?.DepartmentId));
        var done = request.Apply(trigger, move, now);
        if (!done.IsSuccess)
            return done.Error;
        db.Add(done.Value);
        if (!string.IsNullOrWhiteSpace(act?.Words))
            db.Add(new SummonsNote { SummonsId = request.Id, EventSeq = done.Value.Seq, Words = act.Words });
        if (act?.ConversationId is { } conversation)
            await effects.Files.ClaimForSummonsAsync(act.Files, conversation, request.Id, cancellationToken);
        if (hold is not null && request is { CurrentHold: null, EndedAt: null })
            steps.Release(request, hold);
        if (move.Detail is RatingRecorded said)
            await effects.Calls.RecordAsync(request, said, move.Actor, cancellationToken);
        await steps.SyncAsync(request, cancellationToken);
        if (Rated(before.State) && !Rated(request.State))
            await effects.Invites.EndAsync(CaseKind.SummonsRequest, request.Id, cancellationToken);
        await effects.Notices.StageAsync(request, trigger, move, before, cancellationToken);
        await effects.Residents.StageAsync(request, trigger, cancellationToken);
        return null;
    }

    // What residents are asked about goes on while it lies with the committee, and after it has agreed.
    private static bool Rated(SummonsState state) => state is SummonsState.AwaitingRating or SummonsState.Closed;
}
