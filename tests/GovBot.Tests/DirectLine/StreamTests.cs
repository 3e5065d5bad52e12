using System.Net.WebSockets;
using System.Text.Json;
using GovBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.DirectLine;

public sealed class StreamTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Stream_ReplaysTheGreetingThenFollows_WhenOpened()
    {
        var chat = await host.StartChatAsync();
        await chat.SayAsync("early");

        using var socket = await chat.ListenAsync();
        var first = await Chat.NextAsync(socket);
        await chat.SayAsync("late");

        Assert.Equal(["early", "echo early"], first.Activities.Select(Chat.TextOf).Skip(1));
        Assert.Equal("3", first.Watermark);
        Assert.Equal(["late", "echo late"], await Chat.HearUntilAsync(socket, "echo late"));
    }

    [Fact]
    public async Task Stream_GivesOnlyWhatWasMissed_WhenReconnectedWithAWatermark()
    {
        var chat = await host.StartChatAsync();
        await chat.SayAsync("seen");
        await chat.SayAsync("missed");

        var answer = await ErrorAssert.JsonAsync(await chat.SendAsync(HttpMethod.Get, $"{chat.Path}?watermark=3"));
        using var socket = await chat.ListenAsync(answer.GetProperty("streamUrl").GetString());

        Assert.Equal(["missed", "echo missed"], await Chat.HearUntilAsync(socket, "echo missed"));
    }

    [Fact]
    public async Task EachSocket_GetsEachActivityOnce_WhenSeveralAreOpen()
    {
        var chat = await host.StartChatAsync();
        var sockets = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chat.ListenAsync()));

        for (var i = 0; i < 20; i++)
        {
            await chat.SayAsync($"m{i}");
        }

        await chat.SayAsync("end");
        foreach (var socket in sockets)
        {
            var heard = await Chat.HearUntilAsync(socket, "echo end");
            Assert.Equal(43, heard.Count);
            Assert.Equal(heard.Count, heard.Distinct().Count());
            socket.Dispose();
        }
    }

    [Fact]
    public async Task Socket_IsTurnedAway_WhenTheConversationHasItsFill()
    {
        var chat = await host.StartChatAsync();
        var sockets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => chat.ListenAsync()));
        foreach (var open in sockets)
        {
            await Chat.NextAsync(open);
        }

        using var extra = await chat.ListenAsync();
        await extra.ReceiveAsync(new byte[100], CancellationToken.None);

        Assert.Equal("collision", extra.CloseStatusDescription);
        await chat.SayAsync("still");
        foreach (var open in sockets)
        {
            Assert.Contains("echo still", await Chat.HearUntilAsync(open, "echo still"));
            open.Dispose();
        }
    }

    [Fact]
    public async Task Typing_ComesOverTheSocketOnlyAndMovesNoWatermark_WhenTheBotTypes()
    {
        var chat = await host.StartChatAsync();
        using var socket = await chat.ListenAsync();
        await Chat.NextAsync(socket);

        await chat.SayAsync("type");

        // It overtakes the answer or not, as the socket's writer happens to wake up.
        var frames = new List<(IReadOnlyList<JsonElement> Activities, string? Watermark)>();
        while (!frames.Any(IsTyping) || !frames.SelectMany(f => f.Activities).Any(a => Chat.TextOf(a) == "echo type"))
        {
            frames.Add(await Chat.NextAsync(socket));
        }

        Assert.Equal("", frames.Single(IsTyping).Watermark);
        Assert.DoesNotContain((await chat.ReadAsync()).Activities, a => a.GetProperty("type").GetString() == "typing");
    }

    private static bool IsTyping((IReadOnlyList<JsonElement> Activities, string? Watermark) frame) =>
        frame.Activities is [var only] && only.GetProperty("type").GetString() == "typing";

    [Fact]
    public async Task Stream_SendsEmptyFramesAndTakesThem_WhenNothingIsSaid()
    {
        var chat = await host.StartChatAsync();
        using var socket = await chat.ListenAsync();
        await Chat.NextAsync(socket);

        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        host.Time.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal("", await Chat.NextFrameAsync(socket));
    }

    [Fact]
    public async Task Stream_IsRefused_WhenItsTokenIsBadForeignOrOld()
    {
        var (mine, yours) = (await host.StartChatAsync(), await host.StartChatAsync());
        var url = mine.StreamUrl!;

        await RefusedAsync(mine, url[..url.IndexOf("&t=", StringComparison.Ordinal)]);
        await RefusedAsync(mine, url[..^4] + "AAAA");
        await RefusedAsync(mine, url.Replace(mine.Id, yours.Id, StringComparison.Ordinal));
        await RefusedAsync(mine, $"{url[..url.IndexOf("&t=", StringComparison.Ordinal)]}&t={mine.Token}");
        host.Time.Advance(TimeSpan.FromSeconds(121));
        await RefusedAsync(mine, url);
    }

    [Fact]
    public async Task Stream_IsRefused_WhenAPageOfAnotherHostOpensIt()
    {
        var chat = await host.StartChatAsync(new { trustedOrigins = new[] { "https://kiosk.example" } });

        await Assert.ThrowsAsync<WebSocketException>(() => chat.ListenAsync(origin: "https://evil.example"));
        (await chat.ListenAsync(origin: "https://kiosk.example")).Dispose();
        (await chat.ListenAsync(origin: host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority))).Dispose();
    }

    [Fact]
    public async Task Sender_IsNotHeldUp_WhenAClientDoesNotRead()
    {
        var chat = await host.StartChatAsync();
        using var deaf = await chat.ListenAsync();
        using var listening = await chat.ListenAsync();
        var text = new string('x', 200_000);

        for (var i = 0; i < 30; i++)
        {
            Assert.True((await chat.SayAsync(text)).IsSuccessStatusCode);
        }

        await chat.SayAsync("end");
        Assert.Contains("echo end", await Chat.HearUntilAsync(listening, "echo end"));
        Assert.Contains("echo end", await Chat.HearUntilAsync(deaf, "echo end"));
    }

    [Fact]
    public async Task Hub_ForgetsTheSocket_WhenTheClientHangsUp()
    {
        var chat = await host.StartChatAsync();
        var hub = host.Services.GetRequiredService<ConversationHub>();
        var before = hub.Watched.Count;
        var socket = await chat.ListenAsync();
        await Chat.NextAsync(socket);

        Assert.Equal(before + 1, hub.Watched.Count);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        for (var i = 0; i < 100 && hub.Watched.Count > before; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Assert.Equal(before, hub.Watched.Count);
    }

    private static async Task RefusedAsync(Chat chat, string url)
    {
        var fault = await Assert.ThrowsAsync<WebSocketException>(() => chat.ListenAsync(url));
        Assert.Matches("40[13]", fault.Message);
    }
}
