using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using GovBot.Kiosks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GovBot.Tests.DirectLine;

/// <summary>What our own pages do: tokens by cookie, the kiosk's enrolment, heartbeat and wipe.</summary>
public sealed class PageSessionTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Person_StaysTheSame_WhenTheBrowserComesBack()
    {
        using var browser = host.NewBrowser();

        var first = await TokenAsync(browser, new { face = "chat", userId = "dl_mallory", user = new { id = "dl_mallory" } });
        var second = await TokenAsync(browser, new { face = "chat" });

        Assert.StartsWith("dl_", UserOf(first), StringComparison.Ordinal);
        Assert.NotEqual("dl_mallory", UserOf(first));
        Assert.Equal(UserOf(first), UserOf(second));
        Assert.NotEqual(first.GetProperty("conversationId").GetString(), second.GetProperty("conversationId").GetString());
        Assert.EndsWith("/v3/directline", first.GetProperty("domain").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_IsSomebodyNew_WhenForgottenOrWithAForgedCookie()
    {
        using var browser = host.NewBrowser();
        var before = await TokenAsync(browser, new { });
        var chat = new Chat(host, before);
        await chat.StartAsync();

        var request = new HttpRequestMessage(HttpMethod.Post, "/api/webchat/forget");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SendAsync(request)).StatusCode);

        Assert.NotEqual(UserOf(before), UserOf(await TokenAsync(browser, new { })));
        await ErrorAssert.RefusedAsync(await chat.SayAsync("still there?"), HttpStatusCode.Forbidden);
        using var forger = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Http.BaseAddress };
        forger.DefaultRequestHeaders.Add("Cookie", $"govbot-person={chat.Token}");
        Assert.NotEqual(UserOf(before), UserOf(await TokenAsync(forger, new { })));
    }

    [Fact]
    public async Task Cookie_IsOutOfReachOfScripts_WhenSet()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Http.BaseAddress };

        var answer = await browser.PostAsJsonAsync("/api/webchat/token", new { });

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=15552000", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Token_IsNotGiven_WhenAPageOfAnotherHostAsks()
    {
        using var browser = host.NewBrowser();
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        await ErrorAssert.RefusedAsync(await browser.PostAsJsonAsync("/api/webchat/token", new { }), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task KioskToken_NeedsAnEnrolledDevice_WhenAskedFor()
    {
        using var browser = host.NewBrowser();
        await ErrorAssert.RefusedAsync(await browser.PostAsJsonAsync("/api/webchat/token", new { face = "kiosk" }), HttpStatusCode.Forbidden, "KioskNotEnrolled");
        await ErrorAssert.RefusedAsync(await browser.GetAsync("/api/kiosk/info"), HttpStatusCode.Forbidden, "KioskNotEnrolled");
        await ErrorAssert.RefusedAsync(await browser.PostAsJsonAsync("/api/kiosk/enrol", new { code = "000000" }), HttpStatusCode.Forbidden);

        await EnrolAsync(browser);

        var (one, two) = (await TokenAsync(browser, new { face = "kiosk" }), await TokenAsync(browser, new { face = "kiosk" }));
        Assert.NotEqual(UserOf(one), UserOf(two));
        Assert.Equal("First center", (await browser.GetFromJsonAsync<JsonElement>("/api/kiosk/info")).GetProperty("centerName").GetString());
    }

    [Fact]
    public async Task NothingOpens_WhenTheKioskWasWiped()
    {
        var (browser, chat) = await KioskAsync();
        await chat.SayAsync("my secret");
        using var socket = await chat.ListenAsync();
        await Chat.NextAsync(socket);

        Assert.Equal(HttpStatusCode.NoContent, (await ByTokenAsync(browser, "/api/kiosk/wipe", chat)).StatusCode);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Chat.NextFrameAsync(socket));
        Assert.NotEqual(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        await ErrorAssert.RefusedAsync(await chat.SayAsync("hello?"), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Get, $"{chat.Path}/activities"), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Get, $"{chat.Path}?watermark="), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Post, "/v3/directline/conversations"), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh"), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await ByTokenAsync(browser, "/api/kiosk/heartbeat", chat), HttpStatusCode.Forbidden);
        await Assert.ThrowsAsync<WebSocketException>(() => chat.ListenAsync());
    }

    [Fact]
    public async Task Token_IsDead_WhenWipedBeforeItsConversationBegan()
    {
        using var browser = host.NewBrowser();
        await EnrolAsync(browser);
        var chat = new Chat(host, await TokenAsync(browser, new { face = "kiosk" }));

        await ByTokenAsync(browser, "/api/kiosk/wipe", chat);

        await ErrorAssert.RefusedAsync(await chat.StartAsync(), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task KioskConversation_IsClosed_WhenItsPageFallsSilent()
    {
        var (browser, silent) = await KioskAsync();
        var (_, alive) = await KioskAsync();
        var resident = await host.StartChatAsync();
        var sweep = host.Services.GetRequiredService<KioskSweep>();

        for (var i = 0; i < 3; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(60));
            Assert.Equal(HttpStatusCode.NoContent, (await ByTokenAsync(browser, "/api/kiosk/heartbeat", alive)).StatusCode);
        }

        await sweep.SweepAsync(CancellationToken.None);

        await ErrorAssert.RefusedAsync(await silent.SayAsync("hello?"), HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.OK, (await alive.SayAsync("hello?")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await resident.SayAsync("hello?")).StatusCode);
    }

    [Fact]
    public async Task KioskEndpoints_AreShut_WhenTheTokenIsNotAKiosks()
    {
        var chat = await host.StartChatAsync();

        await ErrorAssert.RefusedAsync(await ByTokenAsync(host.Http, "/api/kiosk/wipe", chat), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await ByTokenAsync(host.Http, "/api/kiosk/heartbeat", chat), HttpStatusCode.Forbidden);
        await ErrorAssert.RefusedAsync(await host.Http.PostAsync("/api/kiosk/wipe", null), HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await chat.SayAsync("hello?")).StatusCode);
    }

    private async Task<(HttpClient Browser, Chat Chat)> KioskAsync()
    {
        var browser = host.NewBrowser();
        await EnrolAsync(browser);
        var chat = new Chat(host, await TokenAsync(browser, new { face = "kiosk", locale = "zh-CN" }));
        (await chat.StartAsync()).EnsureSuccessStatusCode();
        return (browser, chat);
    }

    private static async Task EnrolAsync(HttpClient browser) =>
        (await browser.PostAsJsonAsync("/api/kiosk/enrol", new { code = FakeKiosks.Code })).EnsureSuccessStatusCode();

    private static async Task<JsonElement> TokenAsync(HttpClient browser, object body) =>
        await ErrorAssert.JsonAsync(await browser.PostAsJsonAsync("/api/webchat/token", body));

    private static async Task<HttpResponseMessage> ByTokenAsync(HttpClient browser, string path, Chat chat)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        return await browser.SendAsync(request);
    }

    private static string UserOf(JsonElement answer) => new JsonWebToken(answer.GetProperty("token").GetString()).GetPayloadValue<string>("user");
}
