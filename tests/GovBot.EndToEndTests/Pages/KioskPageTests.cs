using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

[Collection(PagesGroup.Name)]
[Trait("Category", "Slow")]
public sealed class KioskPageTests(PagesFixture pages)
{
    [SkippableFact]
    public async Task Kiosk_AsksForItsCode_WhenNotEnrolled()
    {
        var (_, browser) = await pages.StartAsync();
        var page = await browser.KioskAsync();
        await page.Locator("#enrol-code").WaitForAsync();
        await page.FillAsync("#enrol-code", "wrong");
        await page.Locator("#enrol button").TapAsync();

        await Assertions.Expect(page.Locator("#enrol-error")).Not.ToBeEmptyAsync();
    }

    [SkippableTheory]
    [InlineData(false, 24)]
    [InlineData(true, 40)]
    public async Task Kiosk_CanBeReadAndTapped_AtBothSizes(bool large, double leastLetters)
    {
        var (service, browser) = await pages.StartAsync();
        var page = await browser.EnrolledKioskAsync(service);
        await page.UntilGreetedAsync();
        if (large)
        {
            await page.Locator("#large").TapAsync();
        }

        var measured = await page.MeasureAsync();
        Assert.NotEmpty(measured.Texts);
        Assert.All(measured.Texts, t => Assert.True(t.Size >= leastLetters, $"{t.Size} px: {t.Text}"));
        Assert.All(measured.Texts, t => Assert.True(t.Contrast >= 4.5, $"contrast {t.Contrast:F2}: {t.Text}"));
        Assert.All(measured.Texts, t => Assert.True(t.Lines >= 1.3, $"line height {t.Lines:F2}: {t.Text}"));
        Assert.All(measured.Controls, c => Assert.True(c.Size >= 60, $"{c.Size} px: {c.Text}"));
        foreach (var word in new[] { "返回", "重来", "找居委会" })
        {
            Assert.True(await page.Locator(".commands button", new() { HasText = word }).IsVisibleAsync(), word);
        }
    }

    [SkippableFact]
    public async Task Kiosk_TakesAReport_WhenThePersonOnlyTaps()
    {
        var (service, browser) = await pages.StartAsync();
        var page = await browser.EnrolledKioskAsync(service);
        await page.UntilGreetedAsync();
        foreach (var label in new[] { "反映问题", "漏水", "安和一村", "3号楼", "没有", "跳过", "跳过", "提交" })
        {
            await page.ChooseAsync(label);
        }

        await Assertions.Expect(page.Locator(".receipt-code")).ToHaveTextAsync(new Regex(@"^\d{4} \d{4} \d{4}$"));
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    [SkippableFact]
    public async Task Kiosk_LeavesNothing_WhenNobodyTouchesIt()
    {
        Skip.If(Browser.Executable is null, "No Chromium: install the package chromium, or name it in GOVBOT_TEST_CHROMIUM.");
        await using var service = await ServiceProcess.StartAsync(new Dictionary<string, string>
        {
            ["GovBot:Pages:IdleSeconds"] = "4",
            ["GovBot:Pages:CountdownSeconds"] = "4",
        });
        await using var browser = await Browser.StartAsync(service.Address);
        var page = await browser.EnrolledKioskAsync(service);
        var bearer = BearerOf(page);
        await page.UntilGreetedAsync();
        await page.SayAsync("我是王阿婆");
        await page.UntilSaysAsync("我是王阿婆");
        await page.EvaluateAsync("() => { localStorage.setItem('a', '1'); sessionStorage.setItem('b', '2'); document.cookie = 'c=3'; indexedDB.open('d'); }");

        await page.Locator("#idle[open]").WaitForAsync();
        await page.Locator("#idle-continue").TapAsync();
        await Assertions.Expect(page.Locator("#idle[open]")).ToHaveCountAsync(0);
        await page.UntilSaysAsync("我是王阿婆");

        var loaded = page.WaitForResponseAsync(r => r.Url.EndsWith("/kiosk", StringComparison.Ordinal));
        await page.Locator("#idle[open]").WaitForAsync();
        await loaded;
        await page.Locator("#welcome").WaitForAsync();
        await page.UntilGreetedAsync();

        Assert.DoesNotContain("王阿婆", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("0,0,,0", await page.EvaluateAsync<string>(
            "async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length].join()"));
        await page.GoBackAsync();
        Assert.DoesNotContain("王阿婆", await page.ContentAsync(), StringComparison.Ordinal);
        var (path, token) = await bearer;
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(service, path, token));
    }

    [SkippableFact]
    public async Task Kiosk_TakesUpNobodysConversation_WhenReloaded()
    {
        var (service, browser) = await pages.StartAsync();
        var page = await browser.EnrolledKioskAsync(service);
        var bearer = BearerOf(page);
        await page.UntilGreetedAsync();
        await page.SayAsync("我是王阿婆");
        await page.UntilSaysAsync("我是王阿婆");

        await page.ReloadAsync();
        await page.UntilGreetedAsync();

        Assert.DoesNotContain("王阿婆", await page.ContentAsync(), StringComparison.Ordinal);
        var (path, token) = await bearer;
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(service, path, token));
    }

    // Address and token of the first activity the page posts.
    private static async Task<(string Path, string Token)> BearerOf(IPage page)
    {
        var post = await page.WaitForRequestAsync(r => r.Method == "POST" && r.Url.EndsWith("/activities", StringComparison.Ordinal));
        var authorization = await post.HeaderValueAsync("authorization");
        return (new Uri(post.Url).AbsolutePath, authorization!["Bearer ".Length..]);
    }

    private static async Task<HttpStatusCode> AskAsync(ServiceProcess service, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await service.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
