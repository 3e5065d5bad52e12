using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using static GovBot.Data.Domain.Conventions.ConventionState;

namespace GovBot.Data.Tests.Domain;

public sealed class ConventionTableTests
{
    private static readonly Role[] Clerk = [Role.CommitteeMember, Role.CommitteeHead];
    private static readonly Role[] Head = [Role.CommitteeHead];
    private static readonly Role[] Street = [Role.SubdistrictCoordinator];
    private static readonly Role[] District = [Role.DistrictOffice];
    private static readonly Role[] Resident = [Role.Resident];
    private static readonly Role[] WithSystem = [.. Clerk, Role.System];
    private static readonly ConventionState[] Standing = [Published, Revising];

    /// <summary>What is meant to be possible, written down apart from the table.</summary>
    private static readonly Dictionary<(ConventionState?, ConventionTrigger, Role), ConventionState> Possible = new List<((ConventionState?, ConventionTrigger, Role) Key, ConventionState To)>
    ([
        .. By([null], ConventionTrigger.Propose, Resident, Screening),
        .. By([null], ConventionTrigger.Initiate, Clerk, Collecting),
        .. By([Screening], ConventionTrigger.Revise, [.. Clerk, .. Resident], Screening),
        .. By([Screening], ConventionTrigger.Admit, Clerk, Collecting),
        .. Stay([Collecting, Deliberating], ConventionTrigger.Revise, Clerk),
        .. Stay([Collecting], ConventionTrigger.ProlongCollection, Clerk),
        .. By([Collecting], ConventionTrigger.Deliberate, Clerk, Deliberating),
        .. By([Collecting], ConventionTrigger.Conclude, Clerk, Inquired),
        .. Stay([Deliberating], ConventionTrigger.CallMeeting, Clerk),
        .. Stay([Deliberating], ConventionTrigger.HoldMeeting, Clerk),
        .. By([Deliberating], ConventionTrigger.AskReview, Head, Reviewing),
        .. By([Reviewing], ConventionTrigger.Return, Street, Deliberating),
        .. By([Reviewing], ConventionTrigger.Approve, Street, Approved),
        .. By([Approved], ConventionTrigger.Return, [.. Clerk, .. Street], Deliberating),
        .. By([Deliberating, Approved], ConventionTrigger.OpenVote, Clerk, Voting),
        .. Stay([Voting], ConventionTrigger.EnterSheet, Clerk),
        .. Stay([Voting], ConventionTrigger.MissQuorum, Clerk),
        .. Stay([Voting], ConventionTrigger.CallAgain, Clerk),
        .. By([Voting], ConventionTrigger.Adopt, Clerk, Adopted),
        .. By([Voting], ConventionTrigger.VoteDown, Clerk, VotedDown),
        .. By([Adopted], ConventionTrigger.Announce, Clerk, Announced),
        .. By([Announced], ConventionTrigger.Register, Street, Registered),
        .. By([Announced], ConventionTrigger.Return, Street, Deliberating),
        .. By([Adopted, Registered], ConventionTrigger.Publish, Clerk, Published),
        .. Stay(Standing, ConventionTrigger.OpenCheck, WithSystem),
        .. Stay(Standing, ConventionTrigger.CloseCheck, WithSystem),
        .. Stay(Standing, ConventionTrigger.ReviewYear, Clerk),
        .. Stay(Standing, ConventionTrigger.Commend, District),
        .. Stay(Standing, ConventionTrigger.Uncommend, District),
        .. By([Published], ConventionTrigger.BeginRevision, Clerk, Revising),
        .. By([Revising], ConventionTrigger.DropRevision, WithSystem, Published),
        .. By([Revising], ConventionTrigger.Supersede, WithSystem, Superseded),
        .. By([.. Standing.Cast<ConventionState?>()], ConventionTrigger.Repeal, Head, Repealed),
        .. By([Screening], ConventionTrigger.NotAccept, Clerk, NotAccepted),
        .. By([Collecting, Deliberating], ConventionTrigger.NotAccept, Head, NotAccepted),
        .. By([Screening, Collecting], ConventionTrigger.Withdraw, [.. Head, .. Resident], Withdrawn),
        .. By([Deliberating, Reviewing, Approved, Voting], ConventionTrigger.Withdraw, Head, Withdrawn),
        .. By([Screening, Collecting, Deliberating], ConventionTrigger.Merge, Clerk, Merged),
        .. Stay([Collecting, Deliberating, Reviewing, Approved, Voting, Adopted, Announced, Registered, .. Standing], ConventionTrigger.Note, [.. Clerk, .. Street, .. District]),
    ]).ToDictionary(line => line.Key, line => line.To);

