using System.Net.WebSockets;
using System.Text;
using GovBot.Turns;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>One open stream: a single loop sends what the activity log holds after the client's watermark, another listens for its end.</summary>
internal sealed class ConversationSocket(IServiceScopeFactory scopes, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    public async Task RunAsync(WebSocket socket, SocketSignals signals, StreamPosition position, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var listening = new CancellationTokenSource();
        var listener = ListenAsync(socket, ended, listening.Token);
        try
        {
            await SendAsync(socket, signals, position, ended.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The client has gone, does not read any more, or the service stops.
        }

        await CloseAsync(socket, signals.IsClosed, stopping.IsCancellationRequested);
        listening.CancelAfter(Goodbye);
        await listener;
    }

    private async Task SendAsync(WebSocket socket, SocketSignals signals, StreamPosition position, CancellationToken cancellationToken)
    {
        var period = TimeSpan.FromSeconds(options.Value.KeepAliveSeconds);
        var quiet = 0;
        await using var timer = time.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref quiet, 1);
                signals.Ring();
            },
            null, period, period);
        var watermark = position.Watermark;
        while (!signals.IsClosed)
        {
            watermark = await SendLogAsync(socket, signals, position with { Watermark = watermark }, cancellationToken);
            while (signals.TryTakeTransient(out var activity))
            {
                await SendTextAsync(socket, DirectLineTranslator.WriteTransient(activity!), cancellationToken);
            }

            if (Interlocked.Exchange(ref quiet, 0) == 1)
            {
                await SendTextAsync(socket, "", cancellationToken);
            }

            await signals.WaitAsync(cancellationToken);
        }
    }

    private async Task<long> SendLogAsync(WebSocket socket, SocketSignals signals, StreamPosition position, CancellationToken cancellationToken)
    {
        var watermark = position.Watermark;
        while (signals.LastSeq > watermark && !signals.IsClosed)
        {
            await using var scope = scopes.CreateAsyncScope();
            var entries = await scope.ServiceProvider.GetRequiredService<Conversations>()
                .ReadAsync(position.ConversationId, watermark, PageSize, cancellationToken);
            if (entries.Count == 0)
            {
                signals.ReadTo(watermark);
                break;
            }

            watermark = entries[^1].Seq;
            await SendTextAsync(socket, DirectLineTranslator.Write(entries.Select(e => e.Payload), watermark), cancellationToken);
        }

        return watermark;
    }

    private async Task SendTextAsync(WebSocket socket, string text, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    // Clients send empty frames to see whether we are there; what else they send is not read.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, bool conversationClosed, bool stopping)
    {
        // The page listens for anything but a normal closure.
        var (status, reason) = conversationClosed ? (WebSocketCloseStatus.PolicyViolation, "closed")
            : stopping ? (WebSocketCloseStatus.EndpointUnavailable, "stopping")
            : (WebSocketCloseStatus.NormalClosure, "");
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Goodbye);
        try
        {
            await socket.CloseOutputAsync(status, reason, patience.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}

/// <summary>Whose log, and how far the client has read it.</summary>
internal readonly record struct StreamPosition(long ConversationId, long Watermark);
