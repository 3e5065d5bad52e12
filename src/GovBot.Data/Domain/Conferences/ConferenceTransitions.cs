using System.Collections.Frozen;
using GovBot.Data.Domain.Cases;
using static GovBot.Data.Domain.Conferences.ConferenceState;
using Line = GovBot.Data.Domain.Cases.Transition<
    GovBot.Data.Domain.Conferences.ConferenceState, GovBot.Data.Domain.Conferences.ConferenceTrigger, GovBot.Data.Domain.Conferences.ConferenceMove>;
using Trigger = GovBot.Data.Domain.Conferences.ConferenceTrigger;

namespace GovBot.Data.Domain.Conferences;

/// <summary>联席会议流转表: the one place that says what may happen to a joint conference (practice.md §4).</summary>
public static class ConferenceTransitions
{
    private static readonly Who District = new(ConferenceSides.District, Role.DistrictOffice);
    private static readonly Who Itself = new(ConferenceSides.System, Role.System);
    private static readonly Who Asked = new(ConferenceSides.Asked, Role.DepartmentLiaison, Role.DepartmentHandler);
    private static readonly Who Signer = new(ConferenceSides.Signer, Role.DepartmentLiaison);
    private static readonly Who Invited = new(ConferenceSides.Invited, Role.DepartmentLiaison, Role.SubdistrictCoordinator);
    private static readonly Who Doer = new(ConferenceSides.Doer, Role.DepartmentLiaison, Role.DepartmentHandler, Role.SubdistrictCoordinator);

    private static readonly ConferenceState[] BeforeMeeting = [Planned, TopicsCollected, ViewsAsked, Notified];

    public static TransitionTable<ConferenceState, Trigger, ConferenceMove> Table { get; } = new(
    [
        // 议题征集
        To(null, Trigger.Plan, Planned, District, Brings<PlannedDay>),
        .. In([Planned, TopicsCollected, ViewsAsked], Trigger.Reschedule, District, Brings<PlannedDay>),
        .. In([Planned], Trigger.AddTopic, District, Brings<TopicDraft>),
        .. In([Planned], Trigger.ReviseTopic, District, Revises),
        .. In([Planned], Trigger.DropTopic, District, Drops),
        To(Planned, Trigger.CollectTopics, TopicsCollected, District, HasTopics),
        To(TopicsCollected, Trigger.ReopenTopics, Planned, District),
        .. In([TopicsCollected, ViewsAsked, Notified], Trigger.Invite, District, Brings<InvitedUnit>),

        // 意见征求、通知、回执
        To(TopicsCollected, Trigger.AskViews, ViewsAsked, District),
        .. In([ViewsAsked, Notified], Trigger.GiveView, Asked, BeforeTheMeeting),
        .. From([ViewsAsked, Notified], Trigger.Notify, Notified, District, Brings<MeetingCall>),
        .. In([Notified], Trigger.Receive, Invited, NotBegun),
        .. In([Notified], Trigger.Attend, Invited, NotBegun),
        .. In([Notified], Trigger.AskLeave, Invited, NamesSubstitute),
        To(Notified, Trigger.Hold, Held, District, HasBegun),

        // 纪要、会签
        .. In([Held], Trigger.WriteMinutes, District, Brings<MinutesText>),
        .. In([Held], Trigger.AddResolution, District, Brings<ResolutionDraft>),
        .. In([Held], Trigger.DropResolution, District, Brings<OneResolution>),
        To(Held, Trigger.SendMinutes, Countersigning, District, HasMinutes),
        .. In([Countersigning], Trigger.Countersign, Signer, Agrees),
        .. In([Countersigning], Trigger.Object, Signer, Objects),
        To(Countersigning, Trigger.ReviseMinutes, Held, District),
        To(Countersigning, Trigger.Issue, MinutesCountersigned, District, MayIssue),

        // 议定事项
        .. In([MinutesCountersigned], Trigger.Progress, Doer, WorksOnOne),
        .. In([MinutesCountersigned], Trigger.FinishNode, Doer, FinishesNode),
        .. In([MinutesCountersigned], Trigger.ReportDone, Doer, WorksOnOne),
        .. In([MinutesCountersigned], Trigger.Confirm, District, JudgesOne),
        .. In([MinutesCountersigned], Trigger.SendBack, District, JudgesOne),
        .. In([MinutesCountersigned], Trigger.Postpone, District, Brings<NewDate>),
        To(MinutesCountersigned, Trigger.FollowUp, FollowedUp, District + Itself, AllConfirmed),
        To(FollowedUp, Trigger.Close, Closed, District),
        .. From(BeforeMeeting, Trigger.Cancel, Cancelled, District, Brings<CancelReason>),
    ]);

    /// <inheritdoc cref="TransitionTable{TState, TTrigger, TMove}.Find"/>
    public static Result<Line> Find(ConferenceState? from, Trigger trigger, ConferenceMove move) => Table.Find(from, trigger, move);

    private static Line To(ConferenceState? from, Trigger trigger, ConferenceState to, Who who, Func<ConferenceMove, Error?>? guard = null) =>
        new(from, trigger, to, who.Roles, move => who.Stands(move) ?? guard?.Invoke(move));

