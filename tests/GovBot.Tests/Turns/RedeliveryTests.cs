using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

public sealed class RedeliveryTests
{
    [Fact]
    public async Task Redelivery_ChangesNothingAndIsAnsweredLikeTheFirst_WhenTheTurnIsDone()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        var first = await person.SendsAsync(Person.Message("灯坏了"), "same");
        var log = await person.TextsAsync();

        var again = await person.SendsAsync(Person.Message("灯坏了"), "same");

        Assert.Equal(TurnStatus.Done, first.Status);
        Assert.Equal(TurnStatus.Duplicate, again.Status);
        Assert.Equal(first.ActivityId, again.ActivityId);
        Assert.Empty(again.Replies);
        Assert.Equal(log, await person.TextsAsync());
    }

    [Fact]
    public async Task Doubles_HaveOneEffect_WhenTheyComeTogether()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await person.ConversationAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => person.SendsAsync(Person.Message("灯坏了"), "same"))));

        Assert.Single(results, r => r.Status == TurnStatus.Done);
        Assert.Equal(7, results.Count(r => r.Status == TurnStatus.Duplicate));
        Assert.Equal(["灯坏了", "1: 灯坏了"], await person.TextsAsync());
    }

    [Fact]
    public async Task Doubles_HaveOneEffect_WhenTheyReachTwoNodes()
    {
        await using var host = await Counter.HostAsync();
        await using var other = Counter.SecondNodeOf(host);
        var here = host.Resident("张阿姨");
        await here.ConversationAsync();
        var there = here.At(other);

        await Task.WhenAll(
            Task.Run(() => here.SendsAsync(Person.Message("灯坏了"), "same")),
            Task.Run(() => there.SendsAsync(Person.Message("灯坏了"), "same")));

        Assert.Equal(["灯坏了", "1: 灯坏了"], await here.TextsAsync());
    }

    [Fact]
    public async Task Messages_KeepTheirOrder_WhenTheyComeFasterThanTheirTurns()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        var runner = host.Services.GetRequiredService<ITurnRunner>();
        var requests = new List<TurnRequest>();
        for (var i = 1; i <= 20; i++)
        {
            requests.Add(await person.RequestAsync(Person.Message($"{i}")));
        }

        await Task.WhenAll(requests.Select(r => runner.RunAsync(r)).ToList());

        Assert.Equal("20: " + string.Join(',', Enumerable.Range(1, 20)), (await person.TextsAsync())[^1]);
    }

    [Fact]
    public async Task Messages_AllHaveTheirEffect_WhenTwoNodesTakeThem()
    {
        await using var host = await Counter.HostAsync();
        await using var other = Counter.SecondNodeOf(host);
        var here = host.Resident("张阿姨");
        await here.ConversationAsync();
        var there = here.At(other);

        for (var i = 0; i < 5; i++)
        {
            await Task.WhenAll(Task.Run(() => here.Says("这里")), Task.Run(() => there.Says("那里")));
        }

        var last = (await here.TextsAsync())[^1];
        Assert.StartsWith("10: ", last, StringComparison.Ordinal);
        Assert.Equal(5, last.Split("那里").Length - 1);
    }
}
