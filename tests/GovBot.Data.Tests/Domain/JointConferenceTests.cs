using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using static GovBot.Data.Tests.Domain.ConferenceSamples;
using Trigger = GovBot.Data.Domain.Conferences.ConferenceTrigger;

namespace GovBot.Data.Tests.Domain;

public sealed class JointConferenceTests
{
    [Fact]
    public void Number_BeginsWithItsOwnPrefix() => Assert.Equal("LX261123-0001", Begun().Number);

    [Fact]
    public void CollectTopics_InvitesTheDepartmentsAskedAndTheSubdistrictsOfTheCases()
    {
        var conference = After((Trigger.AddTopic, District), (Trigger.CollectTopics, District));

        Assert.Equal(
            [new(UnitKind.Department, Housing), new(UnitKind.Department, Greening), new(UnitKind.Subdistrict, 2), new MeetingUnit(UnitKind.Subdistrict, 3)],
            conference.Units.Select(unit => unit.Unit));
    }

    [Fact]
    public void ATopicThatIsDropped_TakesItsUnitsAlong_ButNotThoseInvitedBeside()
    {
        var conference = After((Trigger.AddTopic, District), (Trigger.CollectTopics, District), (Trigger.Invite, District), (Trigger.ReopenTopics, District), (Trigger.DropTopic, District));
        conference.Done(Trigger.AddTopic, District, Topic with { DepartmentIds = [Greening], Cases = [new TopicSource(261103000001, 3)] });

        conference.Done(Trigger.CollectTopics, District);

        Assert.Equal([Greening, 3, Works], conference.Units.Select(unit => unit.UnitId));
    }

    [Fact]
    public void CollectTopics_IsRefused_WithoutATopic() => Assert.Equal(ConferenceErrors.NoTopics, Begun().Refused(Trigger.CollectTopics, District));

    [Fact]
    public void ACase_IsATopicOnce() => Assert.Equal(ConferenceErrors.CaseTaken, After((Trigger.AddTopic, District)).Refused(Trigger.AddTopic, District));

    [Fact]
    public void AView_IsEditedUntilTheMeeting_AndNotAfter()
    {
        var conference = Notified();
        conference.Done(Trigger.GiveView, Liaison);
        conference.Done(Trigger.GiveView, Handler, new ViewGiven(1, "我局主办,请绿化局移树"));

        Assert.Equal("我局主办,请绿化局移树", Assert.Single(conference.Views, view => view.GivenAt is not null).Words);
        Assert.Equal(ConferenceErrors.Begun, conference.Refused(Trigger.GiveView, Liaison, now: Meeting));
    }

    [Fact]
    public void AView_IsOnlyForTheDepartmentsAsked() => Assert.Equal(MoveErrors.NotAllowed, Notified().Refused(Trigger.GiveView, Stranger));

    [Fact]
    public void ANewNotice_AsksForReceiptsAnew()
    {
        var conference = Notified();
        conference.Done(Trigger.Attend, Liaison);
        conference.Done(Trigger.AskLeave, Street);
        Assert.Equal("李科长代", conference.Units.Single(unit => unit.Kind == UnitKind.Subdistrict && unit.UnitId == 2).Substitute);

        conference.Done(Trigger.Notify, District, new MeetingCall(Meeting.AddDays(1), "区政府二楼"));

        Assert.All(conference.Units, unit => Assert.Equal((null, null), (unit.Receipt, unit.Substitute)));
    }

    [Fact]
    public void OnlyTheDistrict_RaisesTheEdition()
    {
        var conference = Notified();
        var edition = conference.Edition;

        conference.Done(Trigger.Attend, Liaison);
        Assert.Equal(edition, conference.Edition);
        conference.Done(Trigger.Invite, District);
        Assert.Equal(edition + 1, conference.Edition);
    }

    [Fact]
    public void Hold_WaitsForItsTime() => Assert.Equal(ConferenceErrors.NotBegun, Notified().Refused(Trigger.Hold, District));

    [Fact]
    public void Minutes_AreIssued_WhenEveryDepartmentHasAnswered_OrItsTimeIsOver()
    {
        var conference = Countersigning();
        conference.CountersignBy(Meeting.AddDays(3));
        conference.Done(Trigger.Countersign, Liaison, now: Meeting);

        Assert.Equal(ConferenceErrors.Unsigned, conference.Refused(Trigger.Issue, District, now: Meeting));
        Assert.Equal(MoveErrors.NotNow, conference.Refused(Trigger.Countersign, Liaison, now: Meeting));
        conference.Done(Trigger.Issue, District, now: Meeting.AddDays(4));
    }

    [Fact]
    public void MinutesThatAreRevised_AreSignedAnew_AndNobodySignsTheOldOnes()
    {
        var conference = Countersigning();
        conference.Done(Trigger.Countersign, Liaison);
        conference.Done(Trigger.ReviseMinutes, District);
        conference.Done(Trigger.SendMinutes, District);

        Assert.Equal(MoveErrors.NotNow, conference.Refused(Trigger.Countersign, Liaison, new MinutesAnswer(1)));
        conference.Done(Trigger.Countersign, Liaison, new MinutesAnswer(2));
        Assert.Single(conference.Units, unit => unit.SignedAt is not null);
    }

    [Fact]
    public void AResolution_IsDone_OnlyWhenTheDistrictConfirms()
    {
        var conference = Issued();
        conference.Done(Trigger.FinishNode, Liaison);
        conference.Done(Trigger.ReportDone, Liaison);
        Assert.Equal(MoveErrors.NotNow, conference.Refused(Trigger.FollowUp, Itself));

        conference.Done(Trigger.SendBack, District);
        Assert.Equal((null, 1), (conference.Resolutions[0].DoneAt, conference.Resolutions[0].SentBack));
        conference.Done(Trigger.ReportDone, Handler);
        conference.Done(Trigger.Confirm, District);
        conference.Done(Trigger.FollowUp, Itself);
        conference.Done(Trigger.Close, District);

        Assert.Equal(ConferenceState.Closed, conference.State);
        Assert.NotNull(conference.EndedAt);
    }

    [Fact]
    public void AResolution_IsNobodyElsesToReport()
    {
        var conference = Issued();

        Assert.Equal(MoveErrors.NotAllowed, conference.Refused(Trigger.ReportDone, OtherLiaison));
        Assert.Equal(ConferenceErrors.NoSuchPart, conference.Refused(Trigger.FinishNode, Liaison, new OneNode(1, 2)));
    }
}
