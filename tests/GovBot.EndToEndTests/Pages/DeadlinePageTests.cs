using System.Text.RegularExpressions;

namespace GovBot.EndToEndTests.Pages;

/// <summary>The clock of the demo is moved, and what was due on the way arrives in the chat windows.</summary>
[Trait("Category", "Slow")]
public sealed partial class DeadlinePageTests : IAsyncLifetime
{
    // Of its own: nobody else's days go by.
    private readonly PagesFixture _pages = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _pages.DisposeAsync();

    [SkippableFact]
    public async Task SilentDepartment_IsRemindedThenOverdueThenTakenUp_WhileTheClockIsMoved()
    {
        var (service, browser) = await _pages.StartAsync();
        var head = await _pages.StaffAsync("CommitteeHead", "同心居委会");
        var department = await _pages.StaffAsync("DepartmentLiaison", "区房屋管理局");
        var street = await _pages.StaffAsync("SubdistrictCoordinator", "临江街道");
        await head.SayAsync("新约请");
        await head.SayAsync("同心小区3号楼外墙渗水，物业11月3日修过两次没好，请房屋管理局来看");
        await head.UntilSaysAsync("主办：区房屋管理局");
        await head.ChooseAsync("送签");
        await head.ChooseAsync("签发");
        await head.UntilSaysAsync("已办：签发");
        await department.UntilSaysAsync("商请贵局到场会商");

        await service.AdvanceAsync(days: 14);

        await department.UntilSaysAsync("提醒：");
        await department.UntilSaysAsync("还没办");
        await street.UntilSaysAsync("提请协调");
        await head.SayAsync(Summons().Match(await head.TranscriptAsync()).Value);
        await head.UntilSaysAsync("街道协调");
        await head.ChooseAsync("告知记录");
        await head.UntilSaysAsync("逾期提醒（签收），已送达");
        Assert.Empty(browser.Complaints);
    }

    [GeneratedRegex(@"YQ\d{6}-\d{4}")]
    private static partial Regex Summons();
}
