using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

/// <summary>A community convention from the idea to the check whether it is kept, in the real chat page: two residents, the clerk, the head and the subdistrict, each in a window of their own.</summary>
[Trait("Category", "Slow")]
public sealed partial class ConventionPageTests : IAsyncLifetime
{
    // The rule that nobody has found yet, as an administrator would enter it.
    private const string EnteredRule =
        """
        rules:
          - id: representatives_2026
            attend: "> 1/2"
            pass: "> 1/2"
            article: 测试录入的条文
        """;

    private readonly DirectoryInfo _dialogs = Directory.CreateTempSubdirectory("govbot-dialogs-");
    private readonly PagesFixture _pages;

    public ConventionPageTests()
    {
        Files.CopyFolder(Path.Combine(Repository.Root, "dialogs"), _dialogs.FullName);
        File.WriteAllText(Path.Combine(_dialogs.CreateSubdirectory(Path.Combine("local", "catalog")).FullName, "conventions.yaml"), EnteredRule);
        // Of its own: nobody else's days go by.
        _pages = new() { Settings = new Dictionary<string, string> { ["GovBot:DialogsPath"] = _dialogs.FullName } };
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _pages.DisposeAsync();
        _dialogs.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task Convention_GoesFromTheIdeaToTheCheck_InFiveWindows()
    {
        var (service, browser) = await _pages.StartAsync();
        var clerk = await _pages.StaffAsync("CommitteeMember", "安和居委会");
        var head = await _pages.StaffAsync("CommitteeHead", "安和居委会");
        var street = await _pages.StaffAsync("SubdistrictCoordinator", "临江街道");

        var (proposer, number) = await ProposedAsync(browser);
        await clerk.UntilSaysAsync("居民提了一条公约");
        await clerk.ChooseAsync(number);
        await clerk.ChooseAsync("审核公开");
        await clerk.UntilSaysAsync("已办：审核公开");
        await proposer.UntilSaysAsync("已经公开");

        var neighbour = await browser.PhoneAsync();
        await neighbour.UntilGreetedAsync();
        await neighbour.SayAsync(number);
        await neighbour.ChooseAsync("我也赞成");
        await neighbour.ChooseAsync("跳过");
        await neighbour.UntilSaysAsync("1人赞成");

        await TalkedOverAsync(service, head, number);
        await neighbour.UntilSaysAsync("文字改了");
        await neighbour.SayAsync(number);
        await neighbour.ChooseAsync("改过以后我还赞成");
        await neighbour.UntilSaysAsync("您赞成现在的文字");
        await head.ChooseAsync("提请街道审核");
        await head.UntilSaysAsync("已办：提请街道审核");
        await street.UntilSaysAsync("提请审核");
        await street.ChooseAsync(number);
        await street.ChooseAsync("审核通过");
        await street.UntilSaysAsync("已办：审核通过");

        await VotedAsync(service, head, neighbour, number);
        await service.AdvanceAsync(days: 8);
        await street.SayAsync(number);
        await street.ChooseAsync("备案");
        await street.SayAsync("临江备〔2026〕5号");
        await street.UntilSaysAsync("已办：备案");
        await head.SayAsync(number);
        await head.ChooseAsync("公布");
        await head.SayAsync("明天");
        await head.UntilSaysAsync("已办：公布");
        await ReadsPageAsync(browser, number);

        await service.AdvanceAsync(days: 92);
        await neighbour.UntilSaysAsync("点开答两下就好");
        await neighbour.ChooseAsync(number);
        await neighbour.ChooseAsync("大家遵守得怎么样");
        await neighbour.ChooseAsync("大家都遵守");
        await neighbour.ChooseAsync("实用");
        await neighbour.UntilSaysAsync("谢谢您，记下了");
        await clerk.SayAsync(number);
        await clerk.UntilSaysAsync("都遵守1");
        await proposer.UntilSaysAsync("公布了");

        Assert.Empty(browser.Complaints);
        Assert.Empty(browser.ForeignRequests);
    }

    private static async Task<(IPage Page, string Number)> ProposedAsync(Browser browser)
    {
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        await page.SayAsync("我想提一条公约");
        await page.UntilSaysAsync("您想定一条什么规矩");
        await page.SayAsync("晚上十点以后不放音响");
        await page.UntilSaysAsync("现在有什么麻烦");
        await page.SayAsync("半夜有人放音响，老人睡不着");
        await page.ChooseAsync("我们小区");
        await page.UntilSaysAsync("哪个小区");
        await page.SayAsync("安和一村3号楼");
        await page.ChooseAsync("我一个人");
        await page.ChooseAsync("提交");
        await page.UntilSaysAsync("收到了，编号");
        return (page, Convention().Match(await page.TranscriptAsync()).Value);
    }

    // 三会, and a better text.
    private static async Task TalkedOverAsync(ServiceProcess service, IPage head, string number)
    {
        await head.SayAsync(number);
        await head.ChooseAsync("转入协商");
        await head.UntilSaysAsync("已办：转入协商");
        foreach (var (meeting, time) in new[] { ("听证会", 1), ("协调会", 2), ("评议会", 3) })
        {
            await head.ChooseAsync("召集会议");
            await head.ChooseAsync(meeting);
            await head.SayAsync("后天下午两点");
            await head.UntilSaysAsync("在什么地方", time);
            await head.SayAsync("活动室");
            await head.UntilSaysAsync("已办：召集会议", time);
            await service.AdvanceAsync(days: 3);
            await head.SayAsync(number);
            await head.ChooseAsync("会议记录");
            await head.SayAsync("20");
            await head.UntilSaysAsync("请写会议记录", time);
            await head.SayAsync("大家都同意");
            await head.UntilSaysAsync("已办：会议记录", time);
        }

        await head.SayAsync("修改文本 晚上十点到早上六点不放音响");
        await head.UntilSaysAsync("已办：修改文本");
    }

    private static async Task VotedAsync(ServiceProcess service, IPage head, IPage neighbour, string number)
    {
        await head.SayAsync(number);
        await head.ChooseAsync("公告表决");
        await head.SayAsync("后天下午两点");
        await head.UntilSaysAsync("在什么地方", times: 4);
        await head.SayAsync("活动室");
        await head.ChooseAsync("举手");
        await head.SayAsync("40");
        await head.UntilSaysAsync("已办：公告表决");

        await neighbour.UntilSaysAsync("赞成从现在起冻结");
        await neighbour.SayAsync(number);
        await neighbour.ChooseAsync("我不赞成了");
        await neighbour.UntilSaysAsync("赞成从那时起冻结，收不回来了");

        await service.AdvanceAsync(days: 3);
        await head.SayAsync(number);
        await head.ChooseAsync("录入结果");
        await head.SayAsync("32 28 3 1");
        await head.UntilSaysAsync("已办：录入结果");
        await head.ChooseAsync("公示");
        await head.UntilSaysAsync("已办：公示");
    }

    private static async Task ReadsPageAsync(Browser browser, string number)
    {
        var page = await browser.PhoneAsync($"/conventions/{number}");
        await page.GetByText("晚上十点到早上六点不放音响").First.WaitForAsync();
        await page.GetByText("临江备〔2026〕5号").WaitForAsync();
        await page.GotoAsync("/conventions?words=音响");
        await page.Locator($"a[href*='{number}']").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"GY\d{6}-\d{4}")]
    private static partial Regex Convention();
}
