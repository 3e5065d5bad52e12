using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using GovBot.Kiosks;
using GovBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Hosting;

/// <summary>A kiosk's page over HTTP, through silence and through a restart of the service.</summary>
public sealed class KioskSessionTests : IAsyncLifetime
{
    private readonly ServiceHost _service = new();

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Conversation_IsClosed_WhenThePageIsSilentFor150Seconds()
    {
        var (browser, chat) = await BeginAsync();
        using var socket = await chat.ListenAsync();
        await chat.SayAsync("楼道灯不亮");
        Assert.Equal(HttpStatusCode.NoContent, await BeatAsync(browser, chat));
        _service.Time.Advance(TimeSpan.FromSeconds(149));
        await SweepAsync();
        Assert.Equal(HttpStatusCode.OK, (await chat.SendAsync(HttpMethod.Get, chat.Path)).StatusCode);

        _service.Time.Advance(TimeSpan.FromSeconds(2));
        await SweepAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            while (true)
            {
                await Chat.NextFrameAsync(socket);
            }
        });
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.CloseStatus);
        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SayAsync("还在吗")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SendAsync(HttpMethod.Get, chat.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await BeatAsync(browser, chat));
        Assert.Equal(HttpStatusCode.OK, (await (await _service.StartChatAsync(browser, "kiosk")).SayAsync("你好")).StatusCode);
    }

    [Fact]
    public async Task Session_GoesOn_WhenTheServiceRestarts()
    {
        var (browser, chat) = await BeginAsync();
        await chat.SayAsync("楼道灯不亮，请来修一下");
        var (before, watermark) = await chat.ReadAsync();

        await _service.RestartAsync();

        Assert.Equal(HttpStatusCode.NoContent, await BeatAsync(browser, chat));
        (await chat.SayAsync("安和一村3号楼")).EnsureSuccessStatusCode();
        var (after, _) = await chat.ReadAsync(watermark);
        Assert.Contains(after, activity => Chat.TextOf(activity) == "安和一村3号楼");
        // The form goes on where it stood instead of beginning again.
        Assert.DoesNotContain(after, activity => before.Select(Chat.TextOf).Contains(Chat.TextOf(activity)));
        using var socket = await chat.ListenAsync($"{chat.StreamUrl!.Replace("watermark=0", "watermark=", StringComparison.Ordinal)}");
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    /// <summary>In the demo a browser on this machine is a kiosk once it opened the page.</summary>
    private async Task<(HttpClient Browser, Chat Chat)> BeginAsync()
    {
        var browser = _service.NewBrowser();
        (await browser.GetAsync("/kiosk")).EnsureSuccessStatusCode();
        return (browser, await _service.StartChatAsync(browser, "kiosk"));
    }

    private Task<int> SweepAsync() => _service.Services.GetRequiredService<KioskSweep>().SweepAsync(CancellationToken.None);

    private static async Task<HttpStatusCode> BeatAsync(HttpClient browser, Chat chat)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/kiosk/heartbeat");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        return (await browser.SendAsync(request)).StatusCode;
    }
}
