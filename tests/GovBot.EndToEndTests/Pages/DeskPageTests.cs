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
        var (_, browser) = await pages.StartAsync();
        var clerk = await pages.StaffAsync("CommitteeMember", "安和居委会");

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

    [SkippableFact]
    public async Task VoiceAndPhoto_AreSentFromThePageAndOpenAtTheDesk_WhereTheNoticeIsTapped()
    {
        var (_, browser) = await pages.StartAsync();
        var clerk = await pages.StaffAsync("CommitteeMember", "安和居委会");

        var resident = await browser.PhoneAsync();
        await resident.UntilGreetedAsync();
        await resident.SayAsync("我要反映问题");
        await resident.UntilSaysAsync("什么事情");
        await resident.SendFileAsync("voice.wav", "audio/wav", Files.Sound());
        await resident.UntilSaysAsync("语音收到了");
        await resident.SayAsync("漏水");
        await resident.UntilSaysAsync("哪个小区");
        await resident.SayAsync("安和二村5号楼");
        await resident.ChooseAsync("没有危险");
        await resident.UntilSaysAsync("有照片吗");
        await resident.SendFileAsync("leak.png", "image/png", Files.Picture());
        await resident.UntilSaysAsync("照片收到了");
        await resident.ChooseAsync("跳过");
        await resident.ChooseAsync("提交");
        await resident.UntilSaysAsync("查询码是");

        await clerk.UntilSaysAsync("安和二村 5号楼");
        await clerk.ChooseAsync("受理");
        await clerk.UntilSaysAsync("受理，已记下");
        await clerk.SayAsync("回工作台");
        await clerk.SayAsync(Number().Matches(await clerk.TranscriptAsync())[^1].Value);
        await clerk.UntilSaysAsync("照片和语音（2）");
        await clerk.WaitForFunctionAsync("() => [...document.querySelectorAll('audio')].some(a => a.readyState > 0 && !a.error)");
        await clerk.WaitForFunctionAsync("() => [...document.images].some(i => i.src.includes('/attachments/') && i.naturalWidth > 0)");

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

    [GeneratedRegex(@"YJ\d{6}-\d{4}")]
    private static partial Regex Number();
}