    public static TheoryData<ConventionState?> States() => [null, .. Enum.GetValues<ConventionState>().Cast<ConventionState?>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Table_AllowsExactlyWhatIsMeant_ForEveryTriggerAndRole(ConventionState? from)
    {
        foreach (var trigger in Enum.GetValues<ConventionTrigger>())
        foreach (var role in Enum.GetValues<Role>())
        {
            var found = ConventionTransitions.Find(from, trigger, Permitted(trigger, role));

            Assert.Equal((from, trigger, role, Possible.TryGetValue((from, trigger, role), out var to) ? to : null), (from, trigger, role, found.IsSuccess ? found.Value.To : (ConventionState?)null));
            if (!found.IsSuccess)
                Assert.Contains(found.Error.Code, new[] { MoveErrors.NotNow, MoveErrors.NotAllowed, ConventionErrors.ReviewFirst });
        }
    }

    [Fact]
    public void Nobody_MayDoAnything_WhenOnNoSideOfTheCase() =>
        Assert.All(ConventionTransitions.Table.Lines, line => Assert.All(line.Roles, role =>
            Assert.Equal(MoveErrors.NotAllowed, ConventionTransitions.Find(line.From, line.Trigger, Permitted(line.Trigger, role) with { Sides = ConventionSides.None }).Error?.Code)));

    [Fact]
    public void Everything_NeedsWhatItSays_WhenItIsNotBrought()
    {
        foreach (var line in ConventionTransitions.Table.Lines.Where(line => ConventionSamples.DetailFor(line.Trigger) is not null))
        {
            var role = line.Roles.First(role => role != Role.Resident || line.Trigger != ConventionTrigger.Withdraw);
            var found = ConventionTransitions.Find(line.From, line.Trigger, Permitted(line.Trigger, role) with { Detail = null });

            Assert.Equal((line.From, line.Trigger, ConventionErrors.Incomplete), (line.From, line.Trigger, found.Error?.Code));
        }
    }

    [Fact]
    public void Document_ShowsTheTable()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovBot.sln")))
            folder = folder.Parent!;
        var text = File.ReadAllText(Path.Combine(folder.FullName, "docs", "states.md"));

        Assert.Contains($"```mermaid\n{StateDiagram.Draw(ConventionTransitions.Table, inPlace: false)}```", text, StringComparison.Ordinal);
        Assert.Contains(StateDiagram.ListInPlace(ConventionTransitions.Table), text, StringComparison.Ordinal);
    }

    private static IEnumerable<((ConventionState?, ConventionTrigger, Role), ConventionState)> By(ConventionState?[] from, ConventionTrigger trigger, Role[] roles, ConventionState to) =>
        from.SelectMany(state => roles.Select(role => ((state, trigger, role), to)));

    private static IEnumerable<((ConventionState?, ConventionTrigger, Role), ConventionState)> Stay(ConventionState[] states, ConventionTrigger trigger, Role[] roles) =>
        states.SelectMany(state => By([state], trigger, roles, state));

    // What one needs, another must not have.
    private static ConventionFlags Needed(ConventionTrigger trigger) => trigger switch
    {
        ConventionTrigger.AskReview or ConventionTrigger.Announce => ConventionFlags.Full,
        ConventionTrigger.Conclude => ConventionFlags.Inquiry,
        ConventionTrigger.CloseCheck => ConventionFlags.CheckOpen,
        ConventionTrigger.Uncommend => ConventionFlags.Commended,
        ConventionTrigger.CallAgain => ConventionFlags.QuorumMissed,
        _ => ConventionFlags.None,
    };

    /// <summary>A move that every guard lets through.</summary>
    private static ConventionMove Permitted(ConventionTrigger trigger, Role role) => new(new Actor(role, "someone"), 1)
    {
        Detail = ConventionSamples.DetailFor(trigger),
        Sides = Enum.GetValues<ConventionSides>().Aggregate((all, side) => all | side),
        Flags = Needed(trigger) | ConventionFlags.Supported | ConventionFlags.MeetingsHeld | ConventionFlags.CommentsAnswered | ConventionFlags.RoundOpen
            | ConventionFlags.OutcomePassed | ConventionFlags.OutcomeFailed | ConventionFlags.OutcomeTooFew,
    };
}
