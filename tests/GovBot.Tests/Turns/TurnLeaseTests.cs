using GovBot.Data.Messaging;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

public sealed class TurnLeaseTests
{
    [Fact]
    public async Task Turn_WaitsForTheOtherNodesAndIsNotRunAgain_WhenThereAreTwo()
    {
        var (runs, inside, go) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await BotHost.StartAsync((services, _) => Add(services, nodes: 2, async _ =>
        {
            runs++;
            inside.TrySetResult();
            await go.Task;
        }));
        await using var other = host.SecondNode((services, _) => Add(services, nodes: 2, _ => Task.FromResult(runs++)));
        var here = host.Resident("张阿姨");
        var there = here.At(other);
        await there.ConversationAsync();

        var first = Task.Run(() => here.Says("一"));
        await inside.Task;
        var second = Task.Run(() => there.Says("二"));
        await GoOnAsync(other, TimeSpan.FromSeconds(1), until: null);
        Assert.Equal(1, runs);
        go.SetResult();
        await GoOnAsync(other, TimeSpan.FromMilliseconds(50), until: second);

        Assert.Equal("2: 一,二", Assert.Single((await second).Replies).Text);
        Assert.Equal(TurnStatus.Done, (await first).Status);
        Assert.Equal(2, runs);
        Assert.Null(await host.QueryAsync(db => db.Set<TurnLease>().Select(l => l.Owner).SingleAsync()));
    }

    [Fact]
    public async Task Turn_Runs_WhenADeadNodeHoldsTheLease()
    {
        await using var host = await BotHost.StartAsync((services, _) => Add(services, nodes: 2, null));
        var person = host.Resident("张阿姨");
        var id = (await person.ConversationAsync()).Id;
        var lease = new TurnLease { ConversationId = id, Owner = "dead", Until = host.Time.Now().AddDays(1) };
        await host.QueryAsync(db => db.WriteAsync(_ => Task.FromResult(db.Add(lease))));

        var turn = Task.Run(() => person.Says("一"));
        await GoOnAsync(host, TimeSpan.FromSeconds(1), until: turn);

        Assert.Equal(TurnStatus.Done, (await turn).Status);
        Assert.Equal("dead", await host.QueryAsync(db => db.Set<TurnLease>().Select(l => l.Owner).SingleAsync()));
    }

    [Fact]
    public async Task Lease_IsTaken_WhenItsTimeIsOver()
    {
        await using var host = await BotHost.StartAsync((services, _) => Add(services, nodes: 2, null));
        var person = host.Resident("张阿姨");
        var id = (await person.ConversationAsync()).Id;
        var lease = new TurnLease { ConversationId = id, Owner = "dead", Until = host.Time.Now().AddSeconds(-1) };
        await host.QueryAsync(db => db.WriteAsync(_ => Task.FromResult(db.Add(lease))));

        await person.Says("一");

        Assert.Null(await host.QueryAsync(db => db.Set<TurnLease>().Select(l => l.Owner).SingleAsync()));
    }

    [Fact]
    public async Task Lease_IsNotThere_WhenThereIsOneNode()
    {
        await using var host = await BotHost.StartAsync((services, _) => Add(services, nodes: 1, null));

        await host.Resident("张阿姨").Says("一");

        Assert.Equal(0, await host.QueryAsync(db => db.Set<TurnLease>().CountAsync()));
    }

    private static void Add(IServiceCollection services, int nodes, Func<ITurnContext, Task>? inTurn) => services
        .Configure<TurnOptions>(o => o.Nodes = nodes)
        .AddScoped<IBot>(p => new Counter(p.GetRequiredService<ConversationState>()) { InTurn = inTurn });

    // Lets the node's clock run in small steps, as long as it takes.
    private static async Task GoOnAsync(BotHost node, TimeSpan step, Task? until)
    {
        for (var i = 0; until is null ? i < 3 : !until.IsCompleted; i++)
        {
            node.Time.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
