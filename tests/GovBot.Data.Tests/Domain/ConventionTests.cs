using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using static GovBot.Data.Tests.Domain.ConventionSamples;

namespace GovBot.Data.Tests.Domain;

public sealed class ConventionTests
{
    [Fact]
    public void Convention_GoesTheWholeWay_WhenItIsForEverybody()
    {
        var convention = Published();

        Assert.Equal((ConventionState.Published, new DateOnly(2027, 1, 1), "临江备〔2026〕8号"), (convention.State, convention.EffectiveOn, convention.RegistrationNumber));
        Assert.Equal((VoteOutcome.Passed, "某条例第九条"), (convention.LastVote?.Outcome, convention.LastVote?.Article));
        Assert.False(convention.IsInForceOn(new DateOnly(2026, 12, 31)));
        Assert.True(convention.IsInForceOn(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void SmallRule_NeedsNoReviewAndNoRegistration_WhenItsBuildingHasSigned()
    {
        var convention = Proposed(ConventionTrack.Small).After(
            (ConventionTrigger.Admit, Clerk), (ConventionTrigger.Deliberate, Head), (ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk),
            (ConventionTrigger.OpenVote, Clerk), (ConventionTrigger.EnterSheet, Clerk with { Detail = new SheetEntry(3, 24, 20, 2) }), (ConventionTrigger.EnterSheet, Clerk with { Detail = new SheetEntry(4, 16, 9, 1) }));

        Assert.Equal(new VoteCount(32, 29, 3, 0), convention.SheetTotals());
        convention.After((ConventionTrigger.Adopt, Clerk with { Detail = convention.SheetTotals() }), (ConventionTrigger.Publish, Clerk));
        Assert.Equal(ConventionState.Published, convention.State);
    }

    [Fact]
    public void Sheet_TakesThePlaceOfTheOneBefore_WhenABuildingIsEnteredAgain()
    {
        var convention = Proposed(ConventionTrack.Small).After(
            (ConventionTrigger.Admit, Clerk), (ConventionTrigger.Deliberate, Head), (ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk), (ConventionTrigger.OpenVote, Clerk),
            (ConventionTrigger.EnterSheet, Clerk with { Detail = new SheetEntry(3, 24, 20, 2) }), (ConventionTrigger.EnterSheet, Clerk with { Detail = new SheetEntry(3, 24, 18, 4) }));

        Assert.Equal(new VoteCount(22, 18, 4, 0), convention.SheetTotals());
        Assert.Single(convention.Sheets);
        Assert.Equal(ConventionErrors.Incomplete, convention.Apply(ConventionTrigger.EnterSheet, Clerk with { Detail = new SheetEntry(4, 17, 1, 1) }, Now).Error?.Code);
    }

    [Fact]
    public void SecondMeeting_Decides_WhenTheFirstMissedItsQuorum()
    {
        var convention = Approved().After((ConventionTrigger.OpenVote, Clerk));

        Assert.Equal(ConventionErrors.OtherOutcome, convention.Apply(ConventionTrigger.Adopt, Clerk with { Detail = new VoteCount(20, 20, 0, 0) }, Now).Error?.Code);
        Assert.Equal(MoveErrors.NotNow, convention.Apply(ConventionTrigger.CallAgain, Clerk with { Detail = DetailFor(ConventionTrigger.CallAgain, convention) }, Now).Error?.Code);
        convention.After((ConventionTrigger.MissQuorum, Clerk));
        Assert.Equal(MoveErrors.NotNow, convention.Apply(ConventionTrigger.Adopt, Clerk with { Detail = new VoteCount(30, 30, 0, 0) }, Now).Error?.Code);
        convention.After((ConventionTrigger.CallAgain, Clerk), (ConventionTrigger.Adopt, Clerk));

        Assert.Equal((ConventionState.Adopted, 2), (convention.State, convention.Votes.Count));
        Assert.Equal([VoteOutcome.TooFew, VoteOutcome.Passed], convention.Votes.Select(vote => vote.Outcome!.Value));
    }

    [Fact]
    public void Vote_IsNotOpened_WhenNobodyHasEnteredTheRule()
    {
        var missing = Rule with { Attend = null, Pass = null };
        var notice = new VoteNotice(Now, "活动室", BallotForm.Hands, 40, missing);

        Assert.Equal(ConventionErrors.NoRule, Approved().Apply(ConventionTrigger.OpenVote, Clerk with { Detail = notice }, Now).Error?.Code);
        Assert.Null(missing.Decide(40, 40, 40));
    }

    [Fact]
    public void Rule_OfAnotherBody_DecidesNothing() =>
        Assert.Equal(ConventionErrors.NoRule, Approved().Apply(ConventionTrigger.OpenVote, Clerk with { Detail = new VoteNotice(Now, "活动室", BallotForm.Hands, 40, RuleOf(VotingBody.Households)) }, Now).Error?.Code);

    [Theory]
    [InlineData("> 1/2", 50, 100, false)]
    [InlineData("> 1/2", 51, 101, true)]
    [InlineData("> 1/2", 50, 101, false)]
    [InlineData(">= 2/3", 66, 99, true)]
    [InlineData(">= 2/3", 65, 99, false)]
    [InlineData("> 1/2", 0, 0, false)]
    public void Share_IsReached_WithoutRounding(string share, int count, int of, bool reached) => Assert.Equal(reached, VoteShare.Parse(share)!.IsReached(count, of));

    [Theory]
    [InlineData("1/2")]
    [InlineData("> 3/2")]
    [InlineData("> 1/0")]
    [InlineData(">= x/3")]
    [InlineData(null)]
    public void Share_IsRefused_WhenItIsNone(string? text) => Assert.Null(VoteShare.Parse(text));

    [Fact]
    public void Clerk_GoesOnOnlyWithEnoughVoices_TheHeadAlways()
    {
        var convention = Proposed().After((ConventionTrigger.Admit, Clerk));

        Assert.Equal(ConventionErrors.TooFewVoices, convention.Apply(ConventionTrigger.Deliberate, Clerk with { Voices = 2 }, Now).Error?.Code);
        Assert.True(convention.Apply(ConventionTrigger.Deliberate, Clerk with { Voices = 3 }, Now).IsSuccess);
        Assert.True(Proposed().After((ConventionTrigger.Admit, Clerk)).Apply(ConventionTrigger.Deliberate, Head, Now).IsSuccess);
    }

    [Fact]
    public void Review_WaitsForTheMeetingsAndForAnswers()
    {
        var convention = Proposed().After((ConventionTrigger.Admit, Clerk), (ConventionTrigger.Deliberate, Head));

        Assert.Equal(ConventionErrors.MeetingsNeeded, convention.Apply(ConventionTrigger.AskReview, Head, Now).Error?.Code);
        for (var meeting = 0; meeting < 3; meeting++)
            convention.After((ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk));
        Assert.Equal(ConventionErrors.CommentsOpen, convention.Apply(ConventionTrigger.AskReview, Head with { OpenComments = 1 }, Now).Error?.Code);
        Assert.True(convention.Apply(ConventionTrigger.AskReview, Head, Now).IsSuccess);
    }

    [Fact]
    public void Inquiry_EndsWithoutADecision()
    {
        var convention = Proposed(ConventionTrack.Inquiry).After((ConventionTrigger.Admit, Clerk));

        Assert.Equal(ConventionErrors.OwnersDecide, convention.Apply(ConventionTrigger.Deliberate, Head, Now).Error?.Code);
        convention.After((ConventionTrigger.Conclude, Clerk));
        Assert.Equal(ConventionState.Inquired, convention.State);
        Assert.NotNull(convention.EndedAt);
    }

    [Fact]
    public void Texts_Stay_WhenTheyAreRevised()
    {
        var convention = Proposed().After((ConventionTrigger.Admit, Clerk), (ConventionTrigger.Revise, Clerk with { Detail = Text("晚上九点以后不大声\n也不拖家具") }));

        Assert.Equal((2, "晚上九点以后不大声 也不拖家具", "夜里吵"), (convention.TextVersion, convention.Text?.Clauses()[0].Words, convention.Text?.Problem));
        Assert.Equal("晚上十点以后不大声", convention.Texts.Single(text => text.Version == 1).Clauses()[0].Words);
    }

    [Fact]
    public void Voices_AreFrozen_FromTheNoticeOfTheVote()
    {
        var convention = Approved();
        Assert.False(convention.TakesVoices);
        convention.After((ConventionTrigger.Return, Clerk));
        Assert.True(convention.TakesVoices);
        convention.After((ConventionTrigger.AskReview, Head), (ConventionTrigger.Approve, Street), (ConventionTrigger.OpenVote, Clerk));
        Assert.Equal((Now, false), (convention.FrozenAt, convention.TakesVoices));
    }

    [Fact]
    public void Successor_TakesThePlace_OfTheOneItRevises()
    {
        var convention = Published().After((ConventionTrigger.BeginRevision, Clerk));
        Assert.True(convention.IsInForceOn(new DateOnly(2027, 6, 1)));

        convention.After((ConventionTrigger.Supersede, ConventionSamples.System));

        Assert.Equal((ConventionState.Superseded, 261123000099, false), (convention.State, convention.GoesOnInId, convention.IsInForceOn(new DateOnly(2027, 6, 1))));
    }
}
