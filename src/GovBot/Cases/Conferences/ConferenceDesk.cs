using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>What people in office do with joint conferences. Who they are there is read from their post each time. Stages only; the turn commits.</summary>
public sealed class ConferenceDesk(GovBotDbContext db, StaffPosts posts, ConferenceChecks checks, ConferenceActs acts, ConferenceCases cases)
{
    private const int MostListed = 8;

    // What somebody has written is not lost because somebody else has moved on; the table decides alone.
    private static readonly ConferenceTrigger[] WhateverWasSeen = [ConferenceTrigger.GiveView, ConferenceTrigger.Progress, ConferenceTrigger.ReportDone, ConferenceTrigger.FinishNode];

    /// <summary>Those that go on first, the newest first.</summary>
    public async Task<IReadOnlyList<ConferenceLine>> ListAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (!await posts.HoldsAsync(post, cancellationToken))
            return [];
        var found = await db.ConferencesSeenBy(post).AsSplitQuery().OrderBy(conference => conference.EndedAt != null).ThenByDescending(conference => conference.Id).Take(MostListed).ToListAsync(cancellationToken);
        var lines = new List<ConferenceLine>();
        foreach (var conference in found)
            lines.Add(await cases.LineAsync(post, conference, cancellationToken));
        return lines;
    }

    public async Task<Result<ShownConference>> OpenAsync(StaffPost post, string number, CancellationToken cancellationToken)
    {
        var found = await FindAsync(post, number, cancellationToken);
        return found.IsSuccess ? await cases.ShowAsync(post, found.Value, cancellationToken) : found.Error;
    }

    /// <summary>Everything of the table. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors"/>, <see cref="ConferenceErrors"/>, <see cref="ConferenceRefusals"/>; whoever is too late gets a <see cref="ConferenceConflict"/>.</summary>
    public async Task<Result<ShownConference>> ActAsync(StaffPost post, ConferenceAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        var found = await FindAsync(post, act.Number, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var conference = found.Value;
        if (act.Seen is { } seen && seen != conference.Edition && !WhateverWasSeen.Contains(act.Trigger))
            return new ConferenceConflict(conference.State);
        var move = await checks.MoveAsync(post, conference, act, cancellationToken);
        if (!move.IsSuccess)
            return move.Error;
        var refused = await acts.DoAsync(conference, act.Trigger, move.Value, act.Words, cancellationToken);
        return refused is null ? await cases.ShowAsync(post, conference, cancellationToken) : refused;
    }

    private async Task<Result<JointConference>> FindAsync(StaffPost post, string number, CancellationToken cancellationToken)
    {
        if (!await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var found = await db.ConferencesSeenBy(post).AsSplitQuery().SingleOrDefaultAsync(conference => conference.Number == number, cancellationToken);
        return found is null ? new Error(CaseErrors.NotFound) : found;
    }
}
