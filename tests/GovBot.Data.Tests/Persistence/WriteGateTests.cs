using GovBot.Data.Persistence;

namespace GovBot.Data.Tests.Persistence;

public sealed class WriteGateTests
{
    private readonly WriteGate gate = new();

    [Fact]
    public async Task Writers_EnterOneByOne_InTheOrderTheyCame()
    {
        var order = new List<int>();
        var first = await gate.EnterAsync();
        var waiting = Enumerable.Range(0, 20).Select(number => EnterAndNoteAsync(number, order)).ToList();
        Assert.Empty(order);

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Gate_LetsTheNextIn_WhenOneBeforeItGaveUp()
    {
        using var cancellation = new CancellationTokenSource();
        var first = await gate.EnterAsync();
        var gaveUp = gate.EnterAsync(cancellation.Token);
        var next = gate.EnterAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);
        Assert.False(next.IsCompleted);
        first.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task Gate_OpensOnce_WhenAPassIsDisposedTwice()
    {
        var first = await gate.EnterAsync();
        var second = gate.EnterAsync();
        var third = gate.EnterAsync();

        first.Dispose();
        first.Dispose();

        var pass = await second;
        Assert.False(third.IsCompleted);
        pass.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Entry_IsRefused_WhenCancelledBefore()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.EnterAsync(new CancellationToken(canceled: true)));

        (await gate.EnterAsync()).Dispose();
    }

    private async Task EnterAndNoteAsync(int number, List<int> order)
    {
        using var pass = await gate.EnterAsync();
        order.Add(number);
        await Task.Yield();
    }
}
