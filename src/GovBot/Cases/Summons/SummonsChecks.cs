using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>Whether what an act names is there, and fits the rules of the day; the table itself is the aggregate's.</summary>
public sealed class SummonsChecks(GovBotDbContext db, IDialogsSource dialogs, Deadlines deadlines, SummonsDeputies deputies, BusinessClock clock)
{
    // Without words nobody would know what is meant.
    private static readonly SummonsTrigger[] Spoken =
    [
        SummonsTrigger.OfferToSolve, SummonsTrigger.Minutes, SummonsTrigger.RefuseCommitment, SummonsTrigger.SendBack, SummonsTrigger.Commit, SummonsTrigger.GiveOpinion, SummonsTrigger.ReportDone, SummonsTrigger.Redo, SummonsTrigger.Rule, SummonsTrigger.Conclude, SummonsTrigger.Note, SummonsTrigger.ReferDispute, SummonsTrigger.UpholdReply,
    ];

    /// <summary>The move that the post asks for, or why not.</summary>
    public async Task<Result<SummonsMove>> MoveAsync(StaffPost post, SummonsRequest request, SummonsAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(act);
        var detail = act.Detail switch
        {
            ExtensionTerms terms => terms with { IsShort = IsShort(request, terms) },
            Commitment commitment => commitment with { NeedsApproval = DaysOf(request, commitment) > dialogs.Current.SummonsLimits.LongestCommitment },
            _ => act.Detail,
        };
        var move = post.MoveOf() with
        {
            Detail = detail,
            HappenedAt = act.HappenedAt,
            IsDeputy = act.Trigger is SummonsTrigger.Sign or SummonsTrigger.SignAhead or SummonsTrigger.SendBack or SummonsTrigger.SignOnDuty
                && await deputies.MayAsync(post, act.Trigger == SummonsTrigger.SignOnDuty, cancellationToken),
        };
        // Filled in as a whole, by its own use case.
        if (act.Trigger is SummonsTrigger.Draft or SummonsTrigger.Revise)
            return new Error(MoveErrors.NotNow);
        // The aggregate refuses it; who may not do it at all is not told what else was wrong.
        if (!request.Offers(act.Trigger, move with { Detail = null }, clock.UtcNow))
            return move;
        if (act.HappenedAt is { } happened && (happened > clock.UtcNow || happened < (request.SentAt ?? request.DraftedAt)))
            return new Error(SummonsRefusals.WrongDate);
        if (Spoken.Contains(act.Trigger) && string.IsNullOrWhiteSpace(act.Words))
            return new Error(SummonsRefusals.WordsNeeded);
        var wrong = Reasoned(act.Trigger, detail) ?? Dated(request, act) ?? await NamedAsync(post, request, move, cancellationToken);
        return wrong is null ? move : wrong;
    }

    // The committee's consent is enough for so few working days (practice.md §2).
    private bool IsShort(SummonsRequest request, ExtensionTerms terms) =>
        request.CommittedTo is { } promised && deadlines.WorkDaysBetween(promised, terms.Until) <= dialogs.Current.SummonsLimits.ShortExtension;

    private Error? Reasoned(SummonsTrigger trigger, SummonsDetail? detail)
    {
        var (list, code) = (trigger, detail) switch
        {
            (SummonsTrigger.Withdraw, Reason reason) => (SummonsReasons.Withdraw, reason.Code),
            (SummonsTrigger.NotAccept, Reason reason) => (SummonsReasons.NotAccept, reason.Code),
            (SummonsTrigger.Conclude, Reason reason) => (SummonsReasons.Conclude, reason.Code),
            (SummonsTrigger.ReferDispute, Reason reason) => (SummonsReasons.Review, reason.Code),
            (_, Objection objection) => (SummonsReasons.Objection, objection.ReasonCode),
            (_, ContactMade { MissedReason: { } missed }) => (SummonsReasons.Missed, missed),
            (_, ExtensionTerms terms) => (SummonsReasons.Extension, terms.ReasonCode),
            (_, HoldTerms terms) => (SummonsReasons.Hold, terms.ReasonCode),
            _ => (null, null),
        };
        return list is null || dialogs.Current.SummonsReasons[list].Any(reason => reason.Id == code) ? null : new Error(SummonsRefusals.NoReason);
    }

    private Error? Dated(SummonsRequest request, SummonsAct act) => act.Detail switch
    {
        Commitment commitment => Promised(request, commitment, act.HappenedAt),
        ExtensionTerms terms when terms.Until <= (request.CommittedTo ?? clock.Today) => new Error(SummonsRefusals.WrongDate),
        HoldTerms terms when terms.ReviewOn <= clock.Today => new Error(SummonsRefusals.WrongDate),
        Visit visit when act.HappenedAt is null && visit.At <= clock.UtcNow => new Error(SummonsRefusals.WrongDate),
        Visit visit when act.HappenedAt is null && !deadlines.IsOpen(new DateTimeOffset(visit.At, TimeSpan.Zero), null) => new Error(SummonsRefusals.OutOfHours),
        _ => null,
    };

