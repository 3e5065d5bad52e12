namespace GovBot.Data.Persistence;

/// <summary>
/// SQLite has one writer: the gate lines writers up, first come first served, where its own busy timeout lets the unlucky wait for seconds.
/// One gate per database.
/// </summary>
public sealed class WriteGate
{
    private readonly Lock door = new();
    private readonly Queue<Waiter> queue = new();
    private readonly AsyncLocal<bool> held = new();
    private bool taken;

    /// <summary>Waits for its turn; disposing what it returns lets the next one in.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken = default)
    {
        if (held.Value)
            throw new InvalidOperationException("A write within a write would wait for itself for ever: do it before or after, or stage it in the outer one.");
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (door)
        {
            if (!taken)
            {
                taken = true;
                return new Pass(this);
            }

            waiter = new Waiter();
            queue.Enqueue(waiter);
        }

        await using var registration = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken)).ConfigureAwait(false);
        await waiter.Task.ConfigureAwait(false);
        return new Pass(this);
    }

    /// <summary>Marks the flow of the caller as being inside, so that a nested write fails at once instead of hanging.</summary>
    internal IDisposable MarkHeld()
    {
        held.Value = true;
        return new Mark(this);
    }

    private void Leave()
    {
        lock (door)
        {
            while (queue.TryDequeue(out var next))
            {
                if (next.TrySetResult())
                    return;
            }

            taken = false;
        }
    }

    private sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Mark(WriteGate gate) : IDisposable
    {
        public void Dispose() => gate.held.Value = false;
    }

    private sealed class Pass(WriteGate gate) : IDisposable
    {
        private WriteGate? gate = gate;

        public void Dispose() => Interlocked.Exchange(ref gate, null)?.Leave();
    }
}
