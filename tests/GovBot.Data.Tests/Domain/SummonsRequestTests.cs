using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using static GovBot.Data.Tests.Domain.SummonsSamples;

namespace GovBot.Data.Tests.Domain;

public sealed class SummonsRequestTests
{
    [Fact]
    public void Request_GoesItsWholeWay_FromDraftToClosed()
    {
        var request = InProgress().After((SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Close, Head));

        Assert.Equal((SummonsState.Closed, SummonsClock.Ended, 10, "YQ261123-0001"), (request.State, request.Clock, request.EventCount, request.Number));
        var lead = request.Lead!;
        Assert.True(lead is { SentAt: not null, AcknowledgedAt: not null, ContactedAt: not null, ArrivedAt: not null, FinishedAt: not null });
        Assert.True(Assert.Single(request.Ratings).Solved);
    }

    [Fact]
    public void Submit_IsRefused_WhenTheCommitteeHasTriedNothingOrNobodyLeads()
    {
        Assert.Equal(SummonsErrors.Incomplete, Drafted(Draft with { Efforts = [] }).Apply(SummonsTrigger.Submit, Clerk, Now).Error?.Code);
        Assert.Equal(SummonsErrors.Incomplete, Drafted(Draft with { LeadId = null }).Apply(SummonsTrigger.Submit, Clerk, Now).Error?.Code);
        Assert.False(Drafted(Draft with { Efforts = [] }).Offers(SummonsTrigger.Submit, Clerk, Now));
    }

    [Fact]
    public void Begin_IsRefused_WhenADepartmentIsNamedTwiceOrSixSupport()
    {
        Assert.Equal(SummonsErrors.Incomplete, Begin(Draft with { SupportingIds = [Lead] }));
        Assert.Equal(SummonsErrors.Incomplete, Begin(Draft with { SupportingIds = [21, 22, 23, 24, 25, 26] }));
        Assert.Equal(MoveErrors.NotAllowed, Begin(Draft with { Facts = Draft.Facts with { CommitteeId = 3 } }));
    }

    [Fact]
    public void Sign_IsForTheHeadOrANamedDeputy_AndOnDutyOnlyForUrgentOnes()
    {
        var routine = Drafted().After((SummonsTrigger.Submit, Clerk));
        Assert.Equal(MoveErrors.NotAllowed, routine.Apply(SummonsTrigger.Sign, Clerk, Now).Error?.Code);
        Assert.Equal(SummonsErrors.NotUrgent, routine.Apply(SummonsTrigger.SignOnDuty, Clerk with { IsDeputy = true }, Now).Error?.Code);
        Assert.True(routine.Apply(SummonsTrigger.Sign, Clerk with { IsDeputy = true }, Now).IsSuccess);

        var urgent = Drafted(DraftOf(SummonsKind.Urgent)).After((SummonsTrigger.Submit, Clerk), (SummonsTrigger.SignOnDuty, Clerk with { IsDeputy = true }));
        Assert.True(urgent.CountersignatureOwed);
        Assert.False(urgent.After((SummonsTrigger.Countersign, Head)).CountersignatureOwed);
        Assert.Equal(MoveErrors.NotNow, urgent.Apply(SummonsTrigger.Countersign, Head, Now).Error?.Code);
    }

    [Fact]
    public void Subdistrict_HearsOfItFirst_ButCannotStopIt()
    {
        var ahead = Draft with { Facts = Draft.Facts with { Setting = SubdistrictSetting.Advance } };
        var waiting = Drafted(ahead).After((SummonsTrigger.Submit, Clerk), (SummonsTrigger.SignAhead, Head));
        Assert.Equal((SummonsState.WithSubdistrict, SummonsClock.NotStarted, null), (waiting.State, waiting.Clock, waiting.SentAt));
        Assert.Equal(MoveErrors.NotAllowed, waiting.Apply(SummonsTrigger.LetGo, Head, Now).Error?.Code);
        Assert.Equal(MoveErrors.NotAllowed, waiting.Apply(SummonsTrigger.Withdraw, Street with { Detail = DetailFor(SummonsTrigger.Withdraw) }, Now).Error?.Code);

        var sent = waiting.After((SummonsTrigger.OfferToSolve, Street), (SummonsTrigger.LetGo, SummonsSamples.System));
        Assert.Equal((SummonsState.Sent, SummonsClock.Running, Now), (sent.State, sent.Clock, sent.SentAt));
        Assert.All(sent.Departments, part => Assert.Equal(Now, part.SentAt));
    }

