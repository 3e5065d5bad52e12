using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ActivityPromptTests
{
    [Fact]
    public Task Activity_IsWaitedFor_AndMessagesAreAnsweredMeanwhile() => Asking()
        .Send("hi").AssertReply("Tap the button")
        .Send("what?").AssertReply("Only tap the button")
        .Send(new Activity(ActivityTypes.Event) { Name = "other" })
        .Send(new Activity(ActivityTypes.Event) { Name = "tapped" }).AssertReply("Got tapped, attempt 3")
        .StartTestAsync();

    [Fact]
    public void BadArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(string.Empty, (_, _) => Task.FromResult(true)));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("p", null));
    }

    private static TestFlow Asking()
    {
        var attempts = 0;
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("d")).Add(new ActivityPrompt("p", (prompt, _) =>
        {
            attempts = prompt.AttemptCount;
            return Task.FromResult(prompt.Recognized.Value.Name == "tapped");
        }));
        return new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            var result = await dc.ContinueDialogAsync(token);
            if (result.Status == DialogTurnStatus.Empty)
                await dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("Tap the button"), RetryPrompt = MessageFactory.Text("Only tap the button") }, token);
            else if (result.Status == DialogTurnStatus.Complete)
                await turn.SendActivityAsync($"Got {((Activity)result.Result).Name}, attempt {attempts}", cancellationToken: token);
        });
    }
}
