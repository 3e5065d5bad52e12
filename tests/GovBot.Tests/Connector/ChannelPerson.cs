using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovBot.Tests.Connector;

/// <summary>Somebody on a channel, as its service tells of them.</summary>
internal sealed class ChannelPerson(ConnectorHost host, string name, string channel)
{
    private int _said;

    public string Conversation => name;

    /// <summary>Where the channel's service says it is to be answered.</summary>
    public string ServiceUrl { get; set; } = host.Channel.Url;

    /// <summary>What the channel shows as proof.</summary>
    public string? Authorization { get; set; }

    public JsonObject Message(string? text) => new()
    {
        ["type"] = "message",
        ["id"] = $"{name}-{++_said}",
        ["text"] = text,
        ["channelId"] = channel,
        ["locale"] = "zh-CN",
        ["serviceUrl"] = ServiceUrl,
        ["conversation"] = new JsonObject { ["id"] = name },
        ["from"] = new JsonObject { ["id"] = "user-" + name },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
    };

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        if (Authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        }

        return await host.Http.SendAsync(request);
    }

    /// <summary>Says it and hears all that is sent in answer.</summary>
    public async Task<string> HearsAsync(string text)
    {
        var before = host.Channel.TextsOf(name).Count;
        (await PostAsync(Message(text))).EnsureSuccessStatusCode();
        await host.QuietAsync(name);
        return string.Join('\n', host.Channel.TextsOf(name).Skip(before));
    }

    /// <summary>The texts that stand in the answer itself.</summary>
    public async Task<List<string>> HearsInlineAsync(JsonObject message)
    {
        message["deliveryMode"] = "expectReplies";
        var answer = await PostAsync(message);
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray()
            .Where(one => one.TryGetProperty("text", out _)).Select(one => one.GetProperty("text").GetString()!)];
    }
}