    private Error? Promised(SummonsRequest request, Commitment commitment, DateTime? happenedAt)
    {
        var made = DateOnly.FromDateTime((happenedAt ?? clock.UtcNow).InShanghai().DateTime);
        if (commitment.DueOn < made || commitment.Nodes.Any(node => node.DueOn < made))
            return new Error(SummonsRefusals.WrongDate);
        return DaysOf(request, commitment) > dialogs.Current.SummonsLimits.PlanAfter && commitment.Nodes.Count == 0 ? new Error(SummonsRefusals.PlanNeeded) : null;
    }

    private int DaysOf(SummonsRequest request, Commitment commitment) =>
        deadlines.WorkDaysBetween(DateOnly.FromDateTime((request.Lead?.SentAt ?? clock.UtcNow).InShanghai().DateTime), commitment.DueOn);

    private async Task<Error?> NamedAsync(StaffPost post, SummonsRequest request, SummonsMove move, CancellationToken cancellationToken)
    {
        var noPart = new Error(SummonsErrors.NoSuchPart);
        return move.Detail switch
        {
            NamedDepartment named => await IsDepartmentAsync(named.DepartmentId, cancellationToken) ? null : noPart,
            Objection when await IsLateAsync(request, move, cancellationToken) => new Error(SummonsRefusals.ObjectionLate),
            Objection objection => objection.SuggestedDepartmentId != post.DepartmentId && await IsDepartmentAsync(objection.SuggestedDepartmentId, cancellationToken) ? null : noPart,
            GoesOnIn into => await db.SummonsesSeenBy(post).AnyAsync(other => other.Id == into.SummonsId && other.SentAt != null && other.EndedAt == null, cancellationToken) ? null : noPart,
            RatingRecorded said => await IsAskedAsync(request, said, cancellationToken) ? null : noPart,
            LinkedIssue linked => await db.SeenBy(post).AnyAsync(issue => issue.Id == linked.IssueId, cancellationToken) ? null : noPart,
            Assignment assignment => await AreOfAsync(post.DepartmentId, [assignment.HandlerPersonId, .. assignment.LeaderPersonId is { } leader ? [leader] : Array.Empty<long>()], cancellationToken)
                ? null : new Error(SummonsRefusals.NoPerson),
            ContactMade { PersonId: { } person } => await IsOfCommitteeAsync(request.Facts.CommitteeId, person, cancellationToken) ? null : new Error(SummonsRefusals.NoPerson),
            _ => null,
        };
    }

    // By the department's own office hours; what happened on paper counts from then.
    private async Task<bool> IsLateAsync(SummonsRequest request, SummonsMove move, CancellationToken cancellationToken)
    {
        if (request.Lead is not { SentAt: { } sent } lead)
            return false;
        var periods = await db.Departments.Where(row => row.Id == lead.DepartmentId).Select(row => row.Periods).SingleOrDefaultAsync(cancellationToken);
        return deadlines.Of(SummonsRules.Objection, sent, periods).DueAt < (move.HappenedAt ?? clock.UtcNow);
    }

    private Task<bool> IsAskedAsync(SummonsRequest request, RatingRecorded said, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return db.SatisfactionInvitations.AnyAsync(asked => asked.CaseKind == CaseKind.SummonsRequest && asked.CaseId == request.Id && asked.IssueId == said.IssueId && asked.Solved == null && asked.EndedAt == null && asked.OpenUntil >= now, cancellationToken);
    }

    private Task<bool> IsDepartmentAsync(long id, CancellationToken cancellationToken) => db.Departments.AnyAsync(department => department.Id == id, cancellationToken);

    private async Task<bool> AreOfAsync(long? departmentId, long[] people, CancellationToken cancellationToken)
    {
        var found = await db.Appointments.HeldOn(clock.Today).Where(held => held.DepartmentId == departmentId && people.Contains(held.PersonId)).Select(held => held.PersonId).Distinct().CountAsync(cancellationToken);
        return departmentId is not null && found == people.Distinct().Count();
    }

    private Task<bool> IsOfCommitteeAsync(long committeeId, long personId, CancellationToken cancellationToken) => db.Appointments.HeldOn(clock.Today)
        .AnyAsync(held => held.CommitteeId == committeeId && held.PersonId == personId && (held.Role == Role.CommitteeMember || held.Role == Role.CommitteeHead), cancellationToken);
}
