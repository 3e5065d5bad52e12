using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using static GovBot.Data.Domain.Conferences.ConferenceState;
using Trigger = GovBot.Data.Domain.Conferences.ConferenceTrigger;

namespace GovBot.Data.Tests.Domain;

public sealed class ConferenceTableTests
{
    private static readonly Role[] District = [Role.DistrictOffice];
    private static readonly Role[] Liaison = [Role.DepartmentLiaison];
    private static readonly Role[] Department = [Role.DepartmentLiaison, Role.DepartmentHandler];
    private static readonly Role[] Units = [Role.DepartmentLiaison, Role.SubdistrictCoordinator];
    private static readonly Role[] Doers = [.. Department, Role.SubdistrictCoordinator];

    /// <summary>What is meant to be possible, written down apart from the table.</summary>
    private static readonly Dictionary<(ConferenceState?, Trigger, Role), ConferenceState> Possible = new List<((ConferenceState?, Trigger, Role) Key, ConferenceState To)>
    ([
        .. By([null], Trigger.Plan, District, Planned),
        .. Stay([Planned, TopicsCollected, ViewsAsked], Trigger.Reschedule, District),
        .. Stay([Planned], Trigger.AddTopic, District),
        .. Stay([Planned], Trigger.ReviseTopic, District),
        .. Stay([Planned], Trigger.DropTopic, District),
        .. By([Planned], Trigger.CollectTopics, District, TopicsCollected),
        .. By([TopicsCollected], Trigger.ReopenTopics, District, Planned),
        .. Stay([TopicsCollected, ViewsAsked, ConferenceState.Notified], Trigger.Invite, District),
        .. By([TopicsCollected], Trigger.AskViews, District, ViewsAsked),
        .. Stay([ViewsAsked, ConferenceState.Notified], Trigger.GiveView, Department),
        .. By([ViewsAsked, ConferenceState.Notified], Trigger.Notify, District, ConferenceState.Notified),
        .. Stay([ConferenceState.Notified], Trigger.Receive, Units),
        .. Stay([ConferenceState.Notified], Trigger.Attend, Units),
        .. Stay([ConferenceState.Notified], Trigger.AskLeave, Units),
        .. By([ConferenceState.Notified], Trigger.Hold, District, Held),
        .. Stay([Held], Trigger.WriteMinutes, District),
        .. Stay([Held], Trigger.AddResolution, District),
        .. Stay([Held], Trigger.DropResolution, District),
        .. By([Held], Trigger.SendMinutes, District, ConferenceState.Countersigning),
        .. Stay([ConferenceState.Countersigning], Trigger.Countersign, Liaison),
        .. Stay([ConferenceState.Countersigning], Trigger.Object, Liaison),
        .. By([ConferenceState.Countersigning], Trigger.ReviseMinutes, District, Held),
        .. By([ConferenceState.Countersigning], Trigger.Issue, District, MinutesCountersigned),
        .. Stay([MinutesCountersigned], Trigger.Progress, Doers),
        .. Stay([MinutesCountersigned], Trigger.FinishNode, Doers),
        .. Stay([MinutesCountersigned], Trigger.ReportDone, Doers),
        .. Stay([MinutesCountersigned], Trigger.Confirm, District),
        .. Stay([MinutesCountersigned], Trigger.SendBack, District),
        .. Stay([MinutesCountersigned], Trigger.Postpone, District),
        .. By([MinutesCountersigned], Trigger.FollowUp, [.. District, Role.System], FollowedUp),
        .. By([FollowedUp], Trigger.Close, District, Closed),
        .. By([Planned, TopicsCollected, ViewsAsked, ConferenceState.Notified], Trigger.Cancel, District, Cancelled),
    ]).ToDictionary(line => line.Key, line => line.To);

    private static IEnumerable<((ConferenceState?, Trigger, Role), ConferenceState)> By(ConferenceState?[] from, Trigger trigger, Role[] roles, ConferenceState to) =>
        from.SelectMany(state => roles.Select(role => ((state, trigger, role), to)));

    private static IEnumerable<((ConferenceState?, Trigger, Role), ConferenceState)> Stay(ConferenceState[] states, Trigger trigger, Role[] roles) =>
        states.SelectMany(state => By([state], trigger, roles, state));

    public static TheoryData<ConferenceState?> States() => [null, .. Enum.GetValues<ConferenceState>().Cast<ConferenceState?>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Table_AllowsExactlyWhatIsMeant_ForEveryTriggerAndRole(ConferenceState? from)
    {
        foreach (var trigger in Enum.GetValues<Trigger>())
        foreach (var role in Enum.GetValues<Role>())
        {
            var found = ConferenceTransitions.Find(from, trigger, Permitted(trigger, role));

            Assert.Equal((from, trigger, role, Possible.TryGetValue((from, trigger, role), out var to) ? to : null), (from, trigger, role, found.IsSuccess ? found.Value.To : (ConferenceState?)null));
            if (!found.IsSuccess)
                Assert.Contains(found.Error.Code, new[] { MoveErrors.NotNow, MoveErrors.NotAllowed });
        }
    }

    [Fact]
    public void Nobody_MayDoAnything_WhenOnNoSideOfTheConference() =>
        Assert.All(ConferenceTransitions.Table.Lines, line => Assert.All(line.Roles, role =>
            Assert.Equal(MoveErrors.NotAllowed, ConferenceTransitions.Find(line.From, line.Trigger, Permitted(line.Trigger, role) with { Sides = ConferenceSides.None }).Error?.Code)));

    [Fact]
    public void EveryAct_IsRefusedAsIncomplete_WhenWhatItNeedsIsMissing()
    {
        var needing = ConferenceTransitions.Table.Lines.Where(line => ConferenceSamples.DetailFor(line.Trigger) is not null).ToList();

        Assert.NotEmpty(needing);
        Assert.All(needing, line => Assert.Equal(ConferenceErrors.Incomplete, ConferenceTransitions.Find(line.From, line.Trigger, Permitted(line.Trigger, line.Roles.First()) with { Detail = null }).Error?.Code));
    }

    [Fact]
    public void Document_ShowsTheTable()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovBot.sln")))
            folder = folder.Parent!;
        var text = File.ReadAllText(Path.Combine(folder.FullName, "docs", "states.md"));

        Assert.Contains($"```mermaid\n{StateDiagram.Draw(ConferenceTransitions.Table, inPlace: false)}```", text, StringComparison.Ordinal);
        Assert.Contains(StateDiagram.ListInPlace(ConferenceTransitions.Table), text, StringComparison.Ordinal);
    }

    // A receipt is for a meeting to come, holding it is for one that has come.
    private static ConferenceFlags Needed(Trigger trigger) => trigger == Trigger.Hold ? ConferenceFlags.HasBegun : ConferenceFlags.None;

    /// <summary>A move that every guard lets through.</summary>
    private static ConferenceMove Permitted(Trigger trigger, Role role) => new(new Actor(role, "someone"), 1)
    {
        Detail = ConferenceSamples.DetailFor(trigger),
        Sides = Enum.GetValues<ConferenceSides>().Aggregate((all, side) => all | side),
        Flags = Needed(trigger) | ConferenceFlags.HasTopics | ConferenceFlags.HasMinutes | ConferenceFlags.OwesSignature | ConferenceFlags.MayIssue | ConferenceFlags.AllConfirmed | ConferenceFlags.HasToDo | ConferenceFlags.HasToConfirm,
    };
}
