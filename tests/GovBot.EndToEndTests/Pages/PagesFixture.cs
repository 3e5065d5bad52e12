using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

/// <summary>One service and one browser for the page tests; tests that kill the service or shorten its times start their own.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    private readonly HashSet<string> _bound = [];
    private ServiceProcess? _service;
    private Browser? _browser;

    /// <summary>Configuration of the service; null for what everybody has.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>Asked for by every test first: skips where there is no browser.</summary>
    public async Task<(ServiceProcess Service, Browser Browser)> StartAsync()
    {
        Skip.If(Browser.Executable is null, "No Chromium: install the package chromium, or name it in GOVBOT_TEST_CHROMIUM.");
        _service ??= await ServiceProcess.StartAsync(Settings);
        _browser ??= await Browser.StartAsync(_service.Address);
        return (_service, _browser);
    }

    /// <summary>The page of somebody in office. The demo prints a code for each of its posts when it starts; each opens once, and the tests share a service.</summary>
    public async Task<IPage> StaffAsync(string role, string unit)
    {
        var (service, browser) = await StartAsync();
        var code = Regex.Matches(service.Log, $@"(\S{{4}}-\S{{4}})\s+{role}\s+{unit}").Select(line => line.Groups[1].Value).First(_bound.Add);
        var page = await browser.PhoneAsync();
        await page.UntilGreetedAsync();
        await page.SayAsync($"我的邀请码是 {code}");
        await page.UntilSaysAsync("绑定好了");
        return page;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class PagesGroup : ICollectionFixture<PagesFixture>
{
    public const string Name = "Pages";
}
