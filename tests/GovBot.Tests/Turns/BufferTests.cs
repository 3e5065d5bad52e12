using GovBot.Data.Messaging;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace GovBot.Tests.Turns;

public sealed class BufferTests
{
    [Fact]
    public async Task Reply_IsLoggedAsChanged_WhenUpdatedInTheSameTurn()
    {
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            var sent = await turn.SendActivityAsync("一", cancellationToken: ct);
            await turn.SendActivityAsync("二", cancellationToken: ct);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent.Id, Text = "改" }, ct);
        });
        var person = host.Resident("张阿姨");

        await person.Says("你好");

        Assert.Equal(["你好", "改", "二"], await person.TextsAsync());
    }

    [Fact]
    public async Task Reply_LeavesNoGap_WhenDeletedInTheSameTurn()
    {
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            var sent = await turn.SendActivityAsync("一", cancellationToken: ct);
            await turn.SendActivityAsync("二", cancellationToken: ct);
            await turn.DeleteActivityAsync(sent.Id, ct);
        });
        var person = host.Resident("张阿姨");

        await person.Says("你好");
        await person.Says("再见");

        Assert.Equal(["你好", "二", "再见", "二"], await person.TextsAsync());
        Assert.Equal(4, (await person.LogAsync()).Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public async Task Turn_Fails_WhenAReplyOfAnEarlierTurnIsUpdated()
    {
        string? earlier = null;
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            if (earlier is not null)
            {
                await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = earlier, Text = "改" }, ct);
            }

            earlier = (await turn.SendActivityAsync("一", cancellationToken: ct)).Id;
        });
        var person = host.Resident("张阿姨");
        await person.Says("你好");

        Assert.Equal(TurnStatus.Failed, (await person.Says("再见")).Status);
    }

    [Fact]
    public async Task Typing_LeavesAtOnceAndIsNotLogged_WhenTheBotSendsIt()
    {
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, ct);
            await turn.SendActivityAsync("好", cancellationToken: ct);
        });
        var person = host.Resident("张阿姨");
        var socket = new Listener();
        host.Services.GetRequiredService<ConversationHub>().Subscribe((await person.ConversationAsync()).Id, socket);

        await person.Says("你好");

        Assert.Equal(["typing", "2"], socket.Heard);
        Assert.Equal(["你好", "好"], await person.TextsAsync());
    }

    [Fact]
    public async Task Echo_HasOurSenderAndTheirChannelData_WhenAPersonWrites()
    {
        await using var host = await BotHost.StartAsync((turn, ct) => turn.SendActivityAsync("好", cancellationToken: ct));
        var person = host.Resident("张阿姨");
        var request = await person.RequestAsync(Person.Message("x"));

        await host.Services.GetRequiredService<ITurnRunner>().RunAsync(request with
        {
            ActivityJson = """{"type":"message","text":"你好","from":{"id":"someone else"},"channelData":{"clientActivityID":"q1"},"unknown":7}""",
        });

        var echo = (await person.LogAsync())[0];
        Assert.Equal(person.UserId, echo.From.Id);
        Assert.Equal(request.ActivityId, echo.Id);
        Assert.Contains("q1", ActivityJson.Write(echo), StringComparison.Ordinal);
        Assert.Contains("\"unknown\":7", ActivityJson.Write(echo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_CarryWhatClientsNeed_WhenCommitted()
    {
        await using var host = await BotHost.StartAsync((turn, ct) => turn.SendActivityAsync("好", cancellationToken: ct));
        var person = host.Resident("张阿姨");

        var result = await person.Says("你好");

        var reply = (await person.LogAsync())[1];
        Assert.Equal("c1|0000002", reply.Id);
        Assert.Equal(reply.Id, Assert.Single(result.Replies).Id);
        Assert.Equal("bot", reply.From.Role);
        Assert.Equal("c1", reply.Conversation.Id);
        Assert.Equal(result.ActivityId, reply.ReplyToId);
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public async Task Conversation_KeepsItsLanguage_WhenTheBotChangesIt()
    {
        await using var host = await BotHost.StartAsync((turn, ct) =>
        {
            var before = turn.Activity.Locale;
            turn.Activity.Locale = "en";
            return turn.SendActivityAsync(before, cancellationToken: ct);
        });
        var person = host.Resident("张阿姨");

        Assert.Equal("zh-CN", await person.Hears("English"));
        Assert.Equal("en", await person.Hears("你好"));
        Assert.Equal("en", (await person.StoredAsync()).Locale);
    }

    [Fact]
    public async Task Bot_SeesWhoTalksAndWhere_WhenItAsks()
    {
        ConversationFacts? facts = null;
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            facts = turn.TurnState.Get<ConversationFacts>();
            return Task.CompletedTask;
        });
        var person = host.Resident("张阿姨", kioskId: 5);

        await person.Says("你好");

        Assert.Equal(new((await person.ConversationAsync()).Id, BotHost.Channel, "c1", person.UserId, 5), facts);
    }

    [Fact]
    public async Task Middleware_RunsAroundTheBot_WhenRegistered()
    {
        await using var host = await BotHost.StartAsync((services, _) => services
            .AddScoped<IMiddleware>(_ => new Around("外"))
            .AddScoped<IMiddleware>(_ => new Around("内"))
            .AddSingleton<IBot>(new Silent()));

        Assert.Equal("外前\n内前\n内后\n外后", await host.Resident("张阿姨").Hears("你好"));
    }

    private sealed class Around(string name) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync(name + "前", cancellationToken: cancellationToken);
            await next(cancellationToken);
            await turnContext.SendActivityAsync(name + "后", cancellationToken: cancellationToken);
        }
    }

    private sealed class Silent : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
