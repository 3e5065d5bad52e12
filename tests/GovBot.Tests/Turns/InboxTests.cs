using GovBot.Data.Messaging;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

public sealed class InboxTests
{
    [Fact]
    public async Task Message_IsStoredOnceAndRunOnce_WhenDeliveredTwice()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        var request = await person.RequestAsync(Person.Message("一"));

        Assert.True(await StoreAsync(host, request));
        Assert.False(await StoreAsync(host, request));
        await SweepAsync(host);
        await SweepAsync(host);
        Assert.False(await StoreAsync(host, request));

        Assert.Equal(["一", "1: 一"], await person.TextsAsync());
        Assert.Null(await host.QueryAsync(db => db.InboundActivities.Select(i => i.Payload).SingleAsync()));
    }

    [Fact]
    public async Task Messages_RunInTheirOrder_WhenStoredBeforeTheSweep()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        foreach (var text in new[] { "一", "二", "三" })
        {
            await StoreAsync(host, await person.RequestAsync(Person.Message(text)));
        }

        await SweepAsync(host);

        Assert.Equal("3: 一,二,三", (await person.TextsAsync())[^1]);
    }

    [Fact]
    public async Task Message_RunsAgain_WhenTheProcessEndedInItsFirstTurn()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await StoreAsync(host, await person.RequestAsync(Person.Message("一")));
        await EndProcessInTurnAsync(host);

        await SweepAsync(host);

        Assert.Equal(["一", "1: 一"], await person.TextsAsync());
    }

    [Fact]
    public async Task Message_IsParkedAndThePersonTold_WhenItEndedTheProcessTwice()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await StoreAsync(host, await person.RequestAsync(Person.Message("一")));
        await EndProcessInTurnAsync(host);
        await EndProcessInTurnAsync(host);

        await SweepAsync(host);
        host.Time.Advance(TimeSpan.FromHours(1));
        await SweepAsync(host);

        var row = await host.QueryAsync(db => db.InboundActivities.SingleAsync());
        Assert.Equal(InboundStatus.Parked, row.Status);
        Assert.Equal(["一", $"失败失败 {row.ReferenceNumber}"], await person.TextsAsync());
    }

    [Fact]
    public async Task Message_FailsOnce_WhenItsTurnThrows()
    {
        await using var host = await Counter.HostAsync(_ => throw new InvalidOperationException("boom"));
        var person = host.Resident("张阿姨");
        await StoreAsync(host, await person.RequestAsync(Person.Message("一")));

        await SweepAsync(host);
        host.Time.Advance(TimeSpan.FromHours(1));
        await SweepAsync(host);

        Assert.Equal(InboundStatus.Failed, await host.QueryAsync(db => db.InboundActivities.Select(i => i.Status).SingleAsync()));
        Assert.Equal(2, (await person.TextsAsync()).Count);
    }

    private static Task<bool> StoreAsync(BotHost host, TurnRequest request) =>
        host.InScopeAsync(s => s.GetRequiredService<IInbox>().StoreAsync(request, CancellationToken.None));

    private static Task<int> SweepAsync(BotHost host) => host.Services.GetRequiredService<InboxSweep>().SweepAsync(CancellationToken.None);

    // What a killed process leaves: the attempt counted, the lease running out, no turn.
    private static async Task EndProcessInTurnAsync(BotHost host)
    {
        await host.QueryAsync(db => db.InboundActivities.ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Attempts, i => i.Attempts + 1)
            .SetProperty(i => i.LeasedUntil, host.Time.Now().AddMinutes(1))));
        Assert.Equal(0, await SweepAsync(host));
        host.Time.Advance(TimeSpan.FromMinutes(2));
    }
}
