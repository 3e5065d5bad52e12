using Microsoft.Bot.Builder;
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
