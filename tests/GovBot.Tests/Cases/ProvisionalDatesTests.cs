using GovBot.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Tests.Hosting;
using GovBot.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

/// <summary>A report of 29 December, whose answer is due in a year without a notice yet; then the notice comes.</summary>
public sealed class ProvisionalDatesTests : IDisposable
{
    private const string Answer = "issue_answer";
    private readonly EditedDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Theory]
    [InlineData("off: 4 January", "2027-01-04", true, "2027-01-07 17:30")]
    [InlineData("made up on Sunday", "2027-01-03", false, "2027-01-06 17:30")]
    public async Task Deadline_EndsLaterByTheNotice_AndNeverEarlier(string name, string day, bool isOff, string due)
    {
        await using var host = await StartAsync();
        var before = await StepAsync(host);
        Assert.Equal(("2027-01-06 17:30", true), (Local(before.DueAt), before.Policy.IsProvisional));
        Assert.Equal(0, await RunAsync(host));

        Publish($"  - {{ name: {name.Replace(":", "", StringComparison.Ordinal)}, date: {day}, isOffDay: {(isOff ? "true" : "false")} }}");
        Assert.NotEqual(0, await RunAsync(host));

        var after = await StepAsync(host);
        Assert.Equal((due, false), (Local(after.DueAt), after.Policy.IsProvisional));
        Assert.Equal(0, await RunAsync(host));
    }

    [Fact]
    public async Task PromiseToTheResident_MovesWithItsStep()
    {
        await using var host = await StartAsync("2026-12-31 10:00");
        Assert.Equal("2027-01-04 17:30", Local((await host.QueryAsync(db => db.UrgentIssues.SingleAsync())).DueAt!.Value));

        Publish("  - { name: off, date: 2027-01-04, isOffDay: true }");
        await RunAsync(host);

        var issue = await host.QueryAsync(db => db.UrgentIssues.SingleAsync());
        Assert.Equal(("2027-01-05 17:30", false), (Local(issue.DueAt!.Value), issue.DuePolicy!.IsProvisional));
    }

    [Fact]
    public async Task EndedStep_StaysAsItWas()
    {
        await using var host = await StartAsync();
        await host.QueryAsync(db => db.CaseSteps.ExecuteUpdateAsync(set => set.SetProperty(step => step.EndedAt, host.Time.GetUtcNow().UtcDateTime)));

        Publish("  - { name: off, date: 2027-01-04, isOffDay: true }");

        Assert.Equal(0, await RunAsync(host));
        Assert.True((await StepAsync(host)).Policy.IsProvisional);
    }

    private async Task<BotHost> StartAsync(string at = "2026-12-29 10:00")
    {
        var host = await BotHost.StartAsync((services, configuration) => ScriptRunner.Configure(services, configuration, _dialogs));
        await SmallDistrict.BuildAsync(host);
        host.Time.SetUtcNow(new DateTimeOffset(DateTime.Parse(at, null), TimeSpan.FromHours(8)).ToUniversalTime());
        var resident = host.Resident("居民");
        foreach (var said in (string[])["楼顶漏水，图们小区3号楼", "没有", "跳过", "跳过", "提交"])
            await resident.Says(said);
        return host;
    }

    private void Publish(string day) => _dialogs.Write(
        "catalog/holidays-2027.yaml",
        $$"""
        year: 2027
        papers: []
        days:
          - { name: off, date: 2027-01-01, isOffDay: true }
        {{day}}
        """);

    private static Task<int> RunAsync(BotHost host) => host.InScopeAsync(services => services.GetRequiredService<ProvisionalDates>().RunAsync(default));

    private static Task<CaseStep> StepAsync(BotHost host) => host.QueryAsync(db => db.CaseSteps.SingleAsync(step => step.Step == Answer));

    private static string Local(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd HH:mm", null);
}
