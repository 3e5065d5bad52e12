using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>What a person of the unit does with a case: the table decides, the words go to rows that can be erased, everybody behind the case hears of it once.</summary>
public sealed class DeskActs(GovBotDbContext db, IssueEffects effects, DeskAssigning assigning, SummonsDrafts drafts, BusinessClock clock)
{
    // Residents read these; without words they would read nothing.
    private static readonly UrgentIssueTrigger[] Spoken = [UrgentIssueTrigger.Answer, UrgentIssueTrigger.AskBack, UrgentIssueTrigger.MarkHandled, UrgentIssueTrigger.Note, UrgentIssueTrigger.PropertyReply];

    /// <summary>Null when done, else why not.</summary>
    public async Task<Error?> DoAsync(StaffPost post, UrgentIssue issue, DeskAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(act);
        var move = issue.MoveOf(post);
        if (act.Trigger is UrgentIssueTrigger.Merge or UrgentIssueTrigger.Unmerge)
            return await JoinAsync(post, issue, move, act, cancellationToken);
        if (act.Trigger is UrgentIssueTrigger.Assign)
            return await assigning.DoAsync(post, issue, act.CompoundId, cancellationToken);
        if (Spoken.Contains(act.Trigger) && string.IsNullOrWhiteSpace(act.Words))
            return new Error(DeskErrors.WordsNeeded);
        if (act.Trigger is UrgentIssueTrigger.HandOver && !await IsColleagueAsync(post, act.PersonId, cancellationToken))
            return new Error(DeskErrors.NoColleague);
        var applied = issue.Apply(act.Trigger, move, clock.UtcNow);
        if (!applied.IsSuccess)
            return applied.Error;
        db.Add(applied.Value);
        issue.Handle(HandlingOf(issue.Handling, post, act));
        if (act.Sorting is { } sorting)
            issue.Sort(Sorted(issue.Facts, sorting));
        if (!string.IsNullOrWhiteSpace(act.Words))
            db.Add(new IssueNote { IssueId = issue.Id, EventSeq = applied.Value.Seq, Words = act.Words, ForResident = !IsInternal(act.Trigger) });
        if (act.ConversationId is { } conversation)
            await effects.Files.ClaimAsync(act.Files, conversation, issue.Id, cancellationToken);
        if (act is { Trigger: UrgentIssueTrigger.ChooseWay, Way: HandlingWay.Summons })
            await drafts.BeginAsync(post, issue, cancellationToken);
        await effects.Steps.SyncAsync(issue, cancellationToken);
        await TellAsync(issue, act, cancellationToken);
        await TellStaffAsync(issue, act, cancellationToken);
        return null;
    }

    private async Task<Error?> JoinAsync(StaffPost post, UrgentIssue issue, IssueMove move, DeskAct act, CancellationToken cancellationToken)
    {
        if (act.Trigger is UrgentIssueTrigger.Unmerge)
            return (await effects.Joining.PartAsync(issue, move, cancellationToken)).Error;
        var into = await db.SeenBy(post).Where(other => other.Number == act.IntoNumber).Select(other => other.Number).SingleOrDefaultAsync(cancellationToken);
        return into is null ? new Error(CaseErrors.NotFound) : (await effects.Joining.JoinAsync(issue, into, move, cancellationToken)).Error;
    }

    // Whoever first does something with a case has it (首接负责), until it is handed over.
    private static IssueHandling HandlingOf(IssueHandling now, StaffPost post, DeskAct act) => act.Trigger switch
    {
        _ when IsInternal(act.Trigger) => now,
        UrgentIssueTrigger.HandOver => now with { OwnerPersonId = act.PersonId },
        UrgentIssueTrigger.ChooseWay => now with { OwnerPersonId = now.OwnerPersonId ?? post.PersonId, Way = act.Way, ForeignNumber = act.ForeignNumber, ExpectedOn = act.ExpectedOn },
        UrgentIssueTrigger.NotAccept => now with { OwnerPersonId = now.OwnerPersonId ?? post.PersonId, RefusalReason = act.Reason },
        _ => now with { OwnerPersonId = now.OwnerPersonId ?? post.PersonId },
    };

    private static IssueFacts Sorted(IssueFacts facts, DeskSorting sorting) => facts with
    {
        CategoryId = sorting.Category?.Id ?? facts.CategoryId,
        CategoryName = sorting.Category?.Name ?? facts.CategoryName,
        Subject = sorting.Category?.Subject ?? facts.Subject,
        Type = sorting.Type ?? facts.Type,
        Tags = sorting.Tags ?? facts.Tags,
    };

    private Task TellAsync(UrgentIssue issue, DeskAct act, CancellationToken cancellationToken) => act.Trigger switch
    {
        UrgentIssueTrigger.HandOver => Task.CompletedTask,
        _ when IsInternal(act.Trigger) => Task.CompletedTask,
        UrgentIssueTrigger.MarkHandled => TellHandledAsync(issue, act.Words ?? "", cancellationToken),
        UrgentIssueTrigger.NotAccept => effects.Notices.StageAllAsync(issue, $"issue.not_accepted.{act.Reason}", null, cancellationToken, ("words", act.Words ?? "")),
        UrgentIssueTrigger.ChooseWay => effects.Notices.StageWayAsync(issue, cancellationToken),
        _ => effects.Notices.StageAllAsync(issue, $"issue.notice.{act.Trigger}", null, cancellationToken, ("words", act.Words ?? "")),
    };

    private async Task TellHandledAsync(UrgentIssue issue, string words, CancellationToken cancellationToken)
    {
        var asked = await effects.Invites.InviteAsync(issue, cancellationToken);
        await effects.Notices.StageHandledAsync(issue, words, report => effects.Ratings.TailFor(report, asked.GetValueOrDefault(report.Id)), cancellationToken);
    }

    private async Task TellStaffAsync(UrgentIssue issue, DeskAct act, CancellationToken cancellationToken)
    {
        switch (act.Trigger)
        {
            case UrgentIssueTrigger.HandOver:
                await effects.Staff.StageAsync(issue, "handed", cancellationToken);
                break;
            case UrgentIssueTrigger.ChooseWay when act.Way is HandlingWay.Property or HandlingWay.Grid:
                await effects.Staff.StagePassedAsync(issue, cancellationToken);
                break;
            case UrgentIssueTrigger.PropertyReply or UrgentIssueTrigger.CheckedSolved or UrgentIssueTrigger.CheckedUnsolved:
                await effects.Staff.StageAsync(issue, act.Trigger.ToString(), cancellationToken);
                break;
        }
    }

    // For colleagues: residents are not told, and nobody becomes its owner by it.
    private static bool IsInternal(UrgentIssueTrigger trigger) =>
        trigger is UrgentIssueTrigger.Note or UrgentIssueTrigger.Sort or UrgentIssueTrigger.PropertyReply or UrgentIssueTrigger.CheckedSolved or UrgentIssueTrigger.CheckedUnsolved;

    private Task<bool> IsColleagueAsync(StaffPost post, long? personId, CancellationToken cancellationToken) =>
        db.Appointments.ColleaguesOf(post, clock.Today).AnyAsync(held => held.PersonId == personId, cancellationToken);
}
