using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using static GovBot.Data.Domain.Summons.SummonsState;

namespace GovBot.Data.Tests.Domain;

public sealed class SummonsTableTests
{
    private static readonly Role[] Clerk = [Role.CommitteeMember, Role.CommitteeHead];
    private static readonly Role[] Head = [Role.CommitteeHead];
    private static readonly Role[] Street = [Role.SubdistrictCoordinator];
    private static readonly Role[] District = [Role.DistrictOffice];
    private static readonly Role[] System = [Role.System];
    private static readonly Role[] Liaison = [Role.DepartmentLiaison];
    private static readonly Role[] Department = [Role.DepartmentLiaison, Role.DepartmentHandler];
    private static readonly SummonsState[] Running =
    [
        Sent, RoutingObjection, Acknowledged, FirstContact, OnSiteMeeting, Committed, InProgress, ExtensionRequested, HoldRequested, OnHold, AwaitingRating, Rework,
        Escalated1, Escalated2, Escalated3, Escalated4,
    ];

    /// <summary>What is meant to be possible, written down apart from the table.</summary>
    private static readonly Dictionary<(SummonsState?, SummonsTrigger, Role), SummonsState> Possible = new List<((SummonsState?, SummonsTrigger, Role) Key, SummonsState To)>
    ([
        .. By([null], SummonsTrigger.Draft, Clerk, Draft),
        .. By([Draft], SummonsTrigger.Revise, Clerk, Draft),
        .. By([Draft], SummonsTrigger.Submit, Clerk, AwaitingSignature),
        .. By([Draft, AwaitingSignature], SummonsTrigger.Withdraw, Clerk, Withdrawn),
        .. By([AwaitingSignature], SummonsTrigger.SendBack, Clerk, Draft),
        .. By([AwaitingSignature], SummonsTrigger.Sign, Clerk, Sent),
        .. By([AwaitingSignature], SummonsTrigger.SignOnDuty, Clerk, Sent),
        .. By([AwaitingSignature], SummonsTrigger.SignAhead, Clerk, WithSubdistrict),
        .. By([WithSubdistrict], SummonsTrigger.LetGo, [.. Street, .. System], Sent),
        .. Stay([WithSubdistrict], SummonsTrigger.OfferToSolve, Street),
        .. By([WithSubdistrict], SummonsTrigger.Withdraw, Head, Withdrawn),
        .. Stay([Committed, InProgress], SummonsTrigger.ApproveCommitment, District),
        .. By([Committed, InProgress], SummonsTrigger.RefuseCommitment, District, OnSiteMeeting),
        .. Stay(Running, SummonsTrigger.Minutes, [.. Clerk, .. Department]),
        .. Stay([AwaitingSignature, WithSubdistrict, .. Running], SummonsTrigger.Join, [.. Head, .. Street]),
        .. By([Sent, RoutingObjection], SummonsTrigger.Acknowledge, Liaison, Acknowledged),
        .. By([Sent], SummonsTrigger.ObjectToRouting, Liaison, RoutingObjection),
        .. By([Sent], SummonsTrigger.NotAccept, District, NotAccepted),
        .. By([RoutingObjection], SummonsTrigger.Mediate, Street, RoutingObjection),
        .. By([RoutingObjection], SummonsTrigger.AgreeToLead, Liaison, Sent),
        .. By([RoutingObjection], SummonsTrigger.DeclineToLead, Liaison, RoutingObjection),
        .. By([RoutingObjection, Escalated2, Escalated3, Escalated4], SummonsTrigger.Reroute, District, Sent),
        .. By([RoutingObjection], SummonsTrigger.KeepLead, District, Acknowledged),
        .. By([Acknowledged], SummonsTrigger.Contact, Department, FirstContact),
        .. Stay([Acknowledged, FirstContact], SummonsTrigger.ProposeVisit, [.. Clerk, .. Department]),
        .. Stay([Acknowledged, FirstContact], SummonsTrigger.AgreeVisit, [.. Clerk, .. Department]),
        .. By([Acknowledged, FirstContact], SummonsTrigger.Arrive, Clerk, OnSiteMeeting),
        .. By([FirstContact, OnSiteMeeting], SummonsTrigger.Commit, Department, Committed),
        .. By([Committed], SummonsTrigger.Begin, Department, InProgress),
        .. By([Committed, InProgress, Rework], SummonsTrigger.ReportDone, Department, AwaitingRating),
        .. Stay([Committed, InProgress, Rework], SummonsTrigger.FinishNode, Department),
        .. By([Committed, InProgress], SummonsTrigger.AskExtension, Department, ExtensionRequested),
        .. Stay([ExtensionRequested], SummonsTrigger.GiveOpinion, [.. Head, .. Street]),
        .. By([ExtensionRequested], SummonsTrigger.Extend, [.. Head, .. District], InProgress),
        .. By([ExtensionRequested], SummonsTrigger.RefuseExtension, [.. Head, .. District], InProgress),
        .. By([Committed, InProgress, Rework], SummonsTrigger.AskHold, Department, HoldRequested),
        .. By([HoldRequested], SummonsTrigger.Hold, District, OnHold),
        .. By([HoldRequested], SummonsTrigger.RefuseHold, District, InProgress),
        .. By([OnHold], SummonsTrigger.ReviewHold, District, OnHold),
        .. By([OnHold], SummonsTrigger.Resume, [.. Department, .. District, .. System], InProgress),
        .. By([AwaitingRating], SummonsTrigger.Rate, [Role.Resident], AwaitingRating),
        .. Stay([AwaitingRating, Closed], SummonsTrigger.RecordRating, [.. Clerk, .. Street, .. District]),
        .. By([AwaitingRating, Closed], SummonsTrigger.Dispute, [Role.Resident, .. System], AwaitingRating),
        .. By([AwaitingRating], SummonsTrigger.ConfirmDispute, [.. Clerk, .. Street, .. District, .. System], Rework),
        .. Stay([AwaitingRating], SummonsTrigger.ReferDispute, Clerk),
        .. Stay([AwaitingRating], SummonsTrigger.UpholdReply, [.. Street, .. District]),
        .. Stay([AwaitingRating], SummonsTrigger.ObjectToReview, [Role.Resident]),
        .. By([AwaitingRating], SummonsTrigger.Close, Head, Closed),
        .. By([AwaitingRating], SummonsTrigger.CloseUnrated, System, Closed),
        .. By([AwaitingRating], SummonsTrigger.Redo, Head, Rework),
        .. By([Closed], SummonsTrigger.Reopen, [.. Head, Role.Resident], Rework),
        .. By([Sent, Acknowledged, FirstContact, OnSiteMeeting, Committed, InProgress, Rework, OnHold], SummonsTrigger.Escalate, [.. Head, .. Street, .. System], Escalated1),
        .. By([AwaitingRating], SummonsTrigger.Escalate, [.. Head, .. System], Escalated1),
        .. By([Escalated1], SummonsTrigger.Escalate, [.. Head, .. Street, .. System], Escalated2),
        .. By([Escalated2], SummonsTrigger.Escalate, District, Escalated3),
        .. By([Escalated3], SummonsTrigger.Escalate, District, Escalated4),
        .. By([Escalated1], SummonsTrigger.Rule, Street, InProgress),
        .. By([Escalated2, Escalated3, Escalated4], SummonsTrigger.Rule, District, InProgress),
        .. By([Escalated3, Escalated4], SummonsTrigger.Conclude, District, Closed),
        .. By(Running, SummonsTrigger.Withdraw, Head, Withdrawn),
        .. By(Running, SummonsTrigger.Merge, [.. Head, .. Street], Merged),
        .. Stay(Running, SummonsTrigger.Countersign, Head),
        .. Stay(Running, SummonsTrigger.Assign, Department),
        .. Stay(Running, SummonsTrigger.AcknowledgeSupport, Department),
        .. Stay(Running, SummonsTrigger.ArriveSupport, Clerk),
        .. Stay(Running, SummonsTrigger.FinishSupport, Department),
        .. Stay(Running, SummonsTrigger.AddSupport, [.. Clerk, .. Street, .. Department]),
        .. Stay(Running, SummonsTrigger.Link, Clerk),
        .. Stay(Running, SummonsTrigger.AskCooperation, Department),
        .. Stay(Running, SummonsTrigger.AnswerCooperation, Clerk),
        .. Stay(Running, SummonsTrigger.Note, [.. Clerk, .. Street, .. District, .. Department]),
    ]).ToDictionary(line => line.Key, line => line.To);

