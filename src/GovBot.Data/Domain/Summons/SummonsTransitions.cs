using System.Collections.Frozen;
using GovBot.Data.Domain.Cases;
using static GovBot.Data.Domain.Summons.SummonsState;
using Line = GovBot.Data.Domain.Cases.Transition<
    GovBot.Data.Domain.Summons.SummonsState, GovBot.Data.Domain.Summons.SummonsTrigger, GovBot.Data.Domain.Summons.SummonsMove>;
using Trigger = GovBot.Data.Domain.Summons.SummonsTrigger;

namespace GovBot.Data.Domain.Summons;

/// <summary>约请流转表: the one place that says what may happen to a summons request (domain.md §3, practice.md §2–§5).</summary>
public static class SummonsTransitions
{
    private static readonly Who Clerk = new(SummonsSides.Committee, Role.CommitteeMember, Role.CommitteeHead);
    private static readonly Who Head = new(SummonsSides.Committee, Role.CommitteeHead);
    private static readonly Who Street = new(SummonsSides.Subdistrict, Role.SubdistrictCoordinator);
    private static readonly Who District = new(SummonsSides.District, Role.DistrictOffice);
    private static readonly Who System = new(SummonsSides.System, Role.System);
    private static readonly Who Resident = new(SummonsSides.Resident, Role.Resident);
    private static readonly Who Liaison = new(SummonsSides.Lead, Role.DepartmentLiaison);
    private static readonly Who Lead = new(SummonsSides.Lead, Role.DepartmentLiaison, Role.DepartmentHandler);
    private static readonly Who AskedLiaison = new(SummonsSides.AskedToLead, Role.DepartmentLiaison);
    private static readonly Who Joint = new(SummonsSides.Joint, Role.CommitteeHead, Role.SubdistrictCoordinator);
    private static readonly Who Support = new(SummonsSides.Supporting, Role.DepartmentLiaison, Role.DepartmentHandler);

    /// <summary>The lead is at work, or ought to be.</summary>
    private static readonly SummonsState[] Working = [Sent, Acknowledged, FirstContact, OnSiteMeeting, Committed, InProgress, Rework];

    private static readonly SummonsState[] Escalated = [Escalated1, Escalated2, Escalated3, Escalated4];

    /// <summary>已发出、未结束: from the signature to the end; the clock runs, or is held.</summary>
    public static IReadOnlyList<SummonsState> Running { get; } = [.. Working, RoutingObjection, ExtensionRequested, HoldRequested, OnHold, AwaitingRating, .. Escalated];

