using System.Security.Cryptography;

namespace GovBot.EndToEndTests.Durability;

/// <summary>The process is killed at random instants: before, in and after commits.</summary>
public sealed class KillTests
{
    private const int Conversations = 200;
    private const int Messages = 5;
    private const int Kills = 3;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Messages_HaveTheirEffectExactlyOnce_WhenTheProcessIsKilledUnderTwoHundredConversations()
    {
        await using var node = new NodeProcess();
        await node.StartAsync();
        var clients = Enumerable.Range(0, Conversations).Select(_ => new StubbornClient(node.Client)).ToList();

        var talking = Task.WhenAll(clients.Select(TalkAsync));
        for (var i = 0; i < Kills; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300 + RandomNumberGenerator.GetInt32(1200)), TimeProvider.System);
            await node.KillAsync();
            await node.StartAsync();
        }

        await talking;
        await node.KillAsync();
        await node.StartAsync();

        foreach (var client in clients)
        {
            await VerifyAsync(client);
        }
    }

    private static async Task TalkAsync(StubbornClient client)
    {
        await client.StartAsync();
        for (var number = 1; number <= Messages; number++)
        {
            await client.SayAsync(number, again: number % 2 == 0);
        }
    }

    private static async Task VerifyAsync(StubbornClient client)
    {
        var log = await client.ReadAsync();
        var numbers = Enumerable.Range(1, Messages).ToList();

        Assert.Equal(numbers.Select(n => $"{n}"), log.Where(a => a.Role == "user").Select(a => a.Text));
        Assert.Equal(client.Acknowledged, log.Where(a => a.Role == "user").Select(a => a.Id));
        // Each reply lists all that was heard before it: nothing lost, nothing doubled, nothing out of turn.
        Assert.Equal(numbers.Select(n => string.Join(',', numbers.Take(n))), log.Where(a => a.Role == "bot").Select(a => a.Text));
        Assert.Equal(log.Count, log.Select(a => a.Id).Distinct().Count());
    }
}
