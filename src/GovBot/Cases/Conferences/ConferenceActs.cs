using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Cases.Conferences;

/// <summary>What follows from every move of a joint conference: the history, words apart from it, due steps, news, and what the cases hear. Stages only.</summary>
public sealed class ConferenceActs(GovBotDbContext db, ConferenceSteps steps, ConferenceNotices notices, ConferenceOutcomes outcomes, BusinessClock clock)
{
    /// <summary>Null when done, else why not; then nothing is staged.</summary>
    public async Task<Error?> DoAsync(JointConference conference, ConferenceTrigger trigger, ConferenceMove move, string? words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        ArgumentNullException.ThrowIfNull(move);
        var before = ConferenceAnswered.Of(conference);
        var done = conference.Apply(trigger, move, clock.UtcNow);
        if (!done.IsSuccess)
            return done.Error;
        await outcomes.StageAsync(conference, trigger, move.Actor, cancellationToken);
        await FollowAsync(conference, before, trigger, move, (done.Value, words), cancellationToken);
        // With the last confirmation everything is done, and with minutes that settled nothing.
        var itself = new ConferenceMove(Actor.System, null);
        if (conference.State == ConferenceState.MinutesCountersigned && conference.Apply(ConferenceTrigger.FollowUp, itself, clock.UtcNow) is { IsSuccess: true } followed)
        {
            await outcomes.StageAsync(conference, ConferenceTrigger.FollowUp, move.Actor, cancellationToken);
            await FollowAsync(conference, before, ConferenceTrigger.FollowUp, itself, (followed.Value, null), cancellationToken);
        }

        return null;
    }

    /// <summary>For one that has just begun.</summary>
    public Task BeganAsync(JointConference conference, CaseEvent entry, CancellationToken cancellationToken)
    {
        db.Add(conference);
        db.Add(entry);
        return steps.SyncAsync(conference, cancellationToken);
    }

    private async Task FollowAsync(JointConference conference, ConferenceAnswered before, ConferenceTrigger trigger, ConferenceMove move, (CaseEvent Entry, string? Words) left, CancellationToken cancellationToken)
    {
        db.Add(left.Entry);
        if (!string.IsNullOrWhiteSpace(left.Words))
            db.Add(new ConferenceNote { ConferenceId = conference.Id, EventSeq = left.Entry.Seq, Words = left.Words });
        await steps.SyncAsync(conference, cancellationToken);
        await notices.StageAsync(conference, before, trigger, move, cancellationToken);
    }
}
