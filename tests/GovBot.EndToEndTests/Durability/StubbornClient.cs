using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GovBot.EndToEndTests.Durability;

/// <summary>A Direct Line client that posts each message, with the same client id, until it is acknowledged.</summary>
internal sealed class StubbornClient(HttpClient http)
{
    private string _token = "";
    private string _conversation = "";

    /// <summary>Acknowledged id of each message, in order.</summary>
    public List<string> Acknowledged { get; } = [];

    public async Task StartAsync()
    {
        var answer = await InsistAsync(HttpMethod.Post, "/api/webchat/token", new { face = "chat" });
        (_token, _conversation) = (answer.GetProperty("token").GetString()!, answer.GetProperty("conversationId").GetString()!);
        await InsistAsync(HttpMethod.Post, "/v3/directline/conversations", new { });
    }

    /// <param name="again">Post it once more after the acknowledgement, as a client does that never saw it.</param>
    public async Task SayAsync(string text, bool again)
    {
        var number = Acknowledged.Count;
        Acknowledged.Add(await PostAsync(number, text));
        if (again)
        {
            Assert.Equal(Acknowledged[^1], await PostAsync(number, text));
        }
    }

    /// <summary>The whole log, from the beginning.</summary>
    public async Task<List<Said>> ReadAsync()
    {
        var answer = await InsistAsync(HttpMethod.Get, $"/v3/directline/conversations/{_conversation}/activities", null);
        return [.. answer.GetProperty("activities").EnumerateArray().Select(Said.Of)];
    }

    private async Task<string> PostAsync(int number, string text)
    {
        var answer = await InsistAsync(
            HttpMethod.Post,
            $"/v3/directline/conversations/{_conversation}/activities",
            new { type = "message", text, locale = "zh-CN", from = new { id = "me" }, channelData = new { clientActivityID = $"client-{number}" } });
        return answer.GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> InsistAsync(HttpMethod method, string path, object? body)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
                request.Headers.Authorization = _token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", _token);
                using var answer = await http.SendAsync(request);
                return (int)answer.StatusCode < 500
                    ? await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()
                    : throw new IOException($"{answer.StatusCode}");
            }
            catch (Exception fault) when (tries < 1000 && fault is HttpRequestException { StatusCode: null } or IOException or TaskCanceledException or JsonException)
            {
                // Two hundred clients that ask all the time would keep the node from starting.
                await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System);
            }
        }
    }
}

/// <summary>An entry of the log.</summary>
/// <param name="ReceiptCode">The tracking code it shows, if any.</param>
internal sealed record Said(string Id, string Role, string Text, string? ReplyTo, string? ReceiptCode)
{
    public static Said Of(JsonElement activity) => new(
        activity.GetProperty("id").GetString()!,
        activity.GetProperty("from").GetProperty("role").GetString()!,
        activity.TryGetProperty("text", out var text) ? text.GetString()! : "",
        activity.TryGetProperty("replyToId", out var to) ? to.GetString() : null,
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("govbot", out var own) && own.TryGetProperty("receipt", out var receipt)
            ? receipt.GetProperty("code").GetString()
            : null);
}
