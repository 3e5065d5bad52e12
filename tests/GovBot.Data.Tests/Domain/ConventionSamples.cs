using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Tests.Domain;

/// <summary>A convention of committee 1 in subdistrict 2, proposed by a resident called "neighbour".</summary>
internal static class ConventionSamples
{
    public const long Committee = 1;
    public const long Subdistrict = 2;

    public static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    public static readonly ConventionMove Clerk = By(Role.CommitteeMember, Committee);
    public static readonly ConventionMove Head = By(Role.CommitteeHead, Committee);
    public static readonly ConventionMove Street = By(Role.SubdistrictCoordinator, Subdistrict);
    public static readonly ConventionMove District = By(Role.DistrictOffice, null);
    public static readonly ConventionMove System = new(Actor.System, null);
    public static readonly ConventionMove Proposer = new(Actor.Resident("neighbour"), null);

    public static VotingRule Rule { get; } = RuleOf(VotingBody.Representatives);

    public static VotingRule RuleOf(VotingBody body) =>
        new("sample", body, new DateOnly(2020, 1, 1), null, new VoteShare(1, 2, MoreThan: true), new VoteShare(1, 2, MoreThan: true), OfRoll: false, "某条例第九条");

    public static ConventionFacts Facts(ConventionTrack track = ConventionTrack.Full) => new()
    {
        CommitteeId = Committee,
        SubdistrictId = Subdistrict,
        Scope = ConventionScope.Area,
        ThemeId = "noise",
        ThemeName = "安静",
        KindId = track.ToString(),
        Track = track,
        Voice = track == ConventionTrack.Small ? ConventionVoice.Household : ConventionVoice.Person,
        Body = track == ConventionTrack.Small ? VotingBody.Households : VotingBody.Representatives,
        Threshold = 3,
        Meetings = track == ConventionTrack.Full ? MeetingKinds.Hearing | MeetingKinds.Coordination | MeetingKinds.Appraisal : track == ConventionTrack.Small ? MeetingKinds.Building : MeetingKinds.None,
        ProposerUserId = "neighbour",
    };

    public static ConventionMove By(Role role, long? unit) => new(role == Role.System ? Actor.System : Actor.Staff(role, 100 + (long)role), unit);

    public static NewText Text(string clause = "晚上十点以后不大声") => new("安静约定", "夜里吵", [clause, "装修只在白天"]);

    /// <summary>What the trigger needs beside who and when.</summary>
    public static ConventionDetail? DetailFor(ConventionTrigger trigger, Convention? convention = null) => trigger switch
    {
        ConventionTrigger.Propose or ConventionTrigger.Initiate or ConventionTrigger.Revise => Text(),
        ConventionTrigger.NotAccept or ConventionTrigger.Withdraw or ConventionTrigger.Repeal => new StatedReason("other"),
        ConventionTrigger.Merge or ConventionTrigger.Supersede => new MergedInto(261123000099),
        ConventionTrigger.ProlongCollection => new CollectUntil(new DateOnly(2026, 12, 31)),
        ConventionTrigger.CallMeeting => new PlannedMeeting(NextMeeting(convention), Now, "活动室"),
        ConventionTrigger.HoldMeeting => new MeetingRecord(convention?.Meetings.FirstOrDefault(meeting => meeting.HeldAt is null)?.Seq ?? 1, 12, "大家都赞成"),
        ConventionTrigger.OpenVote or ConventionTrigger.CallAgain => new VoteNotice(Now, "活动室", BallotForm.Hands, 40, RuleOf(convention?.Facts.Body ?? VotingBody.Representatives)),
        ConventionTrigger.EnterSheet => new SheetEntry(3, 12, 9, 1),
        ConventionTrigger.Adopt => new VoteCount(30, 25, 3, 2),
        ConventionTrigger.VoteDown => new VoteCount(30, 10, 18, 2),
        ConventionTrigger.MissQuorum => new VoteCount(20, 20, 0, 0),
        ConventionTrigger.Register => new Registration("临江备〔2026〕8号"),
        ConventionTrigger.Publish => new Publication(new DateOnly(2027, 1, 1)),
        ConventionTrigger.OpenCheck => new CheckUntil(new DateOnly(2027, 4, 1)),
        ConventionTrigger.ReviewYear => new YearFinding(YearVerdict.Keep),
        _ => null,
    };

    public static Convention Proposed(ConventionTrack track = ConventionTrack.Full) =>
        Convention.Begin(new CaseNumber(CaseKind.Convention, new DateOnly(2026, 11, 23), 1), ConventionTrigger.Propose, Facts(track), Proposer with { Detail = Text() }, Now).Value.Convention;

    /// <summary>Goes a way; each step must be possible.</summary>
    public static Convention After(this Convention convention, params (ConventionTrigger Trigger, ConventionMove By)[] steps)
    {
        foreach (var (trigger, by) in steps)
        {
            var done = convention.Apply(trigger, by with { Detail = by.Detail ?? DetailFor(trigger, convention) }, Now);
            Assert.True(done.IsSuccess, $"{trigger} in {convention.State}: {done.Error?.Code}");
        }

        return convention;
    }

    public static Convention Approved() => Proposed().After(
        (ConventionTrigger.Admit, Clerk), (ConventionTrigger.Deliberate, Head),
        (ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk), (ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk),
        (ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk), (ConventionTrigger.AskReview, Head), (ConventionTrigger.Approve, Street));

    public static Convention Published() => Approved().After(
        (ConventionTrigger.OpenVote, Clerk), (ConventionTrigger.Adopt, Clerk), (ConventionTrigger.Announce, Clerk), (ConventionTrigger.Register, Street), (ConventionTrigger.Publish, Clerk));

    /// <summary>A post of every role in the units of the case, and in others.</summary>
    public static IReadOnlyList<ConventionMove> Everybody { get; } =
        [.. Enum.GetValues<Role>().SelectMany(role => UnitsFor(role).Select(unit => By(role, unit))), Proposer, new ConventionMove(Actor.Resident("stranger"), null)];

    private static long?[] UnitsFor(Role role) => Roles.UnitOf(role) switch
    {
        UnitKind.Committee => [Committee, 3],
        UnitKind.Subdistrict => [Subdistrict, 4],
        UnitKind.Department => [10],
        _ => [null],
    };

    private static MeetingKinds NextMeeting(Convention? convention)
    {
        var missing = convention?.MissingMeetings ?? MeetingKinds.Hearing;
        return Enum.GetValues<MeetingKinds>().FirstOrDefault(kind => kind != MeetingKinds.None && missing.HasFlag(kind), MeetingKinds.Hearing);
    }
}
