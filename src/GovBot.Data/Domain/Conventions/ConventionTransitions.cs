using System.Collections.Frozen;
using GovBot.Data.Domain.Cases;
using static GovBot.Data.Domain.Conventions.ConventionState;
using Line = GovBot.Data.Domain.Cases.Transition<
    GovBot.Data.Domain.Conventions.ConventionState, GovBot.Data.Domain.Conventions.ConventionTrigger, GovBot.Data.Domain.Conventions.ConventionMove>;
using Trigger = GovBot.Data.Domain.Conventions.ConventionTrigger;

namespace GovBot.Data.Domain.Conventions;

/// <summary>公约流转表: the one place that says what may happen to a convention (domain.md §7, practice.md §9). Seconding and commenting leave no trace in it: <see cref="Convention.TakesVoices"/>.</summary>
public static class ConventionTransitions
{
    private static readonly Who Clerk = new(ConventionSides.Committee, Role.CommitteeMember, Role.CommitteeHead);
    private static readonly Who Head = new(ConventionSides.Committee, Role.CommitteeHead);
    private static readonly Who Street = new(ConventionSides.Subdistrict, Role.SubdistrictCoordinator);
    private static readonly Who District = new(ConventionSides.District, Role.DistrictOffice);
    private static readonly Who System = new(ConventionSides.System, Role.System);
    private static readonly Who Proposer = new(ConventionSides.Proposer, Role.Resident);

    /// <summary>Before it is decided.</summary>
    public static IReadOnlyList<ConventionState> Proposed { get; } = [Screening, Collecting, Deliberating, Reviewing, Approved, Voting];

    /// <summary>In force, or about to be.</summary>
    public static IReadOnlyList<ConventionState> Standing { get; } = [Published, Revising];

    public static TransitionTable<ConventionState, Trigger, ConventionMove> Table { get; } = new(
    [
        // 提议、审核公开
        To(null, Trigger.Propose, Screening, Proposer, Brings<NewText>),
        To(null, Trigger.Initiate, Collecting, Clerk, Brings<NewText>),
        To(Screening, Trigger.Revise, Screening, Clerk + Proposer, Brings<NewText>),
        To(Screening, Trigger.Admit, Collecting, Clerk),

        // 征集
        To(Collecting, Trigger.Revise, Collecting, Clerk, Brings<NewText>),
        To(Collecting, Trigger.ProlongCollection, Collecting, Clerk, Brings<CollectUntil>),
        To(Collecting, Trigger.Deliberate, Deliberating, Clerk, MayDeliberate),
        To(Collecting, Trigger.Conclude, Inquired, Clerk, IsInquiry),

        // 协商、三会
        To(Deliberating, Trigger.Revise, Deliberating, Clerk, Brings<NewText>),
        To(Deliberating, Trigger.CallMeeting, Deliberating, Clerk, Brings<PlannedMeeting>),
        To(Deliberating, Trigger.HoldMeeting, Deliberating, Clerk, Brings<MeetingRecord>),
        To(Deliberating, Trigger.AskReview, Reviewing, Head, MayAskReview),

        // 街道审核
        To(Reviewing, Trigger.Return, Deliberating, Street),
        To(Reviewing, Trigger.Approve, Approved, Street),
        To(Approved, Trigger.Return, Deliberating, Clerk + Street),

        // 表决
        To(Deliberating, Trigger.OpenVote, Voting, Clerk, MayOpenSurvey),
        To(Approved, Trigger.OpenVote, Voting, Clerk, Brings<VoteNotice>),
        To(Voting, Trigger.EnterSheet, Voting, Clerk, MayEnterSheet),
        To(Voting, Trigger.MissQuorum, Voting, Clerk, move => Counts(move, ConventionFlags.OutcomeTooFew)),
        To(Voting, Trigger.CallAgain, Voting, Clerk, MayCallAgain),
        To(Voting, Trigger.Adopt, Adopted, Clerk, move => Counts(move, ConventionFlags.OutcomePassed)),
        To(Voting, Trigger.VoteDown, VotedDown, Clerk, move => Counts(move, ConventionFlags.OutcomeFailed)),

        // 公示、备案、公布
        To(Adopted, Trigger.Announce, Announced, Clerk, IsFull),
        To(Announced, Trigger.Register, Registered, Street, Brings<Registration>),
        To(Announced, Trigger.Return, Deliberating, Street),
        To(Adopted, Trigger.Publish, Published, Clerk, MayPublishAtOnce),
        To(Registered, Trigger.Publish, Published, Clerk, Brings<Publication>),

        // 执行、评估
        .. In(Standing, Trigger.OpenCheck, Clerk + System, MayOpenCheck),
        .. In(Standing, Trigger.CloseCheck, Clerk + System, move => Is(move, ConventionFlags.CheckOpen, MoveErrors.NotNow)),
        .. In(Standing, Trigger.ReviewYear, Clerk, Brings<YearFinding>),
        .. In(Standing, Trigger.Commend, District, move => IsNot(move, ConventionFlags.Commended, MoveErrors.NotNow)),
        .. In(Standing, Trigger.Uncommend, District, move => Is(move, ConventionFlags.Commended, MoveErrors.NotNow)),
        To(Published, Trigger.BeginRevision, Revising, Clerk),
        To(Revising, Trigger.DropRevision, Published, Clerk + System),
        To(Revising, Trigger.Supersede, Superseded, Clerk + System, Brings<MergedInto>),
        .. From(Standing, Trigger.Repeal, Repealed, Head, Brings<StatedReason>),

        // 不采纳、撤回、合并
        To(Screening, Trigger.NotAccept, NotAccepted, Clerk, Brings<StatedReason>),
        .. From([Collecting, Deliberating], Trigger.NotAccept, NotAccepted, Head, Brings<StatedReason>),
        .. From([Screening, Collecting], Trigger.Withdraw, Withdrawn, Proposer + Head, MayWithdraw),
        .. From([Deliberating, Reviewing, Approved, Voting], Trigger.Withdraw, Withdrawn, Head, Brings<StatedReason>),
        .. From([Screening, Collecting, Deliberating], Trigger.Merge, Merged, Clerk, Brings<MergedInto>),

        .. In([Collecting, Deliberating, Reviewing, Approved, Voting, Adopted, Announced, Registered, .. Standing], Trigger.Note, Clerk + Street + District),
    ]);

