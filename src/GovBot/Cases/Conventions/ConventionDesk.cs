using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>What people in office do with conventions. Who they are on a case is read from their post each time. Stages only; the turn commits.</summary>
public sealed class ConventionDesk(GovBotDbContext db, StaffPosts posts, ConventionActs acts, ConventionCases cases, ConventionDeskChecks checks)
{
    public async Task<Result<ConventionCase>> OpenAsync(StaffPost post, string number, CancellationToken cancellationToken)
    {
        var found = await FindAsync(post, number, cancellationToken);
        return found.IsSuccess ? await cases.ShowAsync(post, found.Value, cancellationToken) : found.Error;
    }

    /// <summary>Everything of the table that staff do. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors"/>, <see cref="ConventionErrors"/>, <see cref="ConventionRefusals"/>; whoever is too late gets a <see cref="ConventionConflict"/>.</summary>
    public async Task<Result<ConventionCase>> ActAsync(StaffPost post, ConventionAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        var found = await FindAsync(post, act.Number, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var convention = found.Value;
        if (act.Seen is { } seen && seen != convention.Version)
            return new ConventionConflict(convention.State);
        if (checks.Refuse(act) is { } wrong)
            return wrong;
        if (act.Detail is PlannedMeeting planned)
            act = act with { Detail = planned with { SignInCode = MeetingAttendance.NewCode() } };
        if (act.Trigger == ConventionTrigger.Register && act.HappenedAt is null && await checks.IsAnnouncedAsync(convention, cancellationToken))
            return new Error(ConventionRefusals.Announcing);
        var refused = await acts.DoAsync(convention, act.Trigger, post.ConventionMoveOf() with { Detail = act.Detail, HappenedAt = act.HappenedAt }, cancellationToken, act);
        return refused is null ? await cases.ShowAsync(post, convention, cancellationToken) : refused;
    }

    /// <summary>录入结果: the numbers decide which way it goes, by the rule of the round; what was given in chat is added.</summary>
    public async Task<Result<ConventionCase>> CountAsync(StaffPost post, ConventionAct act, VoteCount count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(count);
        var found = await FindAsync(post, act.Number, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        if (found.Value.LastVote is not { Outcome: null } round)
            return new Error(MoveErrors.NotNow);
        var whole = round.With(count);
        var trigger = round.Decide(whole.Attended, whole.For) switch
        {
            VoteOutcome.Passed => ConventionTrigger.Adopt,
            VoteOutcome.Failed => ConventionTrigger.VoteDown,
            _ => ConventionTrigger.MissQuorum,
        };
        return await ActAsync(post, act with { Trigger = trigger, Detail = whole }, cancellationToken);
    }

    /// <summary>表决公告: the rule of the body on that day is kept with it. Refusals: <see cref="ConventionErrors.NoRule"/> where nobody has entered it.</summary>
    public async Task<Result<ConventionCase>> OpenVoteAsync(StaffPost post, ConventionAct act, PlannedVote vote, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(vote);
        var found = await FindAsync(post, act.Number, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        if (checks.RuleOf(found.Value, vote.At) is not { IsEntered: true } rule)
            return new Error(ConventionErrors.NoRule);
        var trigger = found.Value.State == ConventionState.Voting ? ConventionTrigger.CallAgain : ConventionTrigger.OpenVote;
        return await ActAsync(post, act with { Trigger = trigger, Detail = new VoteNotice(vote.At, vote.Place, vote.Form, vote.Roll, rule) }, cancellationToken);
    }

    /// <summary>合并到: another public one of the same committee. Refusals: <see cref="ConventionRefusals.NoOther"/>.</summary>
    public async Task<Result<ConventionCase>> MergeAsync(StaffPost post, ConventionAct act, string into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(act);
        var committee = post.CommitteeId;
        var target = await db.Conventions.Where(row => row.Number == into && row.Facts.CommitteeId == committee && row.EndedAt == null
            && (row.State == ConventionState.Collecting || row.State == ConventionState.Deliberating)).Select(row => (long?)row.Id).SingleOrDefaultAsync(cancellationToken);
        return target is { } id ? await ActAsync(post, act with { Trigger = ConventionTrigger.Merge, Detail = new MergedInto(id) }, cancellationToken) : new Error(ConventionRefusals.NoOther);
    }

    private async Task<Result<Convention>> FindAsync(StaffPost post, string number, CancellationToken cancellationToken)
    {
        if (!await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        // One of this very turn is not in the database yet.
        if (db.Conventions.Local.FirstOrDefault(row => row.Number == number && row.Facts.CommitteeId == post.CommitteeId && db.Entry(row).State == EntityState.Added) is { } begun)
            return begun;
        var found = await db.ConventionsSeenBy(post).AsSplitQuery().SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
        return found is null ? new Error(CaseErrors.NotFound) : found;
    }
}

/// <summary>When, where, how, on how many.</summary>
/// <param name="At">UTC.</param>
public sealed record PlannedVote(DateTime At, string Place, BallotForm Form, int Roll);

/// <summary>What the catalogue and the clock have to say about an act.</summary>
public sealed class ConventionDeskChecks(ConventionSteps steps, IDialogsSource dialogs, BusinessClock clock)
{
    // What needs to be said in words.
    private static readonly ConventionTrigger[] Worded = [ConventionTrigger.Return, ConventionTrigger.Note];

    public Error? Refuse(ConventionAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Worded.Contains(act.Trigger) && string.IsNullOrWhiteSpace(act.Words))
            return new Error(ConventionRefusals.WordsNeeded);
        return act.Detail switch
        {
            StatedReason reason when ReasonsOf(act.Trigger).All(entry => entry.Id != reason.Code) => new Error(ConventionRefusals.NoReason),
            CollectUntil until when until.Until <= clock.Today => new Error(ConventionRefusals.WrongDate),
            CheckUntil until when until.Until <= clock.Today => new Error(ConventionRefusals.WrongDate),
            Publication publication when publication.EffectiveOn < clock.Today => new Error(ConventionRefusals.WrongDate),
            PlannedMeeting meeting when act.HappenedAt is null && meeting.At <= clock.UtcNow => new Error(ConventionRefusals.WrongDate),
            _ => null,
        };
    }

    /// <summary>公示期: everybody can still object.</summary>
    public async Task<bool> IsAnnouncedAsync(Convention convention, CancellationToken cancellationToken) =>
        (await steps.RowsAsync(convention, cancellationToken)).Exists(step => step is { Step: ConventionRules.Announce, EndedAt: null } && step.DueAt > clock.UtcNow);

    public IReadOnlyList<NamedEntry> ReasonsOf(ConventionTrigger trigger) => dialogs.Current.Conventions.Reasons[trigger switch
    {
        ConventionTrigger.NotAccept => ConventionReasons.NotAccept,
        ConventionTrigger.Withdraw => ConventionReasons.Withdraw,
        _ => ConventionReasons.Repeal,
    }];

    /// <summary>Of the body that decides this one, on the day of the meeting.</summary>
    public VotingRule? RuleOf(Convention convention, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return dialogs.Current.Conventions.RuleOn(convention.Facts.Body, DateOnly.FromDateTime(at.InShanghai().DateTime));
    }
}
