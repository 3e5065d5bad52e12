using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task Dialog_IsTalkedTo_AndShowsItsResult()
    {
        var client = new DialogTestClient(Channels.Msteams, Asking(), "district");

        Assert.Equal("Which street of district?", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("asking", client.DialogContext.ActiveDialog.Id);

        Assert.Equal("On msteams", (await client.SendActivityAsync<IMessageActivity>("Long Street")).Text);
        Assert.Equal((DialogTurnStatus.Complete, "Long Street"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task Middleware_AndStateOfYours_AreUsed()
    {
        var state = new ConversationState(new MemoryStorage());
        var calls = new List<string>();
        var client = new DialogTestClient(Channels.Test, Asking(), null, [new Seen(calls)], state);

        await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.Message) { Text = "hi" });

        Assert.Same(state, client.ConversationState);
        Assert.Equal(["hi"], calls);
    }

    private static ComponentDialog Asking() => new ComponentDialog("asking").AddDialog(new WaterfallDialog("w",
    [
        (step, token) => step.PromptAsync("t", new PromptOptions { Prompt = MessageFactory.Text($"Which street of {step.Options}?") }, token),
        async (step, token) =>
        {
            await step.Context.SendActivityAsync($"On {step.Context.Activity.ChannelId}", cancellationToken: token);
            return await step.EndDialogAsync(step.Result, token);
        },
    ])).AddDialog(new TextPrompt("t"));

    private sealed class Seen(List<string> calls) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            calls.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
