using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Data.Domain.Issues;

/// <summary>急难愁: a resident's urgent issue, from filing to its end. It keeps what it was filed with; words and contacts lie in its <see cref="Report"/>.</summary>
public sealed class UrgentIssue
{
    private UrgentIssue()
    {
    }

    /// <summary>The key of <see cref="Number"/>.</summary>
    public long Id { get; private init; }

    /// <summary>For staff, e.g. <c>YJ261122-0007</c>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Twelve digits; encrypted at rest, found by <see cref="TrackingCodeHash"/>.</summary>
    public string TrackingCode { get; private init; } = "";

    public string TrackingCodeHash { get; private init; } = "";

    public UrgentIssueState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FiledAt { get; private init; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>UTC; the committee's first answer. Null where no committee is known.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>The rule that <see cref="DueAt"/> was computed with.</summary>
    public DeadlinePolicy? DuePolicy { get; private set; }

    public IssueFacts Facts { get; private set; } = null!;

    public IssueHandling Handling { get; private set; } = new();

    /// <summary>UTC; when somebody of the unit first did something with it.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>UTC; until then the residents may say that it is not solved. Null while it goes on.</summary>
    public DateTime? ReopenUntil { get; private set; }

    /// <summary>How often it was reopened; once is allowed.</summary>
    public int Reopened { get; private set; }

    /// <summary>What the reporter said about the outcome: solved or not; null when nothing was said. Never assumed (design.md §6).</summary>
    public bool? Solved { get; private set; }

    /// <summary>The report it goes on in; null unless it is merged.</summary>
    public long? MergedIntoId { get; private set; }

    /// <summary>Null once erased.</summary>
    public IssueReport? Report { get; private set; }

    /// <summary>Number of entries in the history.</summary>
    public int EventCount { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    /// <summary>Files a new issue; the outcome carries the first entry of its history.</summary>
    public static Result<(UrgentIssue Issue, CaseEvent Event)> File(
        CaseNumber number, TrackingCode code, string codeHash, IssueFacts facts, IssueReport report, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var issue = new UrgentIssue
        {
            Id = number.Key,
            Number = number.ToString(),
            TrackingCode = code.Digits,
            TrackingCodeHash = codeHash,
            FiledAt = now,
            Facts = facts,
            Report = report,
        };
        var filed = issue.Apply(null, UrgentIssueTrigger.File, new IssueMove(actor, IsEntitled: true), now);
        return filed.IsSuccess ? (issue, filed.Value) : filed.Error;
    }

    /// <summary>Does what the transition table allows, else says why not; a success carries the entry for the history.</summary>
    public Result<CaseEvent> Apply(UrgentIssueTrigger trigger, IssueMove move, DateTime now) => Apply(State, trigger, Timed(move, now), now);

    /// <summary>Whether the table offers this to the person.</summary>
    public bool Allows(UrgentIssueTrigger trigger, IssueMove move, DateTime now) => UrgentIssueTransitions.Find(State, trigger, Timed(move, now)).IsSuccess;

    /// <summary>Records how it is being handled; with the transition that decided it.</summary>
    public void Handle(IssueHandling handling) => Handling = handling;

    /// <summary>Settles where it is and who answers for it; with <see cref="UrgentIssueTrigger.Assign"/>. A complaint about the committee still goes past it.</summary>
    public void Belong(long compoundId, long committeeId, long subdistrictId)
    {
        Facts = Facts with { CompoundId = compoundId, BuildingId = null, CommitteeId = Facts.Subject == IssueSubject.Committee ? null : committeeId, SubdistrictId = subdistrictId };
        Handling = Handling with { OwnerPersonId = null };
    }

    /// <summary>Puts right what kind of issue it is; with <see cref="UrgentIssueTrigger.Sort"/>. Whom it complains of decides who may see it: that is only ever made narrower here, and never taken from the committee.</summary>
    public void Sort(IssueFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var subject = Facts.Subject == IssueSubject.Ordinary && facts.Subject == IssueSubject.Property ? IssueSubject.Property : Facts.Subject;
        Facts = Facts with { CategoryId = facts.CategoryId, CategoryName = facts.CategoryName, Subject = subject, Type = facts.Type, Tags = facts.Tags };
    }

    /// <summary>Opens the time in which residents may say that it is not solved.</summary>
    public void AllowReopening(DateTime until) => ReopenUntil = until;

    /// <summary>Names the report it goes on in; with <see cref="UrgentIssueTrigger.Merge"/>.</summary>
    public void GoOnIn(long issueId) => MergedIntoId = issueId != Id ? issueId : throw new ArgumentException("A report cannot go on in itself.", nameof(issueId));

    /// <summary>Sets the promise made at filing; it is made once.</summary>
    public void Promise(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (DueAt is not null)
            throw new InvalidOperationException("The promise to the resident is made once, at filing.");
        (DueAt, DuePolicy) = (deadline.DueAt, deadline.Policy);
    }

    /// <summary>The holidays of the year are published; a promise may end later by it, not earlier.</summary>
    public void Settle(Deadline anew)
    {
        if (DueAt is not { } due || DuePolicy is not { } policy)
            return;
        var settled = new Deadline(due, policy).SettledBy(anew);
        (DueAt, DuePolicy) = (settled.DueAt, settled.Policy);
    }

    /// <summary>逾期: the answer is owed and late.</summary>
    public bool IsOverdue(DateTime now) => EndedAt is null && AnsweredAt is null && DueAt < now;

    /// <summary>It goes on: nothing has ended it.</summary>
    public bool IsOpen => State is UrgentIssueState.Filed or UrgentIssueState.InHand or UrgentIssueState.WaitingForResident;

    private IssueMove Timed(IssueMove move, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move with { IsTooLate = Reopened > 0 || ReopenUntil < now };
    }

    private void Note(UrgentIssueTrigger trigger, Role role, DateTime now)
    {
        if (role is not (Role.Resident or Role.System or Role.PropertyManager or Role.GridOfficer) && trigger is not (UrgentIssueTrigger.File or UrgentIssueTrigger.Joined or UrgentIssueTrigger.Note or UrgentIssueTrigger.Sort or UrgentIssueTrigger.PassedOn))
            AnsweredAt ??= now;
        (Solved, Reopened, ReopenUntil) = trigger switch
        {
            UrgentIssueTrigger.ConfirmSolved => (true, Reopened, ReopenUntil),
            UrgentIssueTrigger.Reopen => (false, Reopened + 1, null),
            UrgentIssueTrigger.MarkHandled => (null, Reopened, ReopenUntil),
            _ => (Solved, Reopened, ReopenUntil),
        };
        if (trigger is UrgentIssueTrigger.Unmerge)
            MergedIntoId = null;
    }

    private Result<CaseEvent> Apply(UrgentIssueState? from, UrgentIssueTrigger trigger, IssueMove move, DateTime now)
    {
        var found = UrgentIssueTransitions.Find(from, trigger, move);
        if (!found.IsSuccess)
            return found.Error;
        State = found.Value.To;
        EndedAt = IsOpen ? null : from == State ? EndedAt : now;
        Note(trigger, move.Actor.Role, now);
        Version++;
        return new CaseEvent
        {
            CaseKind = CaseKind.UrgentIssue,
            CaseId = Id,
            Seq = ++EventCount,
            At = now,
            ActorRole = move.Actor.Role,
            ActorId = move.Actor.Id,
            Trigger = trigger.ToString(),
            FromState = from?.ToString() ?? "",
            ToState = State.ToString(),
        };
    }
}
