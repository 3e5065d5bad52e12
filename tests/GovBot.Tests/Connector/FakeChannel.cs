using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovBot.Tests.Connector;

/// <summary>What the bot sent to a channel's service.</summary>
internal sealed record Sent(string Path, string? Authorization, JsonElement Activity)
{
    public string Conversation => Activity.GetProperty("conversation").GetProperty("id").GetString()!;

    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString()! : "";
}

/// <summary>A channel's service on this machine, and the place where its people's files lie.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Sent> _sent = new();

    private FakeChannel(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public IReadOnlyList<Sent> Received => [.. _sent];

    /// <summary>What it answers; 202 with nothing in it unless told otherwise.</summary>
    public Func<IResult> Mood { get; set; } = () => Results.StatusCode((int)HttpStatusCode.Accepted);

    public int TurnedAway { get; private set; }

    /// <summary>Files by their path.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Files { get; } = new();

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new FakeChannel(builder.Build());
        channel._app.MapPost("/{prefix}/v3/conversations/{id}/activities/{to?}", channel.TakeAsync);
        channel._app.MapPost("/v3/conversations/{id}/activities/{to?}", channel.TakeAsync);
        channel._app.MapGet("/files/{name}", (string name, HttpContext http) => channel.Files[name](http));
        await channel._app.StartAsync();
        return channel;
    }

    public IReadOnlyList<string> TextsOf(string conversation) => [.. Received.Where(one => one.Conversation == conversation && one.Text.Length > 0).Select(one => one.Text)];

    public Task<bool> HeardAsync(string conversation, string words) => UntilAsync(() => Task.FromResult(TextsOf(conversation).Any(text => text.Contains(words, StringComparison.Ordinal))));

    /// <summary>Waits for something to be true; half a minute is far too long for what happens at once.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await done())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }

        return true;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var sent = new Sent(request.Path, request.Headers.Authorization, (await JsonDocument.ParseAsync(request.Body)).RootElement);
        var answer = Mood();
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            TurnedAway++;
        }
        else
        {
            _sent.Enqueue(sent);
        }

        return answer;
    }
}