    private static IEnumerable<Line> From(IEnumerable<ConferenceState> states, Trigger trigger, ConferenceState to, Who who, Func<ConferenceMove, Error?>? guard = null) =>
        states.Select(from => To(from, trigger, to, who, guard));

    private static IEnumerable<Line> In(IEnumerable<ConferenceState> states, Trigger trigger, Who who, Func<ConferenceMove, Error?>? guard = null) =>
        states.Select(state => To(state, trigger, state, who, guard));

    private static Error? Brings<T>(ConferenceMove move)
        where T : ConferenceDetail => move.Brings<T>() ? null : new Error(ConferenceErrors.Incomplete);

    private static Error? HasTopics(ConferenceMove move) => Is(move, ConferenceFlags.HasTopics, ConferenceErrors.NoTopics);

    private static Error? Revises(ConferenceMove move) => Is(move, ConferenceFlags.HasTopics, MoveErrors.NotNow) ?? Brings<TopicDraft>(move);

    private static Error? Drops(ConferenceMove move) => Is(move, ConferenceFlags.HasTopics, MoveErrors.NotNow) ?? Brings<OneTopic>(move);

    private static Error? HasBegun(ConferenceMove move) => Is(move, ConferenceFlags.HasBegun, ConferenceErrors.NotBegun);

    private static Error? NotBegun(ConferenceMove move) => move.Flags.HasFlag(ConferenceFlags.HasBegun) ? new Error(ConferenceErrors.Begun) : null;

    private static Error? BeforeTheMeeting(ConferenceMove move) => NotBegun(move) ?? Brings<ViewGiven>(move);

    private static Error? NamesSubstitute(ConferenceMove move) => NotBegun(move) ?? Brings<Substitute>(move);

    private static Error? HasMinutes(ConferenceMove move) => Is(move, ConferenceFlags.HasMinutes, ConferenceErrors.NoMinutes);

    private static Error? Agrees(ConferenceMove move) => Is(move, ConferenceFlags.OwesSignature, MoveErrors.NotNow) ?? Brings<MinutesAnswer>(move);

    private static Error? Objects(ConferenceMove move) => Agrees(move) ?? (move.Detail is MinutesAnswer { Objection.Length: > 0 } ? null : new Error(ConferenceErrors.Incomplete));

    private static Error? MayIssue(ConferenceMove move) => Is(move, ConferenceFlags.MayIssue, ConferenceErrors.Unsigned);

    private static Error? WorksOnOne(ConferenceMove move) => Is(move, ConferenceFlags.HasToDo, MoveErrors.NotNow) ?? Brings<OneResolution>(move);

    private static Error? FinishesNode(ConferenceMove move) => Is(move, ConferenceFlags.HasToDo, MoveErrors.NotNow) ?? Brings<OneNode>(move);

    private static Error? JudgesOne(ConferenceMove move) => Is(move, ConferenceFlags.HasToConfirm, MoveErrors.NotNow) ?? Brings<OneResolution>(move);

    private static Error? AllConfirmed(ConferenceMove move) => Is(move, ConferenceFlags.AllConfirmed, MoveErrors.NotNow);

    private static Error? Is(ConferenceMove move, ConferenceFlags flag, string error) => move.Flags.HasFlag(flag) ? null : new Error(error);

    /// <summary>In which roles, and on whose side.</summary>
    private sealed record Who(ConferenceSides Sides, FrozenSet<Role> Roles)
    {
        public Who(ConferenceSides side, params Role[] roles)
            : this(side, roles.ToFrozenSet())
        {
        }

        public static Who operator +(Who one, Who other) => new(one.Sides | other.Sides, one.Roles.Union(other.Roles).ToFrozenSet());

        public Error? Stands(ConferenceMove move) => (Sides & move.Sides) != ConferenceSides.None ? null : new Error(MoveErrors.NotAllowed);
    }
}

/// <summary>拒绝代码: the refusals of joint conferences beside <see cref="MoveErrors"/>; each is a text <c>error.{code}</c>.</summary>
public static class ConferenceErrors
{
    /// <summary>Something that this needs is missing.</summary>
    public const string Incomplete = "conference_incomplete";

    /// <summary>There is no topic yet.</summary>
    public const string NoTopics = "conference_no_topics";

    /// <summary>The case is a topic already, here or at another conference that goes on.</summary>
    public const string CaseTaken = "conference_case_taken";

    /// <summary>That topic, unit or resolution is not one of this conference, or not yours.</summary>
    public const string NoSuchPart = "conference_no_such_part";

    /// <summary>The time of the notice has not come.</summary>
    public const string NotBegun = "conference_not_begun";

    /// <summary>The meeting has begun.</summary>
    public const string Begun = "conference_begun";

    /// <summary>There are no minutes yet.</summary>
    public const string NoMinutes = "conference_no_minutes";

    /// <summary>Not everybody has answered, and their time is not over.</summary>
    public const string Unsigned = "conference_unsigned";
}
