using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace GovBot.Benchmarks;

/// <summary>One person at the other end of Direct Line, over plain HTTP.</summary>
internal sealed class DirectLineConversation(HttpClient client, string id, string token, int number)
{
    private static readonly string[] Lines = ["菜单", "你好", "查询", "返回", "帮助", "菜单"];
    private int _said;

    public static async Task<DirectLineConversation> StartAsync(HttpClient client, int number)
    {
        using var generate = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate")
        {
            Content = JsonContent.Create(new { user = new { id = $"dl_bench{number}" } }),
        };
        generate.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ServiceUnderLoad.Secret);
        var token = (string)(await JsonAsync(client, generate))["token"]!;
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations") { Content = JsonContent.Create(new { }) };
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var started = await JsonAsync(client, start);
        return new DirectLineConversation(client, (string)started["conversationId"]!, (string)started["token"]!, number);
    }

    /// <summary>Says the next line; the answer comes after the commit. Milliseconds.</summary>
    public async Task<double> SayAsync()
    {
        var line = _said++;
        using var post = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{id}/activities")
        {
            Content = JsonContent.Create(new
            {
                type = "message",
                text = Lines[line % Lines.Length],
                locale = "zh-CN",
                from = new { id = $"dl_bench{number}" },
                channelData = new { clientActivityID = $"c{number}-{line}" },
            }),
        };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var watch = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(post);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }

    private static async Task<JsonNode> JsonAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