    [Fact]
    public void UrgentOne_IsSentAtOnce_WhateverTheSubdistrictsSetting()
    {
        var urgent = DraftOf(SummonsKind.Urgent);
        var request = Drafted(urgent with { Facts = urgent.Facts with { Setting = SubdistrictSetting.StreetFirst } }).After((SummonsTrigger.Submit, Clerk));
        Assert.False(request.Offers(SummonsTrigger.SignAhead, Head, Now));
        Assert.Equal(SummonsState.Sent, request.After((SummonsTrigger.Sign, Head)).State);
    }

    [Fact]
    public void LateCommitment_CountsOnlyOnceTheDistrictAgrees_AndIsMadeAnewWhenItDoesNot()
    {
        var late = (Commitment)DetailFor(SummonsTrigger.Commit)! with { NeedsApproval = true };
        var request = Sent().After((SummonsTrigger.Acknowledge, Liaison), (SummonsTrigger.Contact, Liaison), (SummonsTrigger.Arrive, Clerk), (SummonsTrigger.Commit, Liaison with { Detail = late }));
        Assert.Equal((late.DueOn, null), (request.CommittedTo, request.PromisedFor));
        Assert.Equal(MoveErrors.NotNow, request.Apply(SummonsTrigger.AskExtension, Liaison with { Detail = DetailFor(SummonsTrigger.AskExtension) }, Now).Error?.Code);

        request.After((SummonsTrigger.RefuseCommitment, District));
        Assert.Equal((SummonsState.OnSiteMeeting, null, false), (request.State, request.CommittedTo, request.ApprovalOwed));
        Assert.All(request.Nodes, node => Assert.NotNull(node.ReleasedAt));

        request.After((SummonsTrigger.Commit, Liaison with { Detail = late }), (SummonsTrigger.ApproveCommitment, District));
        Assert.Equal(late.DueOn, request.PromisedFor);
        Assert.Equal(MoveErrors.NotNow, request.Apply(SummonsTrigger.ApproveCommitment, District, Now).Error?.Code);
    }

    [Fact]
    public void CoInitiator_JoinsOnce_AndOnlyWhoWasNamed()
    {
        var joint = Draft with { Initiators = [new Initiator(UnitKind.Committee, 3), new Initiator(UnitKind.Subdistrict, SummonsSamples.Subdistrict)] };
        var request = Drafted(joint).After((SummonsTrigger.Submit, Clerk));
        Assert.Equal(MoveErrors.NotAllowed, request.Apply(SummonsTrigger.Join, By(Role.CommitteeHead, 4), Now).Error?.Code);
        Assert.Equal(MoveErrors.NotAllowed, request.Apply(SummonsTrigger.Sign, By(Role.CommitteeHead, 3), Now).Error?.Code);

        request.After((SummonsTrigger.Join, By(Role.CommitteeHead, 3)), (SummonsTrigger.Sign, Head), (SummonsTrigger.Join, Street));
        Assert.All(request.Initiators, initiator => Assert.NotNull(initiator.JoinedAt));
        Assert.Equal(MoveErrors.NotNow, request.Apply(SummonsTrigger.Join, Street, Now).Error?.Code);
    }

    [Fact]
    public void Objection_NeedsReasonLegalBasisAndWhoThen()
    {
        Assert.Equal(SummonsErrors.Incomplete, Sent().Apply(SummonsTrigger.ObjectToRouting, Liaison, Now).Error?.Code);
        Assert.Equal(SummonsErrors.Incomplete, Sent().Apply(SummonsTrigger.ObjectToRouting, Liaison with { Detail = new Objection("not_ours", " ", Other) }, Now).Error?.Code);
    }

