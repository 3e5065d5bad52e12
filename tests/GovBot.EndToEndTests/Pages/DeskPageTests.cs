using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

/// <summary>Two residents and a clerk, each in a window of their own, in the real chat page.</summary>
[Collection(PagesGroup.Name)]
[Trait("Category", "Slow")]
public sealed partial class DeskPageTests(PagesFixture pages)
{
    [SkippableFact]
    public async Task Report_GoesFromTheResidentOverTheDeskAndBack_InThreeWindows()
    {
        var (service, browser) = await pages.StartAsync();
        var clerk = await browser.PhoneAsync();
        await clerk.UntilGreetedAsync();
        await clerk.SayAsync($"我的邀请码是 {InvitationOf(service)}");
        await clerk.UntilSaysAsync("绑定好了");

        var resident = await ReportAsync(browser, "安和一村1号楼，楼道灯坏了好几天，晚上看不见");
        var neighbour = await ReportAsync(browser, "安和一村1号楼的楼道灯也坏了");
        await neighbour.UntilSaysAsync("已经有人反映过差不多的事");
        await neighbour.SayAsync("1");
        await neighbour.UntilSaysAsync("您家也记上了");

        await clerk.UntilSaysAsync("又有一户加入了");
        var number = Number().Match(await clerk.TranscriptAsync()).Value;
        await clerk.SayAsync(number);
        await clerk.UntilSaysAsync("涉及 2 户");
        await clerk.ChooseAsync("受理");
        await clerk.SayAsync("办结：灯换好了");
        await clerk.UntilSaysAsync("已办结");

        foreach (var page in new[] { resident, neighbour })
        {
            await page.UntilSaysAsync("灯换好了");
            Assert.Equal(1, await page.Bubbles().Filter(new() { HasText = "灯换好了" }).CountAsync());
        }

        Assert.Empty(browser.Complaints);
    }

    private static async Task<IPage> ReportAsync(Browser browser, string what)
    {
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        await page.SayAsync(what);
        await page.UntilSaysAsync("有没有危险");
        await page.ChooseAsync("没有危险");
        await page.ChooseAsync("跳过");
        await page.ChooseAsync("跳过");
        await page.ChooseAsync("提交");
        await page.UntilSaysAsync("查询码是");
        return page;
    }

    // The demo prints a code for each of its posts when it starts.
    private static string InvitationOf(ServiceProcess service) => Invitation().Match(service.Log).Groups[1].Value;

    [GeneratedRegex(@"(\S{4}-\S{4})\s+CommitteeMember\s+安和居委会")]
    private static partial Regex Invitation();

    [GeneratedRegex(@"YJ\d{6}-\d{4}")]
    private static partial Regex Number();
}
