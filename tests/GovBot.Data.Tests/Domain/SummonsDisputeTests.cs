using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using static GovBot.Data.Tests.Domain.SummonsSamples;

namespace GovBot.Data.Tests.Domain;

public sealed class SummonsDisputeTests
{
    private static readonly SummonsMove Resident = new(Actor.Resident("behind"), null) { IsConcerned = true };

    [Fact]
    public void Dispute_KeepsTheHeadFromClosing_UntilItIsDecided()
    {
        var request = Disputed();

        Assert.Equal(SummonsErrors.Disputed, Try(request, SummonsTrigger.Close, Head));
        Assert.Equal(SummonsErrors.Disputed, Try(request, SummonsTrigger.CloseUnrated, SummonsSamples.System));
        request.After((SummonsTrigger.ConfirmDispute, Clerk));

        Assert.Equal((SummonsState.Rework, 1, DisputeStage.Confirmed), (request.State, request.Reworks, request.Disputes[0].Stage));
    }

    [Fact]
    public void Silence_Confirms_AndTheThirdTimeItIsEscalatedInstead()
    {
        var request = Disputed();
        foreach (var round in new[] { 1, 2 })
            request.After((SummonsTrigger.ConfirmDispute, SummonsSamples.System), (SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Dispute, Resident));

        Assert.Equal(SummonsErrors.ReworkSpent, Try(request, SummonsTrigger.ConfirmDispute, SummonsSamples.System));
        request.After((SummonsTrigger.Escalate, SummonsSamples.System));

        Assert.Equal((SummonsState.Escalated1, 3), (request.State, request.Disputes.Count));
    }

    [Fact]
    public void Review_IsTheSubdistrictsAlone_AndTheResidentMayObjectOnce()
    {
        var request = Disputed().After((SummonsTrigger.ReferDispute, Clerk));

        Assert.Equal(MoveErrors.NotNow, Try(request, SummonsTrigger.ConfirmDispute, Head));
        Assert.Equal(MoveErrors.NotNow, Try(request, SummonsTrigger.UpholdReply, District));
        Assert.Equal(MoveErrors.NotNow, Try(request, SummonsTrigger.ObjectToReview, Resident));
        request.After((SummonsTrigger.UpholdReply, Street));
        Assert.Equal(DisputeStage.Told, request.Dispute?.Stage);
        request.After((SummonsTrigger.ObjectToReview, Resident), (SummonsTrigger.UpholdReply, District));
        Assert.Equal(MoveErrors.NotNow, Try(request, SummonsTrigger.ObjectToReview, Resident));
        Assert.Equal(MoveErrors.NotNow, Try(request, SummonsTrigger.Dispute, Resident));
        request.After((SummonsTrigger.Close, Head));

        Assert.Equal((SummonsState.Closed, DisputeStage.Upheld), (request.State, request.Disputes[0].Stage));
    }

    [Fact]
    public void Dispute_OpensWhatTheCommitteeHadClosed()
    {
        var request = InProgress().After((SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Close, Head), (SummonsTrigger.Dispute, Resident));

        Assert.Equal((SummonsState.AwaitingRating, null), (request.State, request.EndedAt));
    }

    [Fact]
    public void Clerk_DoesNotEnterWhatResidentsSay_OfTheirOwnCase()
    {
        var request = InProgress().After((SummonsTrigger.ReportDone, Liaison));
        var clerk = new SummonsMove(Actor.Staff(Role.CommitteeMember, request.Facts.ClerkPersonId), Committee);

        Assert.Equal(RatingErrors.Handles, Try(request, SummonsTrigger.RecordRating, clerk));
        Assert.Equal(MoveErrors.NotAllowed, Try(request, SummonsTrigger.RecordRating, Liaison));
        Assert.Null(Try(request, SummonsTrigger.RecordRating, Street));
    }

    private static SummonsRequest Disputed() => InProgress().After((SummonsTrigger.ReportDone, Liaison), (SummonsTrigger.Dispute, Resident));

    private static string? Try(SummonsRequest request, SummonsTrigger trigger, SummonsMove move) => request.Apply(trigger, move with { Detail = DetailFor(trigger) }, Now).Error?.Code;
}
