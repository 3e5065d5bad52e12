using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class PromptTests
{
    [Fact]
    public Task Text_IsAskedForAndReturned() => Flow(new TextPrompt("p"))
        .Send("hi").AssertReply("What?")
        .Send("this").AssertReply("Got this")
        .StartTestAsync();

    [Fact]
    public Task RetryPrompt_IsAsked_WhenTheValidatorSaysNo() => Flow(new TextPrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized.Value.Length > 3)))
        .Send("hi").AssertReply("What?")
        .Send("no").AssertReply("Again?")
        .Send("no").AssertReply("Again?")
        .Send("long enough").AssertReply("Got long enough")
        .StartTestAsync();

    [Fact]
    public Task RetryPrompt_IsNotAsked_WhenTheValidatorHasSpoken() => Flow(new TextPrompt("p", async (prompt, token) =>
        {
            if (prompt.Recognized.Value == "good") return true;
            await prompt.Context.SendActivityAsync($"Attempt {prompt.AttemptCount} was bad", cancellationToken: token);
            return false;
        }))
        .Send("hi").AssertReply("What?")
        .Send("bad").AssertReply("Attempt 1 was bad")
        .Send("bad").AssertReply("Attempt 2 was bad")
        .Send("good").AssertReply("Got good")
        .StartTestAsync();

    [Fact]
    public Task Validator_MayChangeTheValue() => Flow(new TextPrompt("p", (prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value.Trim();
            return Task.FromResult(true);
        }))
        .Send("hi").AssertReply("What?")
        .Send("  this  ").AssertReply("Got this")
        .StartTestAsync();

    [Fact]
    public Task Prompt_WaitsForAMessage_WhenSomethingElseComes() => Flow(new TextPrompt("p"))
        .Send("hi").AssertReply("What?")
        .Send(new Activity(ActivityTypes.Event) { Name = "x" })
        .Send("this").AssertReply("Got this")
        .StartTestAsync();

    [Fact]
    public Task Attachments_AreAskedForUntilTheyCome() => Flow(new AttachmentPrompt("p"))
        .Send("hi").AssertReply("What?")
        .Send("here").AssertReply("Again?")
        .Send(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png")] }).AssertReply("Got 1 file")
        .StartTestAsync();

    [Fact]
    public Task Prompt_ExpectsInput() => Flow(new TextPrompt("p"))
        .Send("hi").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, reply.AsMessageActivity().InputHint))
        .StartTestAsync();

    [Fact]
    public async Task BadArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));
        var dialogs = new DialogSet(new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d")).Add(new TextPrompt("p"));
        var dc = new DialogContext(dialogs, new Recorder().Turn(), new DialogState());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p"));
    }

    private static TestFlow Flow(Dialog prompt)
    {
        var state = new ConversationState(new MemoryStorage());
        var root = new ComponentDialog("root").AddDialog(new WaterfallDialog("w",
        [
            (step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("What?", null, string.Empty), RetryPrompt = MessageFactory.Text("Again?", null, string.Empty) }, token),
            async (step, token) =>
            {
                var got = step.Result is IList<Attachment> files ? $"{files.Count} file" : step.Result;
                await step.Context.SendActivityAsync($"Got {got}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ])).AddDialog(prompt);
        return new TestFlow(
            new TestAdapter().Use(new AutoSaveStateMiddleware(state)),
            (turn, token) => root.RunAsync(turn, state.CreateProperty<DialogState>("DialogState"), token));
    }
}