    /// <inheritdoc cref="TransitionTable{TState, TTrigger, TMove}.Find"/>
    public static Result<Line> Find(ConventionState? from, Trigger trigger, ConventionMove move) => Table.Find(from, trigger, move);

    private static Line To(ConventionState? from, Trigger trigger, ConventionState to, Who who, Func<ConventionMove, Error?>? guard = null) =>
        new(from, trigger, to, who.Roles, move => who.Stands(move) ?? guard?.Invoke(move));

    private static IEnumerable<Line> From(IEnumerable<ConventionState> states, Trigger trigger, ConventionState to, Who who, Func<ConventionMove, Error?>? guard = null) =>
        states.Select(from => To(from, trigger, to, who, guard));

    private static IEnumerable<Line> In(IEnumerable<ConventionState> states, Trigger trigger, Who who, Func<ConventionMove, Error?>? guard = null) =>
        states.Select(state => To(state, trigger, state, who, guard));

    private static Error? Brings<T>(ConventionMove move)
        where T : ConventionDetail => move.Brings<T>() ? null : new Error(ConventionErrors.Incomplete);

    private static Error? IsInquiry(ConventionMove move) => Is(move, ConventionFlags.Inquiry, MoveErrors.NotNow);

    private static Error? IsFull(ConventionMove move) => Is(move, ConventionFlags.Full, MoveErrors.NotNow);

    // 党总支、居委会 may take up what few have seconded; then the head answers for it.
    private static Error? MayDeliberate(ConventionMove move) =>
        IsNot(move, ConventionFlags.Inquiry, ConventionErrors.OwnersDecide)
        ?? (move.Actor.Role == Role.CommitteeHead ? null : Is(move, ConventionFlags.Supported, ConventionErrors.TooFewVoices));

    private static Error? MayAskReview(ConventionMove move) => IsFull(move) ?? TalkedOver(move);