    [Fact]
    public void Objection_IsReroutedAtOnce_WhenTheDepartmentAskedAgrees()
    {
        var request = Sent().After((SummonsTrigger.ObjectToRouting, Liaison), (SummonsTrigger.Mediate, Street));
        Assert.Equal(MoveErrors.NotAllowed, request.Apply(SummonsTrigger.AgreeToLead, SupportLiaison, Now).Error?.Code);
        Assert.True(request.Apply(SummonsTrigger.AgreeToLead, OtherLiaison, Now.AddDays(1)).IsSuccess);

        Assert.Equal((SummonsState.Sent, Other, 1, Now), (request.State, request.Lead?.DepartmentId, request.Bounces, request.SentAt));
        Assert.Equal(Now.AddDays(1), request.Lead?.SentAt);
        Assert.Contains(request.Departments, part => part is { DepartmentId: Lead, ReleasedAt: not null });
        Assert.Equal(ObjectionEnd.Agreed, Assert.Single(request.Objections).End);
        Assert.Equal(MoveErrors.NotAllowed, request.Apply(SummonsTrigger.Acknowledge, Liaison, Now).Error?.Code);
    }

    [Fact]
    public void Objection_IsDecidedFinally_WhenTheDistrictKeepsTheLead()
    {
        var request = Sent().After((SummonsTrigger.ObjectToRouting, Liaison), (SummonsTrigger.Mediate, Street), (SummonsTrigger.DeclineToLead, OtherLiaison), (SummonsTrigger.KeepLead, District));

        Assert.Equal((SummonsState.Acknowledged, Lead, SummonsClock.Running), (request.State, request.Lead?.DepartmentId, request.Clock));
        Assert.Equal(MoveErrors.NotNow, request.Apply(SummonsTrigger.ObjectToRouting, Liaison with { Detail = DetailFor(SummonsTrigger.ObjectToRouting) }, Now).Error?.Code);
    }

    [Fact]
    public void SupportingDepartment_HasARecordOfItsOwn_AndNeverLeads()
    {
        var request = Sent().After((SummonsTrigger.AcknowledgeSupport, SupportLiaison), (SummonsTrigger.ArriveSupport, Clerk), (SummonsTrigger.FinishSupport, SupportLiaison));

        var support = Assert.Single(request.Supporting);
        Assert.True(support is { AcknowledgedAt: not null, ArrivedAt: not null, FinishedAt: not null });
        Assert.True(request.Lead is { AcknowledgedAt: null, ArrivedAt: null, FinishedAt: null });
        Assert.Equal(MoveErrors.NotAllowed, request.Apply(SummonsTrigger.Acknowledge, SupportLiaison, Now).Error?.Code);
    }

    [Fact]
    public void Extension_IsAskedOnce_AndALongOneIsTheDistricts()
    {
        var longer = Liaison with { Detail = new ExtensionTerms("weather", new DateOnly(2027, 1, 8), IsShort: false) };
        var request = InProgress().After((SummonsTrigger.AskExtension, longer), (SummonsTrigger.GiveOpinion, Street));

        Assert.Equal(SummonsErrors.DistrictDecides, request.Apply(SummonsTrigger.Extend, Head, Now).Error?.Code);
        request.After((SummonsTrigger.Extend, District));
        Assert.Equal((new DateOnly(2027, 1, 8), SummonsState.InProgress), (request.CommittedTo, request.State));
        Assert.Equal(SummonsErrors.ExtendedBefore, request.Apply(SummonsTrigger.AskExtension, longer, Now).Error?.Code);
    }

    [Fact]
    public void Clock_IsHeld_OnlyWithApproverReasonAndReviewDate()
    {
        var request = InProgress().After((SummonsTrigger.AskHold, Liaison));
        Assert.Equal(SummonsClock.Running, request.Clock);
        Assert.Equal(SummonsErrors.Incomplete, request.Apply(SummonsTrigger.Hold, District, Now).Error?.Code);

        request.After((SummonsTrigger.Hold, District));
        Assert.Equal((SummonsClock.Held, new DateOnly(2027, 1, 4), District.Actor.Id), (request.Clock, request.CurrentHold?.ReviewOn, request.CurrentHold?.ApprovedBy));
        request.After((SummonsTrigger.ReviewHold, District), (SummonsTrigger.Resume, SummonsSamples.System));
        Assert.Equal((SummonsClock.Running, 2), (request.Clock, request.Holds.Count));
    }

    [Fact]
    public void Rework_IsAskedTwice_ThenOnlyEscalated()
    {
        var request = InProgress().After(
            (SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Redo, Head), (SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Redo, Head), (SummonsTrigger.ReportDone, Liaison));

        Assert.Equal(SummonsErrors.ReworkSpent, request.Apply(SummonsTrigger.Redo, Head with { Detail = new Judgement(false) }, Now).Error?.Code);
        Assert.Equal(1, request.After((SummonsTrigger.Escalate, Head)).EscalationLevel);
        Assert.Equal([1, 2], request.Ratings.Select(rating => rating.Round));
    }

