namespace GovBot.Data.Domain.Summons;

/// <summary>What each trigger leaves on the case, beside the entry of its history.</summary>
public sealed partial class SummonsRequest
{
    private void Record(SummonsTrigger trigger, SummonsMove move, DateTime now)
    {
        var at = move.HappenedAt ?? now;
        switch (trigger, move.Detail)
        {
            case (SummonsTrigger.Draft or SummonsTrigger.Revise, SummonsDraft draft):
                Fill(draft);
                break;
            case (SummonsTrigger.SignAhead, _):
                SignedAt = at;
                break;
            case (SummonsTrigger.Sign or SummonsTrigger.LetGo, _):
                Send(at);
                break;
            case (SummonsTrigger.SignOnDuty, _):
                Send(at);
                CountersignatureOwed = true;
                break;
            case (SummonsTrigger.Countersign, _):
                CountersignatureOwed = false;
                break;
            case (SummonsTrigger.Acknowledge or SummonsTrigger.KeepLead, _):
                Lead!.AcknowledgedAt ??= at;
                EndObjection(trigger == SummonsTrigger.KeepLead ? ObjectionEnd.Kept : ObjectionEnd.TakenBack, now);
                break;
            case (SummonsTrigger.ObjectToRouting, Objection objection):
                objections.Add(new SummonsObjection { SummonsId = Id, Seq = objections.Count + 1, DepartmentId = Lead!.DepartmentId, ReasonCode = objection.ReasonCode, LegalBasis = objection.LegalBasis, SuggestedDepartmentId = objection.SuggestedDepartmentId, RaisedAt = at });
                break;
            case (SummonsTrigger.Mediate, NamedDepartment named):
                (OpenObjection!.AskedDepartmentId, OpenObjection.Agreed) = (named.DepartmentId, null);
                break;
            case (SummonsTrigger.DeclineToLead, _):
                OpenObjection!.Agreed = false;
                break;
            case (SummonsTrigger.AgreeToLead, _):
                OpenObjection!.Agreed = true;
                Reroute(OpenObjection.AskedDepartmentId!.Value, at);
                EndObjection(ObjectionEnd.Agreed, now);
                break;
            case (SummonsTrigger.Reroute, NamedDepartment named):
                Reroute(named.DepartmentId, at);
                EndObjection(ObjectionEnd.Rerouted, now);
                break;
            default:
                RecordHandling(trigger, move, at);
                RecordEnd(trigger, move, now);
                break;
        }
    }

    private void RecordHandling(SummonsTrigger trigger, SummonsMove move, DateTime at)
    {
        switch (trigger, move.Detail)
        {
            case (SummonsTrigger.Assign, Assignment assignment):
                foreach (var part in departments.Where(part => part.DepartmentId == move.UnitId && part.ReleasedAt is null))
                    (part.HandlerPersonId, part.LeaderPersonId) = (assignment.HandlerPersonId, assignment.LeaderPersonId);
                break;
            case (SummonsTrigger.Contact, ContactMade contact):
                (Lead!.ContactedAt, Lead.MissedReason) = (at, contact.MissedReason);
                break;
            case (SummonsTrigger.ProposeVisit, Visit visit):
                Meeting = new SummonsMeeting { At = visit.At, Way = visit.Way, ProposedBy = move.Sides };
                break;
            case (SummonsTrigger.AgreeVisit, _):
                Meeting = Meeting with { Agreed = true };
                break;
            case (SummonsTrigger.Arrive, _):
                Lead!.ArrivedAt ??= at;
                break;
            case (SummonsTrigger.Commit, Commitment commitment):
                (CommittedTo, ApprovalOwed) = (commitment.DueOn, commitment.NeedsApproval);
                foreach (var node in commitment.Nodes)
                    nodes.Add(new SummonsNode { SummonsId = Id, Seq = nodes.Count + 1, DueOn = node.DueOn, Words = node.Words });
                break;
            case (SummonsTrigger.ApproveCommitment, _):
                ApprovalOwed = false;
                break;
            case (SummonsTrigger.RefuseCommitment, _):
                DropCommitment(at);
                CommitmentRefusedAt = at;
                break;
            case (SummonsTrigger.FinishNode, NodeFinished done):
                nodes.Single(node => node.Seq == done.Seq).FinishedAt = at;
                break;
            case (SummonsTrigger.AskExtension, ExtensionTerms terms):
                Extension = new SummonsExtension { ReasonCode = terms.ReasonCode, Until = terms.Until, IsShort = terms.IsShort };
                break;
            case (SummonsTrigger.Extend or SummonsTrigger.RefuseExtension, _):
                Extension = Extension with { Granted = trigger == SummonsTrigger.Extend };
                CommittedTo = trigger == SummonsTrigger.Extend ? Extension.Until : CommittedTo;
                break;
            case (SummonsTrigger.Hold or SummonsTrigger.ReviewHold, HoldTerms terms):
                EndHold(at);
                holds.Add(new SummonsHold { SummonsId = Id, From = at, ReviewOn = terms.ReviewOn, ReasonCode = terms.ReasonCode, ApprovedBy = move.Actor.Id });
                break;
            case (SummonsTrigger.ReportDone, Outcome outcome):
                Report = new SummonsReport { Result = outcome.Result, Facts = outcome.Facts, Demand = outcome.Demand };
                Lead!.FinishedAt = at;
                break;
            default:
                RecordSupport(trigger, move, at);
                break;
        }
    }

