using GovBot.Turns;

namespace GovBot.Tests.Turns;

public sealed class KeyedGateTests
{
    [Fact]
    public async Task Gate_LetsInOneAtATimeInOrder_WhenManyWait()
    {
        var gate = new KeyedGate();
        var order = new List<int>();
        var first = await gate.EnterAsync(1, default);
        var waiting = Enumerable.Range(0, 5).Select(i => EnterAsync(gate, i, order)).ToList();

        Assert.Empty(order);
        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public async Task Gate_KeepsNothing_WhenEverybodyHasLeft()
    {
        var gate = new KeyedGate();
        using (await gate.EnterAsync(1, default))
        using (await gate.EnterAsync(2, default))
        {
            Assert.Equal(2, gate.Count);
        }

        Assert.Equal(0, gate.Count);
    }

    [Fact]
    public async Task Gate_PassesOver_WhenOneGaveUpWaiting()
    {
        var gate = new KeyedGate();
        var first = await gate.EnterAsync(1, default);
        using var impatient = new CancellationTokenSource();
        var gaveUp = gate.EnterAsync(1, impatient.Token).AsTask();
        var patient = gate.EnterAsync(1, default).AsTask();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);
        first.Dispose();
        (await patient).Dispose();

        Assert.Equal(0, gate.Count);
    }

    private static async Task EnterAsync(KeyedGate gate, int i, List<int> order)
    {
        using (await gate.EnterAsync(1, default))
        {
            order.Add(i);
        }
    }
}
