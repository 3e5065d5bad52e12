using System.Net;
using System.Text.Json;

namespace GovBot.Tests.DirectLine;

public sealed class ActivityTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Message_IsEchoedWithChannelDataThenAnswered_WhenPosted()
    {
        var chat = await host.StartChatAsync(new { user = new { id = "dl_me" } });

        var answer = await ErrorAssert.JsonAsync(await chat.PostAsync(new
        {
            type = "message",
            id = "forged",
            text = "你好",
            from = new { id = "somebody else", name = "", role = "bot" },
            conversation = new { id = "elsewhere" },
            channelData = new { clientActivityID = "c1", attachmentSizes = Array.Empty<int>() },
        }));

        var (activities, watermark) = await chat.ReadAsync();
        Assert.Equal("3", watermark);
        var (echo, reply) = (activities[1], activities[2]);
        Assert.Equal(answer.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("dl_me", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("c1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(chat.Id, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("echo 你好", reply.GetProperty("text").GetString());
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(echo.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString());
        Assert.Equal("directline", reply.GetProperty("channelId").GetString());
        Assert.True(reply.TryGetProperty("timestamp", out _));
    }

    [Fact]
    public async Task Message_ChangesNothing_WhenPostedAgain()
    {
        var chat = await host.StartChatAsync();

        var first = await ErrorAssert.JsonAsync(await chat.SayAsync("once", "same"));
        var second = await ErrorAssert.JsonAsync(await chat.SayAsync("once", "same"));

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Equal(3, (await chat.ReadAsync()).Activities.Count);
    }

    [Fact]
    public async Task Message_IsDoneOnce_WhenPostedAtTheSameTime()
    {
        var chat = await host.StartChatAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => chat.SayAsync("once", "double")));

        var ids = await Task.WhenAll(answers.Select(async a => (await ErrorAssert.JsonAsync(a)).GetProperty("id").GetString()));
        Assert.Single(ids.Distinct());
        Assert.Equal(3, (await chat.ReadAsync()).Activities.Count);
    }

    [Fact]
    public async Task Message_IsAnotherOne_WhenAnotherConversationUsesTheSameClientId()
    {
        var (one, two) = (await host.StartChatAsync(), await host.StartChatAsync());

        await one.SayAsync("mine", "shared");
        await two.SayAsync("yours", "shared");

        Assert.Contains("echo yours", (await two.ReadAsync()).Activities.Select(Chat.TextOf));
        Assert.DoesNotContain("echo yours", (await one.ReadAsync()).Activities.Select(Chat.TextOf));
    }

    [Fact]
    public async Task Messages_AllHaveTheirAnswer_WhenManyArePostedAtOnce()
    {
        var chat = await host.StartChatAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => chat.SayAsync($"m{i}")));

        var heard = (await chat.ReadAsync()).Activities;
        Assert.Equal(61, heard.Count);
        Assert.Equal(61, heard.Select(a => a.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Person_ReadsAPlainSentence_WhenTheBotFails()
    {
        var chat = await host.StartChatAsync();

        var answer = await chat.SayAsync("fail");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("sorry ", Chat.TextOf((await chat.ReadAsync()).Activities[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("{\"type\":\"conversationUpdate\"}", "BadArgument")]
    [InlineData("{\"type\":\"trace\"}", "BadArgument")]
    public async Task Post_IsRefused_WhenTheActivityIsNone(string body, string code)
    {
        var chat = await host.StartChatAsync();

        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/activities", new StringContent(body)), HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Message_IsTaken_WhenItHasTenThousandCharacters()
    {
        var chat = await host.StartChatAsync();
        var text = new string('楼', 10_000);

        await ErrorAssert.JsonAsync(await chat.SayAsync(text));

        Assert.Equal($"echo {text}", Chat.TextOf((await chat.ReadAsync()).Activities[^1]));
    }

    [Fact]
    public async Task Message_IsRefused_WhenItIsLongerThanDirectLineAllows()
    {
        var chat = await host.StartChatAsync();

        await ErrorAssert.RefusedAsync(await chat.SayAsync(new string('x', 257 * 1024)), HttpStatusCode.RequestEntityTooLarge);
        Assert.Single((await chat.ReadAsync()).Activities);
    }

    [Fact]
    public async Task Attachment_IsDropped_WhenItPointsElsewhere()
    {
        var chat = await host.StartChatAsync();

        await chat.PostAsync(new { type = "message", text = "look", attachments = new[] { new { contentType = "image/png", contentUrl = "https://evil.example/x.png" } } });

        Assert.DoesNotContain("evil.example", JsonSerializer.Serialize((await chat.ReadAsync()).Activities), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_ReachTheBotAndTypingNobody_WhenPosted()
    {
        var chat = await host.StartChatAsync();

        await ErrorAssert.JsonAsync(await chat.PostAsync(new { type = "typing" }));
        await ErrorAssert.JsonAsync(await chat.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "zh-CN" } }));

        Assert.Equal("event webchat/join", Chat.TextOf((await chat.ReadAsync()).Activities[^1]));
        Assert.DoesNotContain((await chat.ReadAsync()).Activities, a => a.GetProperty("type").GetString() == "typing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("0")]
    public async Task Reading_StartsAtTheBeginning_WhenTheWatermarkSaysNothing(string watermark)
    {
        var chat = await host.StartChatAsync();

        var (activities, next) = await chat.ReadAsync(watermark);

        Assert.Single(activities);
        Assert.Equal("1", next);
        Assert.Equal((0, "1"), ((await chat.ReadAsync(next)).Activities.Count, (await chat.ReadAsync(next)).Watermark));
        Assert.Equal(HttpStatusCode.OK, (await chat.SendAsync(HttpMethod.Get, $"{chat.Path}/activities")).StatusCode);
    }

    [Fact]
    public async Task Answer_IsNotKeptByAnyCache_WhenRead()
    {
        var chat = await host.StartChatAsync();

        var answer = await chat.SendAsync(HttpMethod.Get, $"{chat.Path}/activities");

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