    public static TransitionTable<SummonsState, Trigger, SummonsMove> Table { get; } = new(
    [
        // 起草、签发
        To(null, Trigger.Draft, Draft, Clerk),
        To(Draft, Trigger.Revise, Draft, Clerk),
        To(Draft, Trigger.Submit, AwaitingSignature, Clerk, Complete),
        To(Draft, Trigger.Withdraw, Withdrawn, Clerk, Brings<Reason>),
        To(AwaitingSignature, Trigger.SendBack, Draft, Clerk, MaySign),
        To(AwaitingSignature, Trigger.Sign, Sent, Clerk, MaySendAtOnce),
        To(AwaitingSignature, Trigger.SignAhead, WithSubdistrict, Clerk, MaySendAhead),
        To(AwaitingSignature, Trigger.SignOnDuty, Sent, Clerk, IsUrgent),
        To(AwaitingSignature, Trigger.Withdraw, Withdrawn, Clerk, Brings<Reason>),

        // 街道知晓、街道先行协调
        To(WithSubdistrict, Trigger.LetGo, Sent, Street + System),
        In([WithSubdistrict], Trigger.OfferToSolve, Street).Single(),
        To(WithSubdistrict, Trigger.Withdraw, Withdrawn, Head, Brings<Reason>),

        // 签收、职责异议
        To(Sent, Trigger.Acknowledge, Acknowledged, Liaison),
        To(Sent, Trigger.ObjectToRouting, RoutingObjection, Liaison, Brings<Objection>),
        To(Sent, Trigger.NotAccept, NotAccepted, District, Brings<Reason>),
        To(RoutingObjection, Trigger.Acknowledge, Acknowledged, Liaison),
        To(RoutingObjection, Trigger.Mediate, RoutingObjection, Street, Brings<NamedDepartment>),
        To(RoutingObjection, Trigger.AgreeToLead, Sent, AskedLiaison),
        To(RoutingObjection, Trigger.DeclineToLead, RoutingObjection, AskedLiaison),
        To(RoutingObjection, Trigger.Reroute, Sent, District, Brings<NamedDepartment>),
        To(RoutingObjection, Trigger.KeepLead, Acknowledged, District),

        // 先行联系、现场会商、承诺
        To(Acknowledged, Trigger.Contact, FirstContact, Lead, Brings<ContactMade>),
        .. In([Acknowledged, FirstContact], Trigger.ProposeVisit, Clerk + Lead, Brings<Visit>),
        .. In([Acknowledged, FirstContact], Trigger.AgreeVisit, Clerk + Lead, HasVisitToAgree),
        To(Acknowledged, Trigger.Arrive, OnSiteMeeting, Clerk),
        To(FirstContact, Trigger.Arrive, OnSiteMeeting, Clerk),
        To(FirstContact, Trigger.Commit, Committed, Lead, CommitsInWriting),
        To(OnSiteMeeting, Trigger.Commit, Committed, Lead, Brings<Commitment>),

        // 办理
        To(Committed, Trigger.Begin, InProgress, Lead),
        .. In([Committed, InProgress], Trigger.ApproveCommitment, District, OwesApproval),
        .. From([Committed, InProgress], Trigger.RefuseCommitment, OnSiteMeeting, District, OwesApproval),
        .. From([Committed, InProgress, Rework], Trigger.ReportDone, AwaitingRating, Lead, Brings<Outcome>),
        .. In([Committed, InProgress, Rework], Trigger.FinishNode, Lead, Brings<NodeFinished>),

        // 延期一次
        .. From([Committed, InProgress], Trigger.AskExtension, ExtensionRequested, Lead, FirstExtension),
        .. In([ExtensionRequested], Trigger.GiveOpinion, Head + Street),
        To(ExtensionRequested, Trigger.Extend, InProgress, Head + District, MayExtend),
        To(ExtensionRequested, Trigger.RefuseExtension, InProgress, Head + District, MayExtend),

        // 暂缓
        .. From([Committed, InProgress, Rework], Trigger.AskHold, HoldRequested, Lead, Brings<HoldTerms>),
        To(HoldRequested, Trigger.Hold, OnHold, District, Brings<HoldTerms>),
        To(HoldRequested, Trigger.RefuseHold, InProgress, District),
        To(OnHold, Trigger.ReviewHold, OnHold, District, Brings<HoldTerms>),
        To(OnHold, Trigger.Resume, InProgress, Lead + District + System),

        // 评价、再次办理
        To(AwaitingRating, Trigger.Rate, AwaitingRating, Resident, Brings<Judgement>),
        .. In([AwaitingRating, Closed], Trigger.RecordRating, Clerk + Street + District, MayRecord),
        To(AwaitingRating, Trigger.Close, Closed, Head, MayClose),
        To(AwaitingRating, Trigger.CloseUnrated, Closed, System, NotDisputed),
        To(AwaitingRating, Trigger.Redo, Rework, Head, MayRedo),
        To(Closed, Trigger.Reopen, Rework, Head + Resident, InTime),

        // 有争议
        To(AwaitingRating, Trigger.Dispute, AwaitingRating, Resident + System, NotDisputed),
        To(Closed, Trigger.Dispute, AwaitingRating, Resident + System, NotDisputed),
        To(AwaitingRating, Trigger.ConfirmDispute, Rework, Clerk + Street + District + System, MayConfirm),
        .. In([AwaitingRating], Trigger.ReferDispute, Clerk, MayRefer),
        .. In([AwaitingRating], Trigger.UpholdReply, Street + District, ToDecide),
        .. In([AwaitingRating], Trigger.ObjectToReview, Resident, MayObject),

        // 提请协调
        .. From([.. Working, OnHold], Trigger.Escalate, Escalated1, Head + Street + System),
        To(AwaitingRating, Trigger.Escalate, Escalated1, Head + System),
        To(Escalated1, Trigger.Escalate, Escalated2, Head + Street + System),
        To(Escalated2, Trigger.Escalate, Escalated3, District),
        To(Escalated3, Trigger.Escalate, Escalated4, District),
        To(Escalated1, Trigger.Rule, InProgress, Street),
        .. From([Escalated2, Escalated3, Escalated4], Trigger.Rule, InProgress, District),
        .. From([Escalated2, Escalated3, Escalated4], Trigger.Reroute, Sent, District, Brings<NamedDepartment>),
        .. From([Escalated3, Escalated4], Trigger.Conclude, Closed, District, Brings<Reason>),

        // 发出以后随时
        .. From(Running, Trigger.Withdraw, Withdrawn, Head, Brings<Reason>),
        .. From(Running, Trigger.Merge, Merged, Head + Street, Brings<GoesOnIn>),
        .. In(Running, Trigger.Countersign, Head, OwesCountersignature),
        .. In(Running, Trigger.Assign, Lead + Support, Brings<Assignment>),
        .. In(Running, Trigger.AcknowledgeSupport, Support),
        .. In(Running, Trigger.ArriveSupport, Clerk, Brings<NamedDepartment>),
        .. In(Running, Trigger.FinishSupport, Support),
        .. In(Running, Trigger.AddSupport, Clerk + Street + Lead, Brings<NamedDepartment>),
        .. In(Running, Trigger.Link, Clerk, Brings<LinkedIssue>),
        .. In(Running, Trigger.AskCooperation, Lead, Brings<CooperationAsked>),
        .. In(Running, Trigger.AnswerCooperation, Clerk, Brings<CooperationAnswer>),
        .. In(Running, Trigger.Minutes, Clerk + Lead + Support),
        .. In([AwaitingSignature, WithSubdistrict, .. Running], Trigger.Join, Joint, MayJoin),
        .. In(Running, Trigger.Note, Clerk + Street + District + Lead + Support + Joint),
    ]);

