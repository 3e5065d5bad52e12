using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

/// <summary>Chromium as a person's phone or a kiosk's screen, with an eye on everything it asks for.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _address;

    private Browser(IPlaywright playwright, IBrowser browser, Uri address) =>
        (_playwright, _browser, _address) = (playwright, browser, address);

    /// <summary>Addresses asked for that are not the service's own.</summary>
    public ConcurrentQueue<string> ForeignRequests { get; } = new();

    /// <summary>Script errors and breaches of the content security policy.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable("GOVBOT_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync(Uri address)
    {
        Skip.If(Executable is null, "No Chromium: install the package chromium, or name it in GOVBOT_TEST_CHROMIUM.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
        return new(playwright, browser, address);
    }

    public Task<IPage> KioskAsync() => OpenAsync("/kiosk", 1080, 1920);

    /// <summary>A kiosk into which the staff have typed the code of <c>kiosk add</c>.</summary>
    public async Task<IPage> EnrolledKioskAsync(ServiceProcess service)
    {
        var page = await KioskAsync();
        await page.FillAsync("#enrol-code", await service.KioskCodeAsync());
        await page.Locator("#enrol button").TapAsync();
        return page;
    }

    public Task<IPage> PhoneAsync(string path = "/chat") => OpenAsync(path, 390, 844);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<IPage> OpenAsync(string path, int width, int height)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = true,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            BaseURL = _address.ToString(),
        });
        // A busy machine is slow, not broken.
        context.SetDefaultTimeout(60_000);
        context.Request += (_, request) => NoteForeign(request.Url);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                Complaints.Enqueue(message.Text);
            }
        };
        await page.GotoAsync(path);
        return page;
    }

    private void NoteForeign(string url)
    {
        if (!Regex.IsMatch(url, "^(data|blob|about):") && new Uri(url).Authority != _address.Authority)
        {
            ForeignRequests.Enqueue(url);
        }
    }
}