    private static IEnumerable<((SummonsState?, SummonsTrigger, Role), SummonsState)> By(SummonsState?[] from, SummonsTrigger trigger, Role[] roles, SummonsState to) =>
        from.SelectMany(state => roles.Select(role => ((state, trigger, role), to)));

    private static IEnumerable<((SummonsState?, SummonsTrigger, Role), SummonsState)> By(SummonsState[] from, SummonsTrigger trigger, Role[] roles, SummonsState to) =>
        By([.. from.Cast<SummonsState?>()], trigger, roles, to);

    private static IEnumerable<((SummonsState?, SummonsTrigger, Role), SummonsState)> Stay(SummonsState[] states, SummonsTrigger trigger, Role[] roles) =>
        states.SelectMany(state => By([state], trigger, roles, state));

    public static TheoryData<SummonsState?> States() => [null, .. Enum.GetValues<SummonsState>().Cast<SummonsState?>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Table_AllowsExactlyWhatIsMeant_ForEveryTriggerAndRole(SummonsState? from)
    {
        foreach (var trigger in Enum.GetValues<SummonsTrigger>())
        foreach (var role in Enum.GetValues<Role>())
        {
            var found = SummonsTransitions.Find(from, trigger, Permitted(trigger, role));

            Assert.Equal((from, trigger, role, Possible.TryGetValue((from, trigger, role), out var to) ? to : null), (from, trigger, role, found.IsSuccess ? found.Value.To : (SummonsState?)null));
            if (!found.IsSuccess)
                Assert.Contains(found.Error.Code, new[] { MoveErrors.NotNow, MoveErrors.NotAllowed });
        }
    }

    [Fact]
    public void Nobody_MayDoAnything_WhenOnNoSideOfTheCase() =>
        Assert.All(SummonsTransitions.Table.Lines, line => Assert.All(line.Roles, role =>
            Assert.Equal(MoveErrors.NotAllowed, SummonsTransitions.Find(line.From, line.Trigger, Permitted(line.Trigger, role) with { Sides = SummonsSides.None }).Error?.Code)));

    [Fact]
    public void Document_ShowsTheTable()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovBot.sln")))
            folder = folder.Parent!;
        var text = File.ReadAllText(Path.Combine(folder.FullName, "docs", "states.md"));

        Assert.Contains($"```mermaid\n{StateDiagram.Draw(SummonsTransitions.Table, inPlace: false)}```", text, StringComparison.Ordinal);
        Assert.Contains(StateDiagram.ListInPlace(SummonsTransitions.Table), text, StringComparison.Ordinal);
    }

    // What one needs, another must not have.
    private static SummonsFlags Needed(SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.SignAhead => SummonsFlags.SubdistrictFirst,
        SummonsTrigger.ApproveCommitment or SummonsTrigger.RefuseCommitment => SummonsFlags.ApprovalOwed,
        SummonsTrigger.ConfirmDispute or SummonsTrigger.ReferDispute or SummonsTrigger.UpholdReply => SummonsFlags.DisputeToDecide,
        SummonsTrigger.ObjectToReview => SummonsFlags.MayObject,
        _ => SummonsFlags.None,
    };

    /// <summary>A move that every guard lets through.</summary>
    private static SummonsMove Permitted(SummonsTrigger trigger, Role role) => new(new Actor(role, "someone"), 1)
    {
        Detail = SummonsSamples.DetailFor(trigger),
        IsDeputy = true,
        Sides = Enum.GetValues<SummonsSides>().Aggregate((all, side) => all | side),
        Flags = Needed(trigger) | SummonsFlags.MayJoin | SummonsFlags.Urgent | SummonsFlags.Complete | SummonsFlags.ShortExtension | SummonsFlags.CountersignatureOwed | SummonsFlags.InWriting | SummonsFlags.VisitToAgree,
    };
}
