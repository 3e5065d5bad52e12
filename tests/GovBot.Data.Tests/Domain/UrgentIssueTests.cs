using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Issues;

namespace GovBot.Data.Tests.Domain;

public sealed class UrgentIssueTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>What is meant to be possible, written down apart from the table.</summary>
    private static readonly Role[] Unit = [Role.CommitteeMember, Role.CommitteeHead, Role.SubdistrictCoordinator, Role.DistrictOffice];
    private static readonly UrgentIssueState[] Open = [UrgentIssueState.Filed, UrgentIssueState.InHand, UrgentIssueState.WaitingForResident];

    private static readonly HashSet<(UrgentIssueState?, UrgentIssueTrigger, Role, UrgentIssueState)> Possible =
    [
        .. By([null], UrgentIssueTrigger.File, [Role.Resident, .. Unit, Role.KioskVolunteer, Role.GridOfficer], UrgentIssueState.Filed),
        .. By([.. Open, UrgentIssueState.Merged], UrgentIssueTrigger.Withdraw, [Role.Resident], UrgentIssueState.Withdrawn),
        .. By([UrgentIssueState.Filed], UrgentIssueTrigger.Add, [Role.Resident], UrgentIssueState.Filed),
        .. By([UrgentIssueState.InHand, UrgentIssueState.WaitingForResident], UrgentIssueTrigger.Add, [Role.Resident], UrgentIssueState.InHand),
        .. By([UrgentIssueState.Merged], UrgentIssueTrigger.Add, [Role.Resident], UrgentIssueState.Merged),
        .. By([UrgentIssueState.Filed], UrgentIssueTrigger.TakeOver, Unit, UrgentIssueState.InHand),
        .. By(Open, UrgentIssueTrigger.HandOver, Unit, UrgentIssueState.InHand),
        .. By(Open, UrgentIssueTrigger.Answer, Unit, UrgentIssueState.InHand),
        .. By(Open, UrgentIssueTrigger.ChooseWay, Unit, UrgentIssueState.InHand),
        .. By(Open, UrgentIssueTrigger.AskBack, Unit, UrgentIssueState.WaitingForResident),
        .. By(Open, UrgentIssueTrigger.MarkHandled, Unit, UrgentIssueState.Handled),
        .. By(Open, UrgentIssueTrigger.NotAccept, Unit, UrgentIssueState.NotAccepted),
        .. By(Open, UrgentIssueTrigger.Merge, [Role.Resident, .. Unit], UrgentIssueState.Merged),
        .. Open.SelectMany(from => By([from], UrgentIssueTrigger.Note, Unit, from)),
        .. Open.SelectMany(from => By([from], UrgentIssueTrigger.Sort, Unit, from)),
        .. By(Open, UrgentIssueTrigger.Assign, Unit, UrgentIssueState.Filed),
        .. Open.Append(UrgentIssueState.Handled).SelectMany(from => By([from], UrgentIssueTrigger.Joined, [Role.Resident, .. Unit], from)),
        .. Enum.GetValues<UrgentIssueState>().SelectMany(from => By([from], UrgentIssueTrigger.PassedOn, Unit, from)),
        .. Open.SelectMany(from => By([from], UrgentIssueTrigger.PropertyReply, [Role.PropertyManager], from)),
        .. Open.SelectMany(from => By([from], UrgentIssueTrigger.CheckedSolved, [Role.GridOfficer], from)),
        .. Open.SelectMany(from => By([from], UrgentIssueTrigger.CheckedUnsolved, [Role.GridOfficer], from)),
        .. By([UrgentIssueState.WaitingForResident], UrgentIssueTrigger.GiveUp, Unit, UrgentIssueState.Unverified),
        .. By([UrgentIssueState.Handled], UrgentIssueTrigger.ConfirmSolved, [Role.Resident], UrgentIssueState.Handled),
        .. By([UrgentIssueState.Merged], UrgentIssueTrigger.ConfirmSolved, [Role.Resident], UrgentIssueState.Merged),
        .. By([UrgentIssueState.Handled, UrgentIssueState.Unverified], UrgentIssueTrigger.Reopen, [Role.Resident], UrgentIssueState.InHand),
        .. By([UrgentIssueState.NotAccepted], UrgentIssueTrigger.Reopen, [Role.Resident], UrgentIssueState.Filed),
        .. By([UrgentIssueState.Merged], UrgentIssueTrigger.Unmerge, [.. Unit, Role.System], UrgentIssueState.Filed),
    ];

    private static IEnumerable<(UrgentIssueState?, UrgentIssueTrigger, Role, UrgentIssueState)> By(
        UrgentIssueState?[] from, UrgentIssueTrigger trigger, Role[] roles, UrgentIssueState to) =>
        from.SelectMany(state => roles.Select(role => (state, trigger, role, to)));

    private static IEnumerable<(UrgentIssueState?, UrgentIssueTrigger, Role, UrgentIssueState)> By(
        UrgentIssueState[] from, UrgentIssueTrigger trigger, Role[] roles, UrgentIssueState to) =>
        By([.. from.Cast<UrgentIssueState?>()], trigger, roles, to);

    public static TheoryData<UrgentIssueState?, UrgentIssueTrigger, Role> Everything()
    {
        var all = new TheoryData<UrgentIssueState?, UrgentIssueTrigger, Role>();
        foreach (var from in Enum.GetValues<UrgentIssueState>().Cast<UrgentIssueState?>().Prepend(null))
        foreach (var trigger in Enum.GetValues<UrgentIssueTrigger>())
        foreach (var role in Enum.GetValues<Role>())
            all.Add(from, trigger, role);
        return all;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Table_AllowsExactlyWhatIsMeant_ForEveryStateTriggerAndRole(UrgentIssueState? from, UrgentIssueTrigger trigger, Role role)
    {
        var found = UrgentIssueTransitions.Find(from, trigger, new IssueMove(new Actor(role, "someone"), IsEntitled: true));

        var meant = Possible.Where(line => (line.Item1, line.Item2, line.Item3) == (from, trigger, role)).Select(line => line.Item4).ToList();
        Assert.Equal(meant.Count == 1, found.IsSuccess);
        if (found.IsSuccess)
            Assert.Equal(meant[0], found.Value.To);
        else
            Assert.Contains(found.Error.Code, new[] { IssueErrors.NotNow, IssueErrors.NotAllowed });
    }

    [Fact]
    public void Withdraw_AsksForProof_WhenActorIsNotEntitled()
    {
        var issue = Filed();

        var refused = issue.Apply(UrgentIssueTrigger.Withdraw, new IssueMove(Actor.Resident("other"), IsEntitled: false), Now);

        Assert.Equal(IssueErrors.ProofNeeded, refused.Error?.Code);
        Assert.Equal((UrgentIssueState.Filed, 1, 1), (issue.State, issue.EventCount, issue.Version));
    }

    [Fact]
    public void Withdraw_EndsTheCaseAndTellsItsHistory_WhenEntitled()
    {
        var issue = Filed();

        var entry = issue.Apply(UrgentIssueTrigger.Withdraw, new IssueMove(Actor.Resident("reporter"), IsEntitled: true), Now.AddHours(1));

        Assert.True(entry.IsSuccess);
        Assert.Equal((2, "Filed", "Withdrawn", "Withdraw"), (entry.Value.Seq, entry.Value.FromState, entry.Value.ToState, entry.Value.Trigger));
        Assert.Equal(Now.AddHours(1), issue.EndedAt);
        Assert.Equal(IssueErrors.NotNow, issue.Apply(UrgentIssueTrigger.Withdraw, new IssueMove(Actor.Resident("reporter"), true), Now).Error?.Code);
    }

    [Fact]
    public void Add_IsToldByTheHistoryAndChangesNothingElse_WhenEntitled()
    {
        var issue = Filed();

        Assert.Equal(IssueErrors.ProofNeeded, issue.Apply(UrgentIssueTrigger.Add, new IssueMove(Actor.Resident("other"), IsEntitled: false), Now).Error?.Code);
        var entry = issue.Apply(UrgentIssueTrigger.Add, new IssueMove(Actor.Resident("reporter"), IsEntitled: true), Now);

        Assert.Equal((2, "Filed", "Filed", "Add"), (entry.Value!.Seq, entry.Value.FromState, entry.Value.ToState, entry.Value.Trigger));
        Assert.Equal((null, 2), (issue.EndedAt, issue.Version));
    }

    [Fact]
    public void IsOverdue_IsAFactOfOpenCases_WhenDueHasPassed()
    {
        var issue = Filed();
        issue.Promise(new Deadline(Now.AddDays(1), new DeadlinePolicy { Rule = "issue_triage", Unit = WorkUnit.WorkDay, Amount = 1, Hours = "", DaysOff = "", MakeUpDays = "" }));

        Assert.False(issue.IsOverdue(Now.AddDays(1)));
        Assert.True(issue.IsOverdue(Now.AddDays(1).AddTicks(1)));
        issue.Apply(UrgentIssueTrigger.Withdraw, new IssueMove(Actor.Resident("reporter"), true), Now.AddDays(2));
        Assert.False(issue.IsOverdue(Now.AddDays(3)));
    }

    [Fact]
    public void Staff_OfAnotherUnitAreRefused()
    {
        var issue = Filed();

        Assert.Equal(IssueErrors.NotAllowed, issue.Apply(UrgentIssueTrigger.TakeOver, new IssueMove(Actor.Staff(Role.CommitteeMember, 7), IsEntitled: false), Now).Error?.Code);
        Assert.Null(issue.AnsweredAt);
    }

    [Fact]
    public void Reopen_IsPossibleOnce_WithinTheWindow()
    {
        var (issue, clerk, reporter) = (Filed(), new IssueMove(Actor.Staff(Role.CommitteeMember, 7), true), new IssueMove(Actor.Resident("reporter"), true));
        issue.Apply(UrgentIssueTrigger.MarkHandled, clerk, Now);
        issue.AllowReopening(Now.AddDays(10));

        Assert.Equal(IssueErrors.TooLate, issue.Apply(UrgentIssueTrigger.Reopen, reporter, Now.AddDays(11)).Error?.Code);
        Assert.True(issue.Apply(UrgentIssueTrigger.Reopen, reporter, Now.AddDays(9)).IsSuccess);
        Assert.Equal((UrgentIssueState.InHand, null, false, 1), (issue.State, issue.EndedAt, issue.Solved, issue.Reopened));
        issue.Apply(UrgentIssueTrigger.MarkHandled, clerk, Now.AddDays(9));
        Assert.Equal((null, IssueErrors.TooLate), (issue.Solved, issue.Apply(UrgentIssueTrigger.Reopen, reporter, Now.AddDays(9)).Error?.Code));
    }

    [Fact]
    public void Rating_IsNeverAssumed_WhenTheCommitteeSaysItIsDone()
    {
        var issue = Filed();
        issue.Apply(UrgentIssueTrigger.MarkHandled, new IssueMove(Actor.Staff(Role.CommitteeHead, 7), true), Now);

        Assert.Null(issue.Solved);
        issue.Apply(UrgentIssueTrigger.ConfirmSolved, new IssueMove(Actor.Resident("reporter"), true), Now.AddDays(1));
        Assert.Equal((true, Now), (issue.Solved, issue.EndedAt));
    }

    [Fact]
    public void Number_ReadsAsStaffSayIt()
    {
        Assert.Equal("YJ261123-0007", new CaseNumber(CaseKind.UrgentIssue, new DateOnly(2026, 11, 23), 7).ToString());
        Assert.Equal(261123000007, new CaseNumber(CaseKind.UrgentIssue, new DateOnly(2026, 11, 23), 7).Key);
    }

    [Fact]
    public void Document_ShowsTheTable()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "GovBot.sln")))
            folder = folder.Parent!;

        Assert.Contains($"```mermaid\n{StateDiagram.Draw(UrgentIssueTransitions.Table)}```", System.IO.File.ReadAllText(Path.Combine(folder.FullName, "docs", "states.md")), StringComparison.Ordinal);
    }

    private static UrgentIssue Filed()
    {
        var number = new CaseNumber(CaseKind.UrgentIssue, new DateOnly(2026, 11, 23), 1);
        return UrgentIssue.File(
            number, TrackingCode.New(), "hash",
            new IssueFacts { ReporterUserId = "reporter", ConversationId = 1, Locale = "zh-CN" },
            new IssueReport { IssueId = number.Key, What = "words" }, Actor.Resident("reporter"), Now).Value.Issue;
    }
}