    private void RecordSupport(SummonsTrigger trigger, SummonsMove move, DateTime at)
    {
        switch (trigger, move.Detail)
        {
            case (SummonsTrigger.Join, _):
                InitiatorOf(move)!.JoinedAt = at;
                break;
            case (SummonsTrigger.AcknowledgeSupport, _):
                SupportOf(move.UnitId).AcknowledgedAt ??= at;
                break;
            case (SummonsTrigger.ArriveSupport, NamedDepartment named):
                SupportOf(named.DepartmentId).ArrivedAt ??= at;
                break;
            case (SummonsTrigger.FinishSupport, _):
                SupportOf(move.UnitId).FinishedAt = at;
                break;
            case (SummonsTrigger.AddSupport, NamedDepartment named):
                departments.Add(new SummonsDepartment { SummonsId = Id, DepartmentId = named.DepartmentId, Duty = Duty.Supporting, SentAt = at });
                break;
            case (SummonsTrigger.Link, LinkedIssue linked):
                issues.Add(new SummonsIssue { SummonsId = Id, IssueId = linked.IssueId });
                break;
            case (SummonsTrigger.AskCooperation, CooperationAsked asked):
                cooperations.Add(new SummonsCooperation { SummonsId = Id, Seq = cooperations.Count + 1, DepartmentId = Lead!.DepartmentId, Words = asked.Words });
                break;
            case (SummonsTrigger.AnswerCooperation, CooperationAnswer answer):
                cooperations.Single(asked => asked.Seq == answer.Seq).Accepted = answer.Accepted;
                break;
        }
    }

    private void RecordEnd(SummonsTrigger trigger, SummonsMove move, DateTime now)
    {
        if (move.Detail is Judgement judgement && trigger is (SummonsTrigger.Rate or SummonsTrigger.Close or SummonsTrigger.Redo))
            Rate(judgement, move);
        RecordDispute(trigger, move, now);
        if (trigger is SummonsTrigger.Redo or SummonsTrigger.Reopen or SummonsTrigger.ConfirmDispute)
            Lead!.FinishedAt = null;
        (Reworks, Reopened, ReopenUntil) = trigger switch
        {
            SummonsTrigger.Redo or SummonsTrigger.ConfirmDispute => (Reworks + 1, Reopened, ReopenUntil),
            SummonsTrigger.Reopen => (Reworks, Reopened + 1, null),
            _ => (Reworks, Reopened, ReopenUntil),
        };
        if (move.Detail is Reason reason && trigger is (SummonsTrigger.Withdraw or SummonsTrigger.NotAccept or SummonsTrigger.Conclude))
            EndReason = reason.Code;
        if (move.Detail is GoesOnIn into && trigger == SummonsTrigger.Merge)
            MergedIntoId = into.SummonsId;
        EndedAt = State is SummonsState.Closed or SummonsState.Withdrawn or SummonsState.Merged or SummonsState.NotAccepted ? EndedAt ?? now : null;
    }

