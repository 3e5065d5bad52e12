using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests.Own;

public sealed class AllocationTests
{
    [Fact]
    public async Task EchoTurn_WithStateLoadedAndSaved_AllocatesAtMost12KB()
    {
        var state = new ConversationState(new MemoryStorage());
        var (adapter, bot) = (new Quiet(), new Echo(state));
        for (var i = 0; i < 200; i++) await adapter.RunAsync(bot);

        // Every part of the turn completes at once, so all of it happens on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) await adapter.RunAsync(bot);
        var perTurn = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        Assert.InRange(perTurn, 1, 12 * 1024);
    }

    [Fact]
    public async Task WaterfallTurn_WithAPromptAndItsStackLoadedAndSaved_AllocatesAtMost36KB()
    {
        var (adapter, bot) = (new Quiet(), new Waterfall(new ConversationState(new MemoryStorage())));
        for (var i = 0; i < 250; i++) await adapter.RunAsync(bot);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) await adapter.RunAsync(bot);
        var perTurn = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        Assert.InRange(perTurn, 1, 36 * 1024);
        Assert.Equal(350 / 5, bot.Ended);
    }

    /// <summary>Four questions, and at the fifth message the end.</summary>
    private sealed class Waterfall : IBot
    {
        private readonly ConversationState _state;
        private readonly IStatePropertyAccessor<DialogState> _stack;
        private readonly ComponentDialog _root = new("root");

        public Waterfall(ConversationState state)
        {
            (_state, _stack) = (state, state.CreateProperty<DialogState>("DialogState"));
            WaterfallStep ask = (step, token) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("What?") }, token);
            WaterfallStep end = (step, token) =>
            {
                Ended++;
                return step.EndDialogAsync(null, token);
            };
            _root.AddDialog(new WaterfallDialog("steps", [ask, ask, ask, ask, end])).AddDialog(new TextPrompt("text"));
        }

        public int Ended { get; private set; }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await _root.RunAsync(turnContext, _stack, cancellationToken);
            await _state.SaveChangesAsync(turnContext, false, cancellationToken);
        }
    }

    private sealed class Echo(ConversationState state) : ActivityHandler
    {
        public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
        }

        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var count = state.CreateProperty<int>("count");
            await count.SetAsync(turnContext, await count.GetAsync(turnContext, () => 0, cancellationToken) + 1, cancellationToken);
            await turnContext.SendActivityAsync(turnContext.Activity.Text, cancellationToken: cancellationToken);
        }
    }

    private sealed class Quiet : BotAdapter
    {
        private static readonly ResourceResponse[] One = [new("1")];

        public async Task RunAsync(IBot bot)
        {
            using var turn = new TurnContext(this, Recorder.Message());
            await RunPipelineAsync(turn, bot.OnTurnAsync, default);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => Task.FromResult(One);

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => Task.FromResult(One[0]);

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
