using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Issues;

namespace GovBot.Data.Tests.Domain;

public sealed class UrgentIssueTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>What is meant to be possible, written down apart from the table.</summary>
    private static readonly HashSet<(UrgentIssueState?, UrgentIssueTrigger, Role, UrgentIssueState)> Possible =
    [
        (null, UrgentIssueTrigger.File, Role.Resident, UrgentIssueState.Filed),
        (UrgentIssueState.Filed, UrgentIssueTrigger.Add, Role.Resident, UrgentIssueState.Filed),
        (UrgentIssueState.Filed, UrgentIssueTrigger.Withdraw, Role.Resident, UrgentIssueState.Withdrawn),
    ];

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

        Assert.Contains($"```mermaid\n{UrgentIssueDiagram.Draw()}```", System.IO.File.ReadAllText(Path.Combine(folder.FullName, "docs", "states.md")), StringComparison.Ordinal);
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