    /// <inheritdoc cref="TransitionTable{TState, TTrigger, TMove}.Find"/>
    public static Result<Line> Find(SummonsState? from, Trigger trigger, SummonsMove move) => Table.Find(from, trigger, move);

    private static Line To(SummonsState? from, Trigger trigger, SummonsState to, Who who, Func<SummonsMove, Error?>? guard = null) =>
        new(from, trigger, to, who.Roles, move => who.Stands(move) ?? guard?.Invoke(move));

    private static IEnumerable<Line> From(IEnumerable<SummonsState> states, Trigger trigger, SummonsState to, Who who, Func<SummonsMove, Error?>? guard = null) =>
        states.Select(from => To(from, trigger, to, who, guard));

    private static IEnumerable<Line> In(IEnumerable<SummonsState> states, Trigger trigger, Who who, Func<SummonsMove, Error?>? guard = null) =>
        states.Select(state => To(state, trigger, state, who, guard));

    private static Error? Brings<T>(SummonsMove move)
        where T : SummonsDetail => move.Brings<T>() ? null : new Error(SummonsErrors.Incomplete);

    private static Error? Complete(SummonsMove move) => Is(move, SummonsFlags.Complete, SummonsErrors.Incomplete);

    private static Error? MaySign(SummonsMove move) => move.Actor.Role == Role.CommitteeHead || move.IsDeputy ? null : new Error(MoveErrors.NotAllowed);

    // Its words may have been erased since it was submitted.
    private static Error? MaySend(SummonsMove move) => MaySign(move) ?? Complete(move);

    private static Error? MaySendAtOnce(SummonsMove move) => MaySend(move) ?? IsNot(move, SummonsFlags.SubdistrictFirst, MoveErrors.NotNow);

    private static Error? MaySendAhead(SummonsMove move) => MaySend(move) ?? Is(move, SummonsFlags.SubdistrictFirst, MoveErrors.NotNow);

    private static Error? OwesApproval(SummonsMove move) => Is(move, SummonsFlags.ApprovalOwed, MoveErrors.NotNow);

    private static Error? MayJoin(SummonsMove move) => Is(move, SummonsFlags.MayJoin, MoveErrors.NotNow);

    private static Error? IsUrgent(SummonsMove move) => MaySend(move) ?? Is(move, SummonsFlags.Urgent, SummonsErrors.NotUrgent);

    private static Error? OwesCountersignature(SummonsMove move) => Is(move, SummonsFlags.CountersignatureOwed, MoveErrors.NotNow);

    private static Error? HasVisitToAgree(SummonsMove move) => Is(move, SummonsFlags.VisitToAgree, MoveErrors.NotNow);

