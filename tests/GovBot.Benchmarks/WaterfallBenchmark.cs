using System.Diagnostics;
using System.Globalization;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.Benchmarks;

/// <summary>A waterfall of four text prompts with its state in memory, on one thread: activity in as JSON, dialog stack read and written, replies out as JSON.</summary>
internal static class WaterfallBenchmark
{
    private const int Conversations = 200;
    private const int Rounds = 7;

    // One turn begins it, four answer its prompts.
    private const int TurnsOfOne = 5;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        var walk = new Walk();
        await walk.ForAsync(TimeSpan.FromSeconds(3));
        var slices = new List<(double PerSecond, double PerProcessorSecond, double Kilobytes)>();
        for (var round = 0; round < Rounds; round++)
        {
            slices.Add(await walk.ForAsync(Slice));
        }

        Console.WriteLine("| waterfall of four text prompts, MemoryStorage, one thread, median (least–most) of 7 | turns/s | turns/s of processor time | KB a turn |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Conversations} conversations by turns | {Spread(slices.Select(slice => slice.PerSecond))} | {Spread(slices.Select(slice => slice.PerProcessorSecond))} | {slices.Average(slice => slice.Kilobytes):0.0} |"));
        return 0;
    }

    private static string Spread(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2]:0} ({sorted[0]:0}–{sorted[^1]:0})");
    }

    private sealed class Walk
    {
        private readonly ExpectRepliesAdapter _adapter = new();
        private readonly ConversationState _state = new(new MemoryStorage());
        private readonly WaterfallBot _bot;
        private readonly string[] _incoming = [.. Enumerable.Range(0, Conversations).Select(Incoming)];
        private int _turn;

        public Walk() => _bot = new WaterfallBot(_state);

        /// <summary>Walks on for so long; the clock is looked at after each turn of all conversations.</summary>
        public async Task<(double PerSecond, double PerProcessorSecond, double Kilobytes)> ForAsync(TimeSpan time)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            // Of all threads of the process, so what is compiled and collected beside it counts, too.
            var (watch, turns, processor) = (Stopwatch.StartNew(), 0, Environment.CpuUsage.TotalTime);
            while (watch.Elapsed < time)
            {
                foreach (var json in _incoming)
                {
                    await TurnAsync(json);
                }

                turns += _incoming.Length;
                _turn++;
            }

            return (turns / watch.Elapsed.TotalSeconds, turns / (Environment.CpuUsage.TotalTime - processor).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / turns);
        }

        private async Task TurnAsync(string json)
        {
            var replies = await _adapter.ProcessAsync(ActivityJson.Read(json), _bot, _state);
            // What it measures is only right while every turn of the waterfall is really taken.
            if (replies.Count != 1 || replies[0].Text != WaterfallBot.Said(_turn % TurnsOfOne))
            {
                throw new InvalidOperationException($"The waterfall is not where it should be: in turn {_turn} it says {string.Join('|', replies.Select(reply => reply.Text))}.");
            }

            _ = ActivityJson.Write(replies[0]);
        }

        private static string Incoming(int number) => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"message","id":"abc|{{number}}","timestamp":"2026-11-28T05:24:42.798Z","serviceUrl":"https://example.invalid/","channelId":"directline","from":{"id":"dl_{{number}}","name":"","role":"user"},"conversation":{"id":"c{{number}}"},"recipient":{"id":"govbot","name":"bot"},"textFormat":"plain","locale":"zh-CN","text":"楼道灯坏了","attachments":[],"entities":[],"channelData":{"clientActivityID":"80seel2dpch"},"deliveryMode":"expectReplies"}""");
    }
}

/// <summary>Asks four things one after the other, and says at the end what it heard.</summary>
internal sealed class WaterfallBot : ActivityHandler
{
    private static readonly string[] Questions = ["您家在哪里？", "出了什么事？", "从什么时候起？", "怎么联系您？"];

    private readonly IStatePropertyAccessor<DialogState> _stack;
    private readonly ComponentDialog _root = new("root");

    public WaterfallBot(ConversationState state)
    {
        _stack = state.CreateProperty<DialogState>("DialogState");
        _root.AddDialog(new WaterfallDialog("steps", [.. Enumerable.Range(0, Questions.Length).Select(Ask), EndAsync]));
        _root.AddDialog(new TextPrompt("text"));
        _root.InitialDialogId = "steps";
    }

    /// <summary>What the turn says: each question, and then the end.</summary>
    public static string Said(int turn) => turn < Questions.Length ? Questions[turn] : "记下了。";

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _root.RunAsync(turnContext, _stack, cancellationToken);

    private static WaterfallStep Ask(int number) => (step, cancellationToken) =>
    {
        if (number > 0)
        {
            step.Values[Questions[number - 1]] = step.Result;
        }

        return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(Questions[number]) }, cancellationToken);
    };

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync("记下了。", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(step.Values.Count, cancellationToken);
    }
}