    [Fact]
    public void Rating_IsNeverAssumedNorChanged_WhenTheTimeHasPassed()
    {
        var request = InProgress().After((SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.CloseUnrated, SummonsSamples.System));

        Assert.Empty(request.Ratings);
        Assert.Equal(MoveErrors.NotNow, request.Apply(SummonsTrigger.Rate, new SummonsMove(Actor.Resident("behind"), null) { IsConcerned = true, Detail = new Judgement(true) }, Now).Error?.Code);
    }

    [Fact]
    public void Reopen_IsPossibleOnce_WithinTheWindow()
    {
        var request = InProgress().After((SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Close, Head));
        request.AllowReopening(Now.AddDays(10));

        Assert.Equal(SummonsErrors.TooLate, request.Apply(SummonsTrigger.Reopen, Head, Now.AddDays(11)).Error?.Code);
        Assert.True(request.Apply(SummonsTrigger.Reopen, Head, Now.AddDays(9)).IsSuccess);
        Assert.Equal((SummonsState.Rework, null, SummonsClock.Running), (request.State, request.EndedAt, request.Clock));
        request.After((SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Close, Head));
        Assert.Equal(SummonsErrors.TooLate, request.Apply(SummonsTrigger.Reopen, Head, Now).Error?.Code);
    }

    [Fact]
    public void Cooperation_IsAnsweredByTheCommittee_AndTheDoerStaysTheDepartment()
    {
        var request = InProgress().After((SummonsTrigger.AskCooperation, Liaison), (SummonsTrigger.AnswerCooperation, Clerk));

        Assert.False(Assert.Single(request.Cooperations).Accepted);
        Assert.Equal(SummonsErrors.NoSuchPart, request.Apply(SummonsTrigger.AnswerCooperation, Clerk with { Detail = new CooperationAnswer(1, true) }, Now).Error?.Code);
        Assert.Equal(Lead, request.Lead?.DepartmentId);
    }

    [Fact]
    public void Visit_IsAgreedByTheOtherSide()
    {
        var request = Sent().After((SummonsTrigger.Acknowledge, Liaison), (SummonsTrigger.ProposeVisit, Liaison));

        Assert.Equal(MoveErrors.NotNow, request.Apply(SummonsTrigger.AgreeVisit, Liaison, Now).Error?.Code);
        Assert.True(request.After((SummonsTrigger.AgreeVisit, Clerk)).Meeting.Agreed);
    }

    [Fact]
    public void Commitment_WithoutAVisit_IsForWhatIsDoneInWriting()
    {
        var visited = Sent().After((SummonsTrigger.Acknowledge, Liaison), (SummonsTrigger.Contact, Liaison));
        Assert.Equal(SummonsErrors.VisitNeeded, visited.Apply(SummonsTrigger.Commit, Liaison with { Detail = DetailFor(SummonsTrigger.Commit) }, Now).Error?.Code);

        Sent(DraftOf(SummonsKind.Routine, SummonsWay.InWriting)).After((SummonsTrigger.Acknowledge, Liaison), (SummonsTrigger.Contact, Liaison), (SummonsTrigger.Commit, Liaison));
    }

    [Fact]
    public void Event_KeepsBothTimes_WhenItIsEnteredAfterwards()
    {
        var request = Sent().After((SummonsTrigger.Acknowledge, Liaison), (SummonsTrigger.Contact, Liaison));

        var entry = request.Apply(SummonsTrigger.Arrive, Clerk with { HappenedAt = Now.AddDays(-2) }, Now).Value!;

        Assert.Equal((Now, Now.AddDays(-2), Now.AddDays(-2)), (entry.At, entry.HappenedAt, request.Lead?.ArrivedAt));
        Assert.Equal((Role.CommitteeMember, Clerk.Actor.Id), (entry.ActorRole, entry.ActorId));
    }

    private static string? Begin(SummonsDraft draft) =>
        SummonsRequest.Begin(new CaseNumber(CaseKind.SummonsRequest, new DateOnly(2026, 11, 23), 1), Clerk with { Detail = draft }, Now).Error?.Code;
}
