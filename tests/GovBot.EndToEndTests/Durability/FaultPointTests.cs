namespace GovBot.EndToEndTests.Durability;

/// <summary>The process ends at the two instants that chance hits seldom.</summary>
public sealed class FaultPointTests
{
    [Theory]
    [InlineData(Dying.BeforeCommit)]
    [InlineData(Dying.AfterCommit)]
    [Trait("Category", "Slow")]
    public async Task Message_HasItsEffectExactlyOnce_WhenTheProcessEndsAt(string point)
    {
        await using var node = new NodeProcess();
        await node.StartAsync(point);
        var client = new StubbornClient(node.Client);
        await client.StartAsync();
        await client.SayAsync("1", again: false);

        var saying = client.SayAsync(Dying.Word, again: true);
        await node.EndedAsync();
        await node.StartAsync();
        await saying;

        var log = await client.ReadAsync();
        Assert.Equal(["1", Dying.Word], log.Where(a => a.Role == "user").Select(a => a.Text));
        Assert.Equal(client.Acknowledged, log.Where(a => a.Role == "user").Select(a => a.Id));
        Assert.Equal(["1", $"1,{Dying.Word}"], log.Where(a => a.Role == "bot").Select(a => a.Text));
    }
}
