using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace GovBot.Tests.DirectLine;

/// <summary>One person's conversation, as a client holds it.</summary>
public sealed class Chat(HttpClient http, JsonElement token)
{
    public Chat(DirectLineHost host, JsonElement token)
        : this(host?.Http!, token)
    {
    }

    public string Id { get; } = token.GetProperty("conversationId").GetString()!;

    public string Token { get; set; } = token.GetProperty("token").GetString()!;

    public string Path => $"/v3/directline/conversations/{Id}";

    public string? StreamUrl { get; set; }

    public async Task<HttpResponseMessage> StartAsync(object? body = null)
    {
        var answer = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", body is null ? null : JsonContent.Create(body));
        if (answer.IsSuccessStatusCode)
        {
            StreamUrl = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString();
        }

        return answer;
    }

    public Task<HttpResponseMessage> SayAsync(string text, string? clientActivityId = null) =>
        PostAsync(new { type = "message", text, channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") } });

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"{Path}/activities", JsonContent.Create(activity));

    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        var answer = await SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}");
        answer.EnsureSuccessStatusCode();
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        // Else the refusal of a big body may be lost with the connection, while the body is still being sent.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000;
        return await http.SendAsync(request);
    }

    public async Task<ClientWebSocket> ListenAsync(string? url = null, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri(url ?? StreamUrl!), CancellationToken.None);
        return socket;
    }

    /// <summary>The next frame that is not empty.</summary>
    public static async Task<(IReadOnlyList<JsonElement> Activities, string? Watermark)> NextAsync(WebSocket socket)
    {
        string text;
        do
        {
            text = await NextFrameAsync(socket);
        }
        while (text.Length == 0);
        return Parse(text)!;
    }

    public static async Task<string> NextFrameAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult result;
        do
        {
            result = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            text.Write(buffer, 0, result.Count);
        }
        while (!result.EndOfMessage);
        Assert.NotEqual(WebSocketMessageType.Binary, result.MessageType);
        return result.MessageType == WebSocketMessageType.Close ? throw new InvalidOperationException($"Closed: {socket.CloseStatusDescription}") : Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The texts heard until one matches.</summary>
    public static async Task<List<string>> HearUntilAsync(WebSocket socket, string last)
    {
        var heard = new List<string>();
        while (!heard.Contains(last))
        {
            heard.AddRange((await NextAsync(socket)).Activities.Select(TextOf));
        }

        return heard;
    }

    public static string TextOf(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) ? text.GetString()! : activity.GetProperty("type").GetString()!;

    private static (IReadOnlyList<JsonElement> Activities, string Watermark) Parse(string json)
    {
        var set = JsonDocument.Parse(json).RootElement;
        return ([.. set.GetProperty("activities").EnumerateArray()], set.TryGetProperty("watermark", out var watermark) ? watermark.GetString()! : "");
    }
}