    private static Error? MayOpenSurvey(ConventionMove move) =>
        IsNot(move, ConventionFlags.Full, ConventionErrors.ReviewFirst) ?? TalkedOver(move) ?? Brings<VoteNotice>(move);

    private static Error? TalkedOver(ConventionMove move) =>
        Is(move, ConventionFlags.MeetingsHeld, ConventionErrors.MeetingsNeeded) ?? Is(move, ConventionFlags.CommentsAnswered, ConventionErrors.CommentsOpen);

    private static Error? MayEnterSheet(ConventionMove move) => Is(move, ConventionFlags.RoundOpen, MoveErrors.NotNow) ?? Brings<SheetEntry>(move);

    private static Error? Counts(ConventionMove move, ConventionFlags outcome) =>
        Is(move, ConventionFlags.RoundOpen, MoveErrors.NotNow) ?? Brings<VoteCount>(move) ?? Is(move, outcome, ConventionErrors.OtherOutcome);

    private static Error? MayCallAgain(ConventionMove move) => Is(move, ConventionFlags.QuorumMissed, MoveErrors.NotNow) ?? Brings<VoteNotice>(move);

    private static Error? MayPublishAtOnce(ConventionMove move) => IsNot(move, ConventionFlags.Full, ConventionErrors.RegisterFirst) ?? Brings<Publication>(move);

    private static Error? MayOpenCheck(ConventionMove move) => IsNot(move, ConventionFlags.CheckOpen, MoveErrors.NotNow) ?? Brings<CheckUntil>(move);

    // Whoever had the idea need not say why.
    private static Error? MayWithdraw(ConventionMove move) => move.Actor.Role == Role.Resident ? null : Brings<StatedReason>(move);

    private static Error? Is(ConventionMove move, ConventionFlags flag, string error) => move.Flags.HasFlag(flag) ? null : new Error(error);

    private static Error? IsNot(ConventionMove move, ConventionFlags flag, string error) => move.Flags.HasFlag(flag) ? new Error(error) : null;

    /// <summary>In which roles, and on whose side.</summary>
    private sealed record Who(ConventionSides Sides, FrozenSet<Role> Roles)
    {
        public Who(ConventionSides side, params Role[] roles)
            : this(side, roles.ToFrozenSet())
        {
        }

        public static Who operator +(Who one, Who other) => new(one.Sides | other.Sides, one.Roles.Union(other.Roles).ToFrozenSet());

        public Error? Stands(ConventionMove move) => (Sides & move.Sides) != ConventionSides.None ? null : new Error(MoveErrors.NotAllowed);
    }
}

/// <summary>拒绝代码: the refusals of conventions beside <see cref="MoveErrors"/>; each is a text <c>error.{code}</c>.</summary>
public static class ConventionErrors
{
    /// <summary>Something that this needs is missing.</summary>
    public const string Incomplete = "convention_incomplete";

    /// <summary>Fewer voices than its kind wants: the head may take it up all the same.</summary>
    public const string TooFewVoices = "convention_too_few_voices";

    /// <summary>A matter of the owners' assembly: an inquiry ends, it is not deliberated.</summary>
    public const string OwnersDecide = "convention_owners_decide";

    /// <summary>A meeting that its kind wants was not held yet.</summary>
    public const string MeetingsNeeded = "convention_meetings_needed";

    /// <summary>The meeting has not begun: what was moved is called anew.</summary>
    public const string MeetingAhead = "convention_meeting_ahead";

    /// <summary>A comment has no answer yet.</summary>
    public const string CommentsOpen = "convention_comments_open";

    /// <summary>The subdistrict looks at it before it is voted on.</summary>
    public const string ReviewFirst = "convention_review_first";

    /// <summary>It is announced and registered before it is published.</summary>
    public const string RegisterFirst = "convention_register_first";

    /// <summary>The numbers say something else.</summary>
    public const string OtherOutcome = "convention_other_outcome";

    /// <summary>The rule of the body is not entered for that day: an administrator has to, with the article.</summary>
    public const string NoRule = "convention_no_rule";

    /// <summary>That meeting or entry is not one of this case, or is one already.</summary>
    public const string NoSuchPart = "convention_no_such_part";

    /// <summary>No voices are taken any more, nor given back.</summary>
    public const string Frozen = "convention_frozen";
}
