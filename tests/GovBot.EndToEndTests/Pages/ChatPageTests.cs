using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

[Collection(PagesGroup.Name)]
[Trait("Category", "Slow")]
public sealed class ChatPageTests(PagesFixture pages)
{
    [SkippableFact]
    public async Task Chat_GreetsInChineseAndAsksNobodyElse_WhenOpened()
    {
        var (_, browser) = await pages.StartAsync();
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();

        Assert.Equal("zh-CN", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", await page.TranscriptAsync());
        Assert.Contains("主办单位", await page.Locator("footer").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    [SkippableFact]
    public async Task Chat_TakesUpTheSameConversation_WhenReloaded()
    {
        var (_, browser) = await pages.StartAsync();
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        await page.SayAsync("帮助");
        await page.UntilSaysAsync("帮助");
        var before = await ConversationOf(page);

        await page.ReloadAsync();
        await page.UntilSaysAsync("帮助");

        Assert.Equal(before, await ConversationOf(page));
    }

    [SkippableFact]
    public async Task Chat_StartsAfresh_WhenThePersonAsksToBeForgotten()
    {
        var (_, browser) = await pages.StartAsync();
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        await page.SayAsync("帮助");
        await page.UntilSaysAsync("帮助");
        var before = await ConversationOf(page);

        await page.Locator("#forget").TapAsync();
        await page.Locator("#forget-dialog button[value=yes]").TapAsync();
        await page.WaitForFunctionAsync($"() => (sessionStorage.getItem('govbot') || '{before}').indexOf('{before}') < 0");

        Assert.DoesNotContain(await page.Bubbles().AllInnerTextsAsync(), t => t.Trim() == "帮助");
    }

    [SkippableFact]
    public async Task Chat_ShowsMarkupAsText_WhenSomebodyTriesToInjectIt()
    {
        var (_, browser) = await pages.StartAsync();
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        const string attack = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>";
        await page.SayAsync(attack);
        await page.UntilSaysAsync("onerror");

        Assert.Equal(0, await page.Locator("img[src='x']").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => window.broken === undefined"));
    }

    [SkippableFact]
    public async Task Chat_SwitchesToEnglish_WhenAsked()
    {
        var (_, browser) = await pages.StartAsync();
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        await page.Locator("#language").TapAsync();
        await page.Locator("html[lang=en]").WaitForAsync();

        Assert.Equal("Forget me", await page.Locator("#forget").InnerTextAsync());
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", await page.Locator("footer").InnerTextAsync());
    }

    [SkippableFact]
    public async Task Chat_RecoversByItself_WhenTheServiceIsKilledAndStartedAgain()
    {
        Skip.If(Browser.Executable is null, "No Chromium: install the package chromium, or name it in GOVBOT_TEST_CHROMIUM.");
        await using var service = await ServiceProcess.StartAsync();
        await using var browser = await Browser.StartAsync(service.Address);
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        var before = await ConversationOf(page);

        await service.KillAsync();
        await page.Locator("#banner[data-kind=warning]").WaitForAsync();
        await service.StartAgainAsync();
        await page.Locator("#banner[data-kind=good]").WaitForAsync();
        await page.SayAsync("帮助");
        await page.UntilSaysAsync("帮助");
        var answers = page.Bubbles();
        await Assertions.Expect(answers.Nth(2)).ToBeVisibleAsync(new() { Timeout = 30_000 });

        Assert.Equal(before, await ConversationOf(page));
    }

    private static Task<string> ConversationOf(IPage page) =>
        page.EvaluateAsync<string>("() => JSON.parse(sessionStorage.getItem('govbot')).conversationId");
}
