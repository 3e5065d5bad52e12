using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovBot.EndToEndTests.Connector;

/// <summary>A channel's service on this machine: keeps what the bot sends, and has its moods.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _received = new();

    private FakeService(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>What it answers; 202 with nothing in it unless told otherwise.</summary>
    public Func<IResult> Mood { get; set; } = () => Results.StatusCode((int)HttpStatusCode.Accepted);

    /// <summary>Sendings that were turned away.</summary>
    public int TurnedAway { get; private set; }

    public IReadOnlyList<JsonElement> Received => [.. _received];

    public static async Task<FakeService> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new FakeService(builder.Build());
        service._app.MapPost("/v3/conversations/{id}/activities/{to?}", service.TakeAsync);
        service._app.MapGet("/files/photo", () => Results.Bytes(Pages.Files.Picture(), "image/png"));
        service._app.MapGet("/files/page", () => Results.Text("<html>"));
        service._app.MapGet("/files/elsewhere", () => Results.Redirect("/files/photo"));
        await service._app.StartAsync();
        return service;
    }

    public IEnumerable<string> TextsOf(string conversation) => Received
        .Where(a => a.GetProperty("conversation").GetProperty("id").GetString() == conversation && a.TryGetProperty("text", out _))
        .Select(a => a.GetProperty("text").GetString()!);

    /// <summary>Waits for something to be true of it; half a minute is more than enough for a nudge, too little for nothing.</summary>
    public static async Task UntilAsync(Func<bool> done, int seconds = 30)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (!done())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var activity = await request.ReadFromJsonAsync<JsonElement>();
        var answer = Mood();
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            TurnedAway++;
        }
        else
        {
            _received.Enqueue(activity);
        }

        return answer;
    }
}

/// <summary>Somebody on a channel, as its service tells of them.</summary>
internal sealed class ChannelUser(HttpClient http, string serviceUrl, string conversation)
{
    private int _said;

    public Task<HttpResponseMessage> SayAsync(string text, string? deliveryMode = null) => PostAsync(Message(text, $"{conversation}-m{++_said}", deliveryMode));

    public object Message(string text, string id, string? deliveryMode = null) => new
    {
        type = "message",
        id,
        text,
        channelId = "emulator",
        locale = "zh-CN",
        serviceUrl,
        deliveryMode,
        conversation = new { id = conversation },
        from = new { id = $"user-{conversation}", name = "张阿姨" },
        recipient = new { id = "bot", name = "GovBot" },
    };

    /// <summary>The same with files that lie with the channel.</summary>
    public Task<HttpResponseMessage> SendsAsync(string? text, params string[] addresses) => SendsAsync(text, null, addresses);

    public Task<HttpResponseMessage> SendsAsync(string? text, string? deliveryMode, string[] addresses) => PostAsync(new
    {
        type = "message",
        id = $"{conversation}-m{++_said}",
        text,
        channelId = "emulator",
        locale = "zh-CN",
        serviceUrl,
        deliveryMode,
        attachments = addresses.Select(address => new { contentType = "image/png", contentUrl = address, name = "照片.png" }),
        conversation = new { id = conversation },
        from = new { id = $"user-{conversation}" },
        recipient = new { id = "bot", name = "GovBot" },
    });

    public Task<HttpResponseMessage> PostAsync(object activity) => http.PostAsJsonAsync("/api/messages", activity);

    public static async Task<List<string>> TextsAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. body.GetProperty("activities").EnumerateArray().Where(a => a.TryGetProperty("text", out _)).Select(a => a.GetProperty("text").GetString()!)];
    }
}
