using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GovBot.Data.Persistence;
using GovBot.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.EndToEndTests.Connector;

/// <summary>The bot on a channel of the Bot Framework, with the channel's service on this machine.</summary>
[Collection(ConnectorGroup.Name)]
public sealed class ConnectorTests(ConnectorFixture fixture) : IAsyncLifetime
{
    private static readonly string[] Report = ["楼上漏水，滴到我家厨房", "安和一村", "3号楼", "没有危险", "跳过", "跳过", "提交"];

    private readonly ServiceProcess _bot = fixture.Bot;
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Report_IsAnsweredInOrderWithExactlyWhatWasStaged_WhenTheServiceIsOutAndTheBotIsKilled()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "kill");
        for (var i = 0; i < Report.Length; i++)
        {
            if (i == 3)
            {
                _service.Mood = () => Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);
            }

            (await person.SayAsync(Report[i])).EnsureSuccessStatusCode();
        }

        await FakeService.UntilAsync(() => _service.TurnedAway > 0);
        await _bot.KillAsync();
        var staged = await StagedAsync(_bot.DataPath);
        Assert.NotEqual(staged.Count, _service.Received.Count);
        _service.Mood = () => Results.StatusCode((int)HttpStatusCode.Accepted);
        await _bot.StartAgainAsync();

        await FakeService.UntilAsync(() => _service.Received.Count >= staged.Count, seconds: 150);
        Assert.Equal(staged, _service.TextsOf("kill"));
        Assert.Contains(staged, text => text.Contains("查询码", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replies_StandInTheAnswer_WhenTheyAreExpectedThere()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "inline");
        var message = person.Message(Report[0], "m1", "expectReplies");

        var first = await ChannelUser.TextsAsync(await person.PostAsync(message));
        var again = await ChannelUser.TextsAsync(await person.PostAsync(message));

        Assert.NotEmpty(first);
        Assert.Equal(first, again);
        Assert.Empty(_service.Received);
    }

    [Fact]
    public async Task Message_IsDoneOnce_WhenItIsDeliveredAgain()
    {
        var person = new ChannelUser(_bot.Client, _service.Url + "/", "again");
        var message = person.Message(Report[0], "m1");

        (await person.PostAsync(message)).EnsureSuccessStatusCode();
        (await person.PostAsync(message)).EnsureSuccessStatusCode();
        (await person.SayAsync("安和一村")).EnsureSuccessStatusCode();
        await FakeService.UntilAsync(() => _service.TextsOf("again").Any(text => text.Contains('楼') && _service.Received.Count > 1));

        var staged = await StagedTextsAsync("again");
        await FakeService.UntilAsync(() => _service.Received.Count >= staged.Count);
        Assert.Equal(staged, _service.TextsOf("again"));
        Assert.All(_service.Received, a => Assert.Equal("emulator", a.GetProperty("channelId").GetString()));
        Assert.All(_service.Received, a => Assert.Equal("user-again", a.GetProperty("recipient").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Refusals_AreSaid_WhenARequestIsNotForUs()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "refused");
        var elsewhere = new ChannelUser(_bot.Client, "https://evil.example/", "refused");
        var group = new { type = "message", id = "g", text = "你好", channelId = "emulator", serviceUrl = _service.Url, conversation = new { id = "g", isGroup = true }, from = new { id = "u" }, recipient = new { id = "bot" } };
        var other = new { type = "message", id = "o", text = "你好", channelId = "emulator", serviceUrl = _service.Url, conversation = new { id = "refused" }, from = new { id = "another" }, recipient = new { id = "bot" } };
        (await person.SayAsync("你好")).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.SayAsync("你好")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.PostAsync(group)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.PostAsync(other)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostAsync(new { type = "message", text = "你好" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _bot.Client.PostAsync("/api/messages", new StringContent("{", null, "application/json"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _bot.Client.PostAsync("/api/messages", new StringContent("{}", null, "text/plain"))).StatusCode);
    }

    [Fact]
    public async Task Card_IsAnswered_WhenAButtonIsTapped()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "card");
        var tap = new
        {
            type = "invoke",
            id = "i1",
            name = "adaptiveCard/action",
            value = new { action = new { type = "Action.Execute", verb = "say", data = new { text = Report[0] } } },
            channelId = "emulator",
            locale = "zh-CN",
            serviceUrl = _service.Url,
            conversation = new { id = "card" },
            from = new { id = "user-card" },
            recipient = new { id = "bot" },
        };

        var first = await (await person.PostAsync(tap)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var again = await (await person.PostAsync(tap)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(200, first.GetProperty("statusCode").GetInt32());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        var staged = await StagedTextsAsync("card");
        await FakeService.UntilAsync(() => _service.Received.Count >= staged.Count);
        Assert.Equal(staged, _service.TextsOf("card"));
    }

    // What the log of the conversation has, asked of the bot itself by a redelivery would be its own witness; so from the rows.
    private async Task<List<string>> StagedTextsAsync(string conversation) => await ReadAsync(_bot.DataPath, conversation);

    private static Task<List<string>> StagedAsync(string dataPath) => ReadAsync(dataPath, "kill");

    private static async Task<List<string>> ReadAsync(string dataPath, string conversation)
    {
        await using var services = new ServiceCollection().AddLogging().AddGovBotPersistence(new ConfigurationBuilder().Build(), development: true, dataPath).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var id = (await db.Conversations.AsNoTracking().SingleAsync(c => c.ExternalId == conversation)).Id;
        var payloads = await db.ChatActivities.AsNoTracking().Where(a => a.ConversationId == id).OrderBy(a => a.Seq).Select(a => a.Payload).ToListAsync();
        return [.. payloads.Select(ActivityJson.Read).Where(a => a.From.Role == "bot" && a.Text is not null).Select(a => a.Text)];
    }
}
