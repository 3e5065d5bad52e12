using System.Net;
using System.Net.Http.Json;

namespace GovBot.Tests.DirectLine;

public sealed class ConversationTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Start_IsCreatedThenOkAndGreetsOnce_WhenAskedTwice()
    {
        var chat = await host.NewChatAsync(new { user = new { id = "dl_greeted" } });

        var first = await chat.StartAsync(new { user = new { }, locale = "en-US" });
        var second = await chat.StartAsync();

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(["hello dl_greeted in en"], (await chat.ReadAsync()).Activities.Select(Chat.TextOf));
    }

    [Fact]
    public async Task Start_GreetsOnce_WhenAskedAtTheSameTime()
    {
        var chat = await host.NewChatAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => chat.StartAsync()));

        Assert.All(answers, a => Assert.True(a.IsSuccessStatusCode));
        Assert.Single((await chat.ReadAsync()).Activities);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"user\":{}}")]
    [InlineData("not json")]
    public async Task Start_Succeeds_WhateverTheBody(string body)
    {
        var chat = await host.NewChatAsync();

        var answer = await ErrorAssert.JsonAsync(await chat.SendAsync(HttpMethod.Post, "/v3/directline/conversations", new StringContent(body)));

        Assert.StartsWith($"ws://127.0.0.1:{host.Http.BaseAddress!.Port}/v3/directline/conversations/{chat.Id}/stream?", answer.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.Equal(chat.Id, answer.GetProperty("conversationId").GetString());
        Assert.True(Guid.TryParse(answer.GetProperty("referenceGrammarId").GetString(), out _));
    }

    [Theory]
    [InlineData("?watermark=", "watermark=0&")]
    [InlineData("?watermark=2", "watermark=2&")]
    [InlineData("", "watermark=3&")]
    [InlineData("?watermark=999", "watermark=3&")]
    [InlineData("?watermark=-", "watermark=0&")]
    public async Task Reconnect_ContinuesWhereTheClientStands_WhenAsked(string query, string expected)
    {
        var chat = await host.StartChatAsync();
        await chat.SayAsync("one");

        var answer = await ErrorAssert.JsonAsync(await chat.SendAsync(HttpMethod.Get, chat.Path + query));

        Assert.Contains(expected, answer.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", answer.GetProperty("token").GetString());
    }

    [Fact]
    public async Task Preflight_AllowsWhatTheOfficialClientSends_WhenItIsOnAnotherHost()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", "https://kiosk.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("https://kiosk.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-requested-with", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionId_IsGivenToAPageWithCredentials_WhenItAsks()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v3/directline/session/getsessionid");
        request.Headers.Add("Origin", "https://kiosk.example");

        var answer = await host.Http.SendAsync(request);

        Assert.Equal("true", answer.Headers.GetValues("Access-Control-Allow-Credentials").Single());
        Assert.Equal("https://kiosk.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotEqual("", (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["sessionId"]);
    }
}
