using System.Net;
using GovBot.Hosting;
using GovBot.Delivery;
using GovBot.Jobs;
using GovBot.Operators;
using GovBot.Upkeep;
using GovBot.Tests.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Jobs;

/// <summary>What an operator's browser does: the one-time link, the session it opens, the dashboard.</summary>
[Collection(HangfireCollection.Name)]
public sealed class SignInTests(SignInTests.Host host) : IClassFixture<SignInTests.Host>
{
    [Theory]
    [InlineData("/jobs")]
    [InlineData("/jobs/recurring")]
    [InlineData("/jobs/jobs/failed")]
    public async Task Dashboard_IsShut_WhenThereIsNoSession(string path)
    {
        using var browser = host.NewBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(path)).StatusCode);
        using var forger = host.NewBrowser();
        forger.DefaultRequestHeaders.Add("Cookie", "govbot-operator=guessed");
        Assert.False((await forger.GetAsync(path)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Dashboard_Opens_WhenTheLinkWasUsed()
    {
        using var browser = host.NewBrowser();

        var answer = await RedeemAsync(browser, await NewTokenAsync());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/jobs", answer.Headers.Location!.OriginalString);
        var page = await browser.GetAsync("/jobs/recurring");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("pruning", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Cookie_IsOutOfReachOfScriptsAndOtherPages_WhenSet()
    {
        using var browser = host.NewBrowser();

        var cookie = (await RedeemAsync(browser, await NewTokenAsync())).Headers.GetValues("Set-Cookie").Single();

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=3600", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Link_OpensNothing_WhenUsedAgainTooOldOrMadeUp()
    {
        using var browser = host.NewBrowser();
        var (used, old) = (await NewTokenAsync(), await NewTokenAsync());
        await RedeemAsync(browser, used);

        Assert.Equal(HttpStatusCode.Unauthorized, (await RedeemAsync(browser, used)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await RedeemAsync(browser, "made-up")).StatusCode);
        host.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Unauthorized, (await RedeemAsync(browser, old)).StatusCode);
    }

    [Fact]
    public async Task Session_Ends_WhenItsHourIsOver()
    {
        using var browser = host.NewBrowser();
        await RedeemAsync(browser, await NewTokenAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/jobs")).StatusCode);

        host.Time.Advance(TimeSpan.FromMinutes(61));

        Assert.False((await browser.GetAsync("/jobs")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task SignInPage_RunsOnlyItsOwnScriptAndTellsNobody_WhenShown()
    {
        var answer = await host.Http.GetAsync("/signin");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private async Task<string> NewTokenAsync() => (await host.Services.GetRequiredService<SignInLinks>().CreateAsync(default)).Split('#')[1];

    private static Task<HttpResponseMessage> RedeemAsync(HttpClient browser, string token) =>
        browser.PostAsync("/signin", new FormUrlEncodedContent([new("t", token)]));

    public sealed class Host : DirectLineHost
    {
        protected override void Configure(IServiceCollection services, IConfiguration configuration) =>
            services.AddGovBotDelivery(configuration).AddGovBotUpkeep(configuration).AddGovBotJobs().AddHangfireStorage().AddGovBotOperators();

        protected override void Map(WebApplication app) => app.MapGovBotOperators();
    }
}
