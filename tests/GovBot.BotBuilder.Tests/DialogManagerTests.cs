#pragma warning disable CS0618 // The SDK's own word on DialogManager; bots written with it must still run.
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace GovBot.BotBuilder.Tests;

public sealed class DialogManagerTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task RootDialog_IsBegunAndContinued_AndItsStateSaved()
    {
        var results = new List<DialogTurnStatus>();

        await Flow(Manager(), results)
            .Send("hi").AssertReply("Name?")
            .Send("Wang").AssertReply("Hello Wang")
            .Send("again").AssertReply("Name?")
            .StartTestAsync();

        Assert.Equal([DialogTurnStatus.Waiting, DialogTurnStatus.Complete, DialogTurnStatus.Waiting], results);
    }

    [Fact]
    public async Task State_OutlivesTheManager()
    {
        await Flow(Manager(), []).Send("hi").AssertReply("Name?").StartTestAsync();
        await Flow(Manager(), []).Send("Wang").AssertReply("Hello Wang").StartTestAsync();
    }

    [Fact]
    public async Task Conversation_BeginsAnew_AfterSilence()
    {
        var manager = Manager();
        manager.ExpireAfter = 1;

        await Flow(manager, []).Send("hi").AssertReply("Name?").Delay(20).Send("Wang").AssertReply("Name?").StartTestAsync();
    }

    [Fact]
    public async Task ConversationState_MayComeFromTheTurn_AndMustComeFromSomewhere()
    {
        var manager = new DialogManager(Root());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow(manager, []).Send("hi").StartTestAsync());

        manager.InitialTurnState.Add(new ConversationState(_storage));
        await Flow(manager, []).Send("hi").AssertReply("Name?").StartTestAsync();
    }

    [Fact]
    public void RootDialog_IsAmongTheDialogs()
    {
        var root = Root();
        var manager = new DialogManager(root);

        Assert.Same(root, manager.RootDialog);
        Assert.Same(root, manager.Dialogs.Find(root.Id));
    }

    private static TestFlow Flow(DialogManager manager, List<DialogTurnStatus> results) => new(new TestAdapter(), async (turn, token) =>
        results.Add((await manager.OnTurnAsync(turn, token)).TurnResult.Status));

    private static ComponentDialog Root() => new ComponentDialog("root").AddDialog(new WaterfallDialog("w",
    [
        (step, token) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token),
        async (step, token) =>
        {
            await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        },
    ])).AddDialog(new TextPrompt("name"));

    private DialogManager Manager() => new(Root()) { ConversationState = new ConversationState(_storage) };
}
