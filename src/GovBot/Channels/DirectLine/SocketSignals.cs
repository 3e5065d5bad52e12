using System.Collections.Concurrent;
using System.Threading.Channels;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Channels.DirectLine;

/// <summary>What a socket's sender should look at next; telling it never waits for a slow client.</summary>
internal sealed class SocketSignals : IConversationListener
{
    private const int MaxTransients = 8;

    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<Activity> _transients = new();
    private long _lastSeq = long.MaxValue;
    private volatile bool _closed;

    public bool IsClosed => _closed;

    /// <summary>Number of the newest entry as far as is known; the first look is always worth it.</summary>
    public long LastSeq => Interlocked.Read(ref _lastSeq);

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _bell.Reader.ReadAsync(cancellationToken);

    public void Ring() => _bell.Writer.TryWrite(true);

    public bool TryTakeTransient(out Activity? activity) => _transients.TryDequeue(out activity);

    /// <summary>The log has been read to its end, which was this.</summary>
    public void ReadTo(long seq) => Interlocked.CompareExchange(ref _lastSeq, seq, long.MaxValue);

    public void OnAdvanced(long lastSeq)
    {
        long known;
        do
        {
            known = LastSeq;
        }
        while (known < lastSeq && Interlocked.CompareExchange(ref _lastSeq, lastSeq, known) != known);
        Ring();
    }

    public void OnTransient(Activity activity)
    {
        if (_transients.Count < MaxTransients)
        {
            _transients.Enqueue(activity);
            Ring();
        }
    }

    public void OnClosed()
    {
        _closed = true;
        Ring();
    }
}
