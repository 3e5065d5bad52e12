using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>Whether what an act names is there, and fits the rules of the day; the table itself is the aggregate's.</summary>
public sealed class ConferenceChecks(GovBotDbContext db, IDialogsSource dialogs, Deadlines deadlines, ConferenceUnits units, BusinessClock clock)
{
    // Without words nobody would know what is meant.
    private static readonly ConferenceTrigger[] Spoken = [ConferenceTrigger.Progress, ConferenceTrigger.ReportDone, ConferenceTrigger.SendBack];

    /// <summary>The move that the post asks for, or why not.</summary>
    public async Task<Result<ConferenceMove>> MoveAsync(StaffPost post, JointConference conference, ConferenceAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(conference);
        ArgumentNullException.ThrowIfNull(act);
        var move = post.ConferenceMove() with { Detail = act.Detail };
        // The aggregate refuses it; who may not do it at all is not told what else was wrong.
        if (act.Trigger == ConferenceTrigger.Plan || !conference.Offers(act.Trigger, move with { Detail = null }, clock.UtcNow))
            return act.Trigger == ConferenceTrigger.Plan ? new Error(MoveErrors.NotNow) : move;
        if (Spoken.Contains(act.Trigger) && string.IsNullOrWhiteSpace(act.Words))
            return new Error(ConferenceRefusals.WordsNeeded);
        if (Dated(act.Detail) is { } wrong)
            return wrong;
        return act.Detail switch
        {
            TopicDraft { Seq: 0 } draft => await WithCasesAsync(move, draft, cancellationToken),
            InvitedUnit invited when !(await units.NamesAsync(cancellationToken)).ContainsKey(invited.Unit) => new Error(ConferenceErrors.NoSuchPart),
            CancelReason reason when dialogs.Current.Conferences.CancelReasons.All(entry => entry.Id != reason.Code) => new Error(ConferenceErrors.Incomplete),
            _ => move,
        };
    }

    private Error? Dated(ConferenceDetail? detail) => detail switch
    {
        PlannedDay day when day.On < clock.Today => WrongDate,
        MeetingCall call when call.At <= clock.UtcNow => WrongDate,
        MeetingCall call when !deadlines.IsOpen(new DateTimeOffset(call.At, TimeSpan.Zero), null) => new Error(ConferenceRefusals.OutOfHours),
        ResolutionDraft draft when draft.DueOn < clock.Today || draft.Nodes.Any(node => node.DueOn < clock.Today || node.DueOn > draft.DueOn) => WrongDate,
        NewDate date when date.DueOn <= clock.Today => WrongDate,
        _ => null,
    };

    private static Error WrongDate => new(ConferenceRefusals.WrongDate);

    // Where a case lies is read here, whatever the command says; a case is a topic of one conference at a time.
    private async Task<Result<ConferenceMove>> WithCasesAsync(ConferenceMove move, TopicDraft draft, CancellationToken cancellationToken)
    {
        var ids = draft.Cases.Select(source => source.SummonsId).Distinct().ToArray();
        var free = await db.FreeCases().Where(request => ids.Contains(request.Id)).Select(request => new TopicSource(request.Id, request.Facts.SubdistrictId)).ToListAsync(cancellationToken);
        if (free.Count != ids.Length)
            return new Error(ConferenceErrors.CaseTaken);
        var departments = draft.DepartmentIds.Distinct().ToArray();
        return await db.Departments.CountAsync(row => departments.Contains(row.Id), cancellationToken) == departments.Length
            ? move with { Detail = draft with { Cases = [.. free.OrderBy(source => source.SummonsId)] } }
            : new Error(ConferenceErrors.NoSuchPart);
    }
}
