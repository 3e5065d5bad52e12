using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Tests.Domain;

/// <summary>A conference about two cases of subdistricts 2 and 3; departments 10 and 11 are asked, 12 is not.</summary>
internal static class ConferenceSamples
{
    public const long Housing = 10;
    public const long Greening = 11;
    public const long Works = 12;

    public static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Meeting = new(2026, 12, 15, 6, 0, 0, DateTimeKind.Utc);

    public static readonly ConferenceMove District = By(Role.DistrictOffice, null);
    public static readonly ConferenceMove Liaison = By(Role.DepartmentLiaison, Housing);
    public static readonly ConferenceMove Handler = By(Role.DepartmentHandler, Housing);
    public static readonly ConferenceMove OtherLiaison = By(Role.DepartmentLiaison, Greening);
    public static readonly ConferenceMove Stranger = By(Role.DepartmentLiaison, Works);
    public static readonly ConferenceMove Street = By(Role.SubdistrictCoordinator, 2);
    public static readonly ConferenceMove Itself = new(Actor.System, null);

    public static readonly MeetingUnit HousingUnit = new(UnitKind.Department, Housing);

    public static TopicDraft Topic { get; } = new("外墙渗水谁来修", "三个小区十二户渗水", "街道协调过两次", "房管局说是质保,绿化局说是树根", "房管局主办,绿化局配合")
    {
        Cases = [new TopicSource(261101000001, 2), new TopicSource(261102000001, 3)],
        DepartmentIds = [Housing, Greening],
    };

    public static ResolutionDraft Resolution { get; } = new(1, HousingUnit, "查清渗水点并维修", new DateOnly(2027, 1, 15), [new ResolutionStage(new DateOnly(2026, 12, 31), "查清渗水点")]);

    public static ConferenceMove By(Role role, long? unit) => new(role == Role.System ? Actor.System : Actor.Staff(role, 100 + (long)role), unit);

    /// <summary>What the trigger needs beside who and when.</summary>
    public static ConferenceDetail? DetailFor(ConferenceTrigger trigger) => trigger switch
    {
        ConferenceTrigger.Plan or ConferenceTrigger.Reschedule => new PlannedDay(new DateOnly(2026, 12, 15)),
        ConferenceTrigger.AddTopic => Topic,
        ConferenceTrigger.ReviseTopic => Topic with { Seq = 1, Title = "外墙渗水怎么修" },
        ConferenceTrigger.DropTopic => new OneTopic(1),
        ConferenceTrigger.Invite => new InvitedUnit(new MeetingUnit(UnitKind.Department, Works)),
        ConferenceTrigger.GiveView => new ViewGiven(1, "我局可以主办"),
        ConferenceTrigger.Notify => new MeetingCall(Meeting, "区政府三楼会议室"),
        ConferenceTrigger.AskLeave => new Substitute("李科长代"),
        ConferenceTrigger.WriteMinutes => new MinutesText("会议听取了各方意见,议定如下"),
        ConferenceTrigger.AddResolution => Resolution,
        ConferenceTrigger.Countersign => new MinutesAnswer(1),
        ConferenceTrigger.Object => new MinutesAnswer(1, "期限太紧"),
        ConferenceTrigger.FinishNode => new OneNode(1, 1),
        ConferenceTrigger.DropResolution or ConferenceTrigger.Progress or ConferenceTrigger.ReportDone or ConferenceTrigger.Confirm or ConferenceTrigger.SendBack => new OneResolution(1),
        ConferenceTrigger.Postpone => new NewDate(1, new DateOnly(2027, 2, 1)),
        ConferenceTrigger.Cancel => new CancelReason("solved"),
        _ => null,
    };

    public static JointConference Begun()
    {
        var begun = JointConference.Begin(new CaseNumber(CaseKind.JointConference, new DateOnly(2026, 11, 23), 1), District with { Detail = DetailFor(ConferenceTrigger.Plan) }, Now);
        Assert.True(begun.IsSuccess, begun.Error?.Code);
        return begun.Value.Conference;
    }

    /// <summary>Gone through these, each by who may.</summary>
    public static JointConference After(params (ConferenceTrigger Trigger, ConferenceMove Move)[] steps)
    {
        var conference = Begun();
        foreach (var (trigger, move) in steps)
            conference.Done(trigger, move);
        return conference;
    }

    public static CaseEvent Done(this JointConference conference, ConferenceTrigger trigger, ConferenceMove move, ConferenceDetail? detail = null, DateTime? now = null)
    {
        var done = conference.Apply(trigger, move with { Detail = detail ?? DetailFor(trigger) }, now ?? Now);
        Assert.True(done.IsSuccess, $"{trigger} by {move.Actor.Role}: {done.Error?.Code}");
        return done.Value;
    }

    public static string? Refused(this JointConference conference, ConferenceTrigger trigger, ConferenceMove move, ConferenceDetail? detail = null, DateTime? now = null) =>
        conference.Apply(trigger, move with { Detail = detail ?? DetailFor(trigger) }, now ?? Now).Error?.Code;

    public static JointConference Notified() => After((ConferenceTrigger.AddTopic, District), (ConferenceTrigger.CollectTopics, District), (ConferenceTrigger.AskViews, District), (ConferenceTrigger.Notify, District));

    public static JointConference Countersigning()
    {
        var conference = Notified();
        conference.Done(ConferenceTrigger.Hold, District, now: Meeting);
        conference.Done(ConferenceTrigger.AddResolution, District);
        conference.Done(ConferenceTrigger.WriteMinutes, District);
        conference.Done(ConferenceTrigger.SendMinutes, District);
        return conference;
    }

    public static JointConference Issued()
    {
        var conference = Countersigning();
        conference.Done(ConferenceTrigger.Countersign, Liaison);
        conference.Done(ConferenceTrigger.Object, OtherLiaison);
        conference.Done(ConferenceTrigger.Issue, District);
        return conference;
    }
}