    private static Error? CommitsInWriting(SummonsMove move) => Is(move, SummonsFlags.InWriting, SummonsErrors.VisitNeeded) ?? Brings<Commitment>(move);

    private static Error? FirstExtension(SummonsMove move) => IsNot(move, SummonsFlags.Extended, SummonsErrors.ExtendedBefore) ?? IsNot(move, SummonsFlags.ApprovalOwed, MoveErrors.NotNow) ?? Brings<ExtensionTerms>(move);

    private static Error? MayExtend(SummonsMove move) => move.Actor.Role == Role.DistrictOffice ? null : Is(move, SummonsFlags.ShortExtension, SummonsErrors.DistrictDecides);

    private static Error? MayRedo(SummonsMove move) => IsNot(move, SummonsFlags.ReworkSpent, SummonsErrors.ReworkSpent) ?? Brings<Judgement>(move);

    private static Error? MayClose(SummonsMove move) => NotDisputed(move) ?? Brings<Judgement>(move);

    private static Error? NotDisputed(SummonsMove move) => IsNot(move, SummonsFlags.Disputed, SummonsErrors.Disputed);

    private static Error? ToDecide(SummonsMove move) => Is(move, SummonsFlags.DisputeToDecide, MoveErrors.NotNow);

    private static Error? MayConfirm(SummonsMove move) => ToDecide(move) ?? IsNot(move, SummonsFlags.ReworkSpent, SummonsErrors.ReworkSpent);

    private static Error? MayRefer(SummonsMove move) => ToDecide(move) ?? Brings<Reason>(move);

    private static Error? MayObject(SummonsMove move) => Is(move, SummonsFlags.MayObject, MoveErrors.NotNow);

    private static Error? MayRecord(SummonsMove move) => IsNot(move, SummonsFlags.Handles, Satisfaction.RatingErrors.Handles) ?? Brings<RatingRecorded>(move);

    private static Error? InTime(SummonsMove move) => IsNot(move, SummonsFlags.TooLate, SummonsErrors.TooLate);

    private static Error? Is(SummonsMove move, SummonsFlags flag, string error) => move.Flags.HasFlag(flag) ? null : new Error(error);

    private static Error? IsNot(SummonsMove move, SummonsFlags flag, string error) => move.Flags.HasFlag(flag) ? new Error(error) : null;

    /// <summary>In which roles, and on whose side: a department is lead or supporting on this case, a committee is the one that summons.</summary>
    private sealed record Who(SummonsSides Sides, FrozenSet<Role> Roles)
    {
        public Who(SummonsSides side, params Role[] roles)
            : this(side, roles.ToFrozenSet())
        {
        }

        public static Who operator +(Who one, Who other) => new(one.Sides | other.Sides, one.Roles.Union(other.Roles).ToFrozenSet());

        public Error? Stands(SummonsMove move) => (Sides & move.Sides) != SummonsSides.None ? null : new Error(MoveErrors.NotAllowed);
    }
}

/// <summary>拒绝代码: the refusals of summons requests beside <see cref="MoveErrors"/>; each is a text <c>error.{code}</c>.</summary>
public static class SummonsErrors
{
    /// <summary>Something that this needs is missing.</summary>
    public const string Incomplete = "summons_incomplete";

    /// <summary>Only an urgent one is sent by the duty deputy.</summary>
    public const string NotUrgent = "summons_not_urgent";

    /// <summary>A commitment without a visit is for what is done in writing.</summary>
    public const string VisitNeeded = "summons_visit_needed";

    /// <summary>Extended before.</summary>
    public const string ExtendedBefore = "summons_extended_before";

    /// <summary>Too long for the committee's consent alone.</summary>
    public const string DistrictDecides = "summons_district_decides";

    /// <summary>Done again as often as allowed: it can be escalated.</summary>
    public const string ReworkSpent = "summons_rework_spent";

    /// <summary>Residents say that it is not solved; that is looked at first.</summary>
    public const string Disputed = "summons_disputed";

    /// <summary>Reopened before, or too long ago.</summary>
    public const string TooLate = "too_late";

    /// <summary>That department, issue or entry is not one of this case, or is one already.</summary>
    public const string NoSuchPart = "summons_no_such_part";

    /// <summary>It has five supporting departments.</summary>
    public const string TooManySupporting = "summons_too_many_supporting";
}
