namespace GovBot.Turns;

/// <summary>First in, first out per key; a key nobody waits for takes no memory.</summary>
internal sealed class KeyedGate
{
    private readonly Dictionary<long, Queue<TaskCompletionSource>?> _held = [];
    private readonly Lock _lock = new();

    /// <summary>Keys held or waited for.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _held.Count;
            }
        }
    }

    public async ValueTask<Pass> EnterAsync(long key, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (_lock)
        {
            if (_held.TryAdd(key, null))
            {
                return new(this, key);
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            (_held[key] ??= new()).Enqueue(turn);
        }

        await using (cancellationToken.UnsafeRegister(static (s, ct) => ((TaskCompletionSource)s!).TrySetCanceled(ct), turn))
        {
            await turn.Task;
        }

        return new(this, key);
    }

    private void Leave(long key)
    {
        lock (_lock)
        {
            var waiting = _held[key];
            while (waiting is not null && waiting.TryDequeue(out var next))
            {
                // One who gave up waiting has completed already: pass it over.
                if (next.TrySetResult())
                {
                    return;
                }
            }

            _held.Remove(key);
        }
    }

    internal readonly struct Pass(KeyedGate gate, long key) : IDisposable
    {
        public void Dispose() => gate.Leave(key);
    }
}
