using System.Diagnostics;
using GovBot.Turns;
using Microsoft.Bot.Builder;

namespace GovBot.Benchmarks;

/// <summary>The runtime alone: JSON in, bot with state in memory, JSON out; one thread.</summary>
internal static class EchoInMemory
{
    private const int Turns = 100_000;

    private const string Incoming = """
        {"type":"message","id":"abc|0000001","timestamp":"2026-11-23T05:24:42.798Z","localTimestamp":"2026-11-23T13:24:42.798+08:00","localTimezone":"Asia/Shanghai","serviceUrl":"https://example.invalid/","channelId":"directline","from":{"id":"dl_abc","name":"","role":"user"},"conversation":{"id":"abc"},"recipient":{"id":"govbot","name":"bot"},"textFormat":"plain","locale":"zh-CN","text":"楼道灯坏了","attachments":[],"entities":[{"requiresBotState":true,"supportsListening":true,"supportsTts":true,"type":"ClientCapabilities"}],"channelData":{"clientActivityID":"80seel2dpch"},"deliveryMode":"expectReplies"}
        """;

    public static async Task<(double PerSecond, double PerProcessorSecond, double BytesPerTurn)> MeasureAsync()
    {
        var state = new ConversationState(new MemoryStorage());
        var bot = new EchoBot(state);
        var adapter = new ExpectRepliesAdapter();
        await RunAsync(adapter, bot, state, Turns / 4);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await RunAsync(adapter, bot, state, Turns);
        return (Turns / watch.Elapsed.TotalSeconds, Turns / (Environment.CpuUsage.TotalTime - processor).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Turns);
    }

    private static async Task RunAsync(ExpectRepliesAdapter adapter, EchoBot bot, ConversationState state, int turns)
    {
        for (var i = 0; i < turns; i++)
        {
            var replies = await adapter.ProcessAsync(ActivityJson.Read(Incoming), bot, state);
            if (replies is not [var reply])
            {
                throw new InvalidOperationException("An echo is one reply.");
            }

            _ = ActivityJson.Write(reply);
        }
    }
}