    /// <summary>What lasts only as long as a state ends with it.</summary>
    private void Leave(SummonsState? from, DateTime now)
    {
        if (from == SummonsState.OnHold && State != SummonsState.OnHold)
            EndHold(now);
        if (EndedAt is not null)
            EndObjection(ObjectionEnd.Lapsed, now);
    }

    private void Fill(SummonsDraft draft)
    {
        Facts = draft.Facts;
        Words ??= new SummonsWords { SummonsId = Id, What = draft.What };
        (Words.What, Words.PlaceText) = (draft.What, draft.PlaceText);
        departments.Clear();
        efforts.Clear();
        times.Clear();
        initiators.RemoveAll(joint => !draft.Initiators.Contains(new Initiator(joint.Unit, joint.UnitId)));
        initiators.AddRange(draft.Initiators.Distinct().Except(initiators.Select(joint => new Initiator(joint.Unit, joint.UnitId))).ToList().Select(joint => new SummonsInitiator { SummonsId = Id, Unit = joint.Unit, UnitId = joint.UnitId }));
        issues.RemoveAll(issue => !draft.IssueIds.Contains(issue.IssueId));
        if (draft.LeadId is { } lead)
            departments.Add(new SummonsDepartment { SummonsId = Id, DepartmentId = lead, Duty = Duty.Lead });
        departments.AddRange(draft.SupportingIds.Select(id => new SummonsDepartment { SummonsId = Id, DepartmentId = id, Duty = Duty.Supporting }));
        efforts.AddRange(draft.Efforts.Select(made => new SummonsEffort { SummonsId = Id, Kind = made.Kind, On = made.On, ForeignNumber = made.ForeignNumber, Words = made.Words }));
        times.AddRange(draft.ProposedTimes.Select(time => new SummonsTime { SummonsId = Id, At = time }));
        issues.AddRange(draft.IssueIds.Distinct().Except(issues.Select(issue => issue.IssueId)).ToList().Select(id => new SummonsIssue { SummonsId = Id, IssueId = id }));
    }

    private void Send(DateTime at)
    {
        SentAt = at;
        SignedAt ??= at;
        foreach (var part in departments)
            part.SentAt = at;
    }

    /// <summary>The new lead's share begins anew, the clock of the case does not.</summary>
    private void Reroute(long departmentId, DateTime at)
    {
        foreach (var part in departments.Where(part => part.ReleasedAt is null && (part.Duty == Duty.Lead || part.DepartmentId == departmentId)))
            part.ReleasedAt = at;
        departments.Add(new SummonsDepartment { SummonsId = Id, DepartmentId = departmentId, Duty = Duty.Lead, SentAt = at });
        // What the former lead had promised binds nobody else.
        DropCommitment(at);
        (Meeting, Extension, CommitmentRefusedAt) = (new SummonsMeeting(), new SummonsExtension(), null);
    }

    private void DropCommitment(DateTime at)
    {
        foreach (var node in nodes.Where(node => node is { FinishedAt: null, ReleasedAt: null }))
            node.ReleasedAt = at;
        (CommittedTo, ApprovalOwed) = (null, false);
    }

    private void EndObjection(ObjectionEnd end, DateTime now)
    {
        if (OpenObjection is { } objection)
            (objection.End, objection.EndedAt) = (end, now);
    }

    private void EndHold(DateTime at)
    {
        if (CurrentHold is { } hold)
            hold.Until = at;
    }

    private void Rate(Judgement judgement, SummonsMove move) => ratings.Add(new SummonsRating
    {
        SummonsId = Id,
        EventSeq = EventCount,
        Round = Round,
        Role = move.Actor.Role,
        Solved = judgement.Solved,
        Came = judgement.Came,
        CouldDecide = judgement.CouldDecide,
        WasDefinite = judgement.WasDefinite,
        KeptPromise = judgement.KeptPromise,
    });

    private SummonsDepartment SupportOf(long? departmentId) => Supporting.Single(part => part.DepartmentId == departmentId);
}
