using GovBot.Data.Messaging;
using GovBot.Delivery;
using GovBot.Hosting;
using GovBot.Tests.Hosting;
using GovBot.Tests.Turns;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using GovBot.Data.Persistence;

namespace GovBot.Tests.Delivery;

public sealed class OutboxTests
{
    [Fact]
    public async Task Notice_IsInTheLogOnce_WhenTwoDispatchersRun()
    {
        await using var host = await Counter.HostAsync();
        await using var other = Counter.SecondNodeOf(host);
        var person = host.Resident("张阿姨");
        await person.Says("一");
        for (var i = 0; i < 20; i++)
        {
            await StageAsync(host, person, $"n{i}");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => (i % 2 == 0 ? host : other).DeliverAsync())));

        var notices = (await person.TextsAsync()).Where(t => t.StartsWith('n')).ToList();
        Assert.Equal(20, notices.Count);
        Assert.Equal(20, notices.Distinct().Count());
        Assert.Equal(20, await host.QueryAsync(db => db.DeliveryAttempts.CountAsync(a => a.Succeeded)));
    }

    [Fact]
    public async Task Turn_RunsOnce_WhenANoticeArrivesInTheMiddleOfIt()
    {
        var runs = 0;
        BotHost? host = null;
        Person? person = null;
        host = await Counter.HostAsync(async _ =>
        {
            runs++;
            await StageAsync(host!, person!, "通知");
            await host!.DeliverAsync();
        });
        await using var __ = host;
        person = host.Resident("张阿姨");

        var result = await person.Says("一");

        Assert.Equal(TurnStatus.Done, result.Status);
        Assert.Equal(1, runs);
        Assert.Equal(["通知", "一", "1: 一"], await person.TextsAsync());
        Assert.Equal(["c1|0000001", result.ActivityId, "c1|0000003"], (await person.LogAsync()).Select(a => a.Id));
    }

    [Fact]
    public async Task Notice_CommitsWithTheTurn_WhenStagedInIt()
    {
        await using var host = await StagingHostAsync();
        var person = host.Resident("张阿姨");

        await person.Says("一");
        var failed = await person.Says("坏");
        await host.DeliverAsync();

        Assert.Equal(TurnStatus.Failed, failed.Status);
        Assert.Equal(["通知 一"], (await person.TextsAsync()).Where(t => t.StartsWith("通知", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Notice_Waits_WhenItIsNotDue()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await StageAsync(host, person, "通知", host.Time.GetUtcNow().AddHours(1));

        await host.DeliverAsync();
        Assert.Empty(await person.TextsAsync());
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.DeliverAsync();

        Assert.Equal(["通知"], await person.TextsAsync());
    }

    [Fact]
    public async Task Notice_IsSent_WhenTheBusinessClockWasMovedToItsTime()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await StageAsync(host, person, "通知", host.Time.GetUtcNow().AddDays(3));
        Assert.Equal(host.Time.Now().AddDays(3), await host.Services.GetRequiredService<OutboxDispatcher>().NextDueAsync(host.Time.Now(), default));

        host.Services.GetRequiredService<BusinessClock>().Offset = TimeSpan.FromDays(3);
        await host.DeliverAsync();

        Assert.Equal(["通知"], await person.TextsAsync());
    }

    [Fact]
    public async Task BackOff_KeepsRealTime_WhenTheBusinessClockWasMoved()
    {
        var sender = new FlakySender { Broken = true };
        await using var host = await BotHost.StartAsync((services, _) => services
            .AddSingleton<IBot>(Moq.Mock.Of<IBot>())
            .AddSingleton<IChannelSender>(sender));
        var conversation = await host.InScopeAsync(s => s.GetRequiredService<Conversations>().CreateAsync(new("flaky", "f1", "u1"), default));
        await host.InScopeAsync(s => StageAsync(s, conversation.Id, "通知", null));
        await host.DeliverAsync();

        host.Services.GetRequiredService<BusinessClock>().Offset = TimeSpan.FromDays(3);
        await host.DeliverAsync();

        Assert.Equal(1, sender.Tries);
    }

    [Fact]
    public async Task Notice_IsSentByAnother_WhenItsDispatcherDied()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await StageAsync(host, person, "通知");
        await host.QueryAsync(db => OutboxRows.ClaimAsync(db, new("dead", 10, host.Time.Now(), host.Time.Now(), TimeSpan.FromMinutes(2)), default));

        Assert.Equal(0, await host.DeliverAsync());
        host.Time.Advance(TimeSpan.FromMinutes(3));
        await host.DeliverAsync();

        Assert.Equal(["通知"], await person.TextsAsync());
    }

    [Fact]
    public async Task Sender_DoesNothing_WhenItsLeaseWasLost()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        var staged = await StageAsync(host, person, "通知");
        var conversation = await person.ConversationAsync();
        var facts = new ConversationFacts(conversation.Id, BotHost.Channel, conversation.ExternalId, person.UserId, null);
        var sender = host.Services.GetServices<IChannelSender>().Single(s => s.ChannelId == BotHost.Channel);

        await sender.SendAsync(new(staged.Id, "not mine", facts, staged.Payload), default);

        Assert.Empty(await person.TextsAsync());
    }

    [Fact]
    public async Task Notice_IsGivenUpWithTheReason_WhenTheConversationIsClosed()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await StageAsync(host, person, "通知");
        var id = (await person.ConversationAsync()).Id;
        await host.InScopeAsync(s => s.GetRequiredService<Conversations>().CloseAsync(id, default));

        await host.DeliverAsync();

        var dead = Assert.Single(await host.InScopeAsync(s => s.GetRequiredService<DeadLetters>().ListAsync(10, default)));
        Assert.StartsWith("closed", dead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_BacksOffIsGivenUpAndRetried_WhenTheChannelFails()
    {
        var sender = new FlakySender { Broken = true };
        await using var host = await BotHost.StartAsync((services, _) => services
            .AddSingleton<IBot>(Moq.Mock.Of<IBot>())
            .AddSingleton<IChannelSender>(sender));
        var conversation = await host.InScopeAsync(s => s.GetRequiredService<Conversations>().CreateAsync(new("flaky", "f1", "u1"), default));
        await host.InScopeAsync(s => StageAsync(s, conversation.Id, "通知", null));

        await host.DeliverAsync();
        await host.DeliverAsync();
        Assert.Equal(1, sender.Tries);
        for (var i = 0; i < 10; i++)
        {
            host.Time.Advance(TimeSpan.FromHours(1));
            await host.DeliverAsync();
        }

        Assert.Equal(8, sender.Tries);
        var dead = Assert.Single(await host.InScopeAsync(s => s.GetRequiredService<DeadLetters>().ListAsync(10, default)));
        Assert.Equal("gateway: 502", dead.Reason);

        sender.Broken = false;
        Assert.True(await host.InScopeAsync(s => s.GetRequiredService<DeadLetters>().RetryAsync(dead.Id, default)));
        await host.DeliverAsync();

        Assert.Equal(["通知"], sender.Sent);
        Assert.Equal(9, await host.QueryAsync(db => db.DeliveryAttempts.CountAsync()));
    }

    [Theory]
    [InlineData(1, 5, 10)]
    [InlineData(3, 20, 40)]
    [InlineData(40, 1800, 3600)]
    public void BackOff_DoublesWithJitterUpToALimit_WhenFailuresGoOn(int attempts, int least, int most)
    {
        var waits = Enumerable.Range(0, 50).Select(_ => BackOff.After(attempts, new DeliveryOptions()).TotalSeconds).ToList();

        Assert.All(waits, w => Assert.InRange(w, least, most));
        Assert.True(waits.Distinct().Count() > 1);
    }

    private static Task<BotHost> StagingHostAsync() => BotHost.StartAsync((services, _) => services.AddScoped<IBot, StagingBot>());

    private static async Task<OutboxMessage> StageAsync(BotHost host, Person person, string text, DateTimeOffset? dueAt = null)
    {
        var id = (await person.ConversationAsync()).Id;
        return await host.InScopeAsync(s => StageAsync(s, id, text, dueAt));
    }

    private static async Task<OutboxMessage> StageAsync(IServiceProvider scope, long conversationId, string text, DateTimeOffset? dueAt)
    {
        var message = scope.GetRequiredService<Outbox>().StageText(conversationId, $"test:{text}", text, "zh-CN", dueAt);
        await scope.GetRequiredService<GovBotDbContext>().WriteAsync(_ => Task.CompletedTask);
        return message;
    }

    private sealed class StagingBot(Outbox outbox) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var said = turnContext.Activity.Text;
            outbox.StageText(turnContext.TurnState.Get<ConversationFacts>().ConversationId, said, $"通知 {said}", "zh-CN");
            return said == "坏" ? throw new InvalidOperationException("boom") : Task.CompletedTask;
        }
    }

    private sealed class FlakySender : IChannelSender
    {
        public bool Broken { get; set; }
        public int Tries { get; private set; }
        public List<string> Sent { get; } = [];
        public string ChannelId => "flaky";

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            Tries++;
            if (Broken)
            {
                throw new DeliveryException("gateway: 502", retryable: true);
            }

            Sent.Add(message.Activity.Text);
            return Task.FromResult(SendOutcome.Sent);
        }
    }
}
