using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

/// <summary>A prompt that waits for something other than words: here, for a card to be held to a reader.</summary>
public sealed class ActivityPromptTests
{
    private readonly List<(string Type, int Attempt)> _seen = [];

    [Fact]
    public Task Result_IsTheActivityThatWasWaitedFor() => Reader()
        .Send("进门").AssertReply("请刷卡")
        .Send(Event("card/held", "A17")).AssertReply("请进，A17")
        .StartTestAsync();

    [Fact]
    public Task OtherEvents_AreNoAnswer_AndAreNotAnswered() => Reader()
        .Send("进门").AssertReply("请刷卡")
        .Send(Event("lamp/on"))
        .Send(Event("card/held", "B2")).AssertReply("请进，B2")
        .StartTestAsync();

    [Fact]
    public Task Words_AreAnsweredWithTheQuestion_WhichMayBeAnother() => Reader(again: "只认卡")
        .Send("进门").AssertReply("请刷卡")
        .Send("没带").AssertReply("只认卡")
        .StartTestAsync();

    [Fact]
    public Task Words_AreAnsweredWithTheSameQuestion_WhereThereIsNoOther() => Reader()
        .Send("进门").AssertReply("请刷卡")
        .Send("没带").AssertReply("请刷卡")
        .StartTestAsync();

    [Fact]
    public async Task Validator_SeesWhateverComes_AndHowOftenSomethingCame()
    {
        await Reader()
            .Send("进门").AssertReply("请刷卡")
            .Send("没带").AssertReply("请刷卡")
            .Send(Event("lamp/on"))
            .Send(Event("card/held", "C")).AssertReply("请进，C")
            .StartTestAsync();

        Assert.Equal([(ActivityTypes.Message, 1), (ActivityTypes.Event, 2), (ActivityTypes.Event, 3)], _seen);
    }

    [Fact]
    public async Task Question_IsAskedAgain_WhenWhatInterruptedItIsOver()
    {
        var (recorder, state) = (new Recorder(), new DialogState());
        var dialogs = new DialogSet(new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d"))
            .Add(new ActivityPrompt("reader", (_, _) => Task.FromResult(false)))
            .Add(new WaterfallDialog("aside", [(step, token) => step.EndDialogAsync(null, token)]));
        var dc = new DialogContext(dialogs, recorder.Turn(), state);
        await dc.PromptAsync("reader", new PromptOptions { Prompt = MessageFactory.Text("请刷卡") });

        await dc.BeginDialogAsync("aside");

        Assert.Equal(["请刷卡", "请刷卡"], recorder.Sent.Select(sent => sent.Text));
    }

    [Fact]
    public async Task Prompt_NeedsAnIdAValidatorAndOptions()
    {
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(" ", (_, _) => Task.FromResult(true)));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("reader", null));
        var dialogs = new DialogSet(new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d")).Add(new ActivityPrompt("reader", (_, _) => Task.FromResult(true)));
        var dc = new DialogContext(dialogs, new Recorder().Turn(), new DialogState());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("reader", new object()));
    }

    private static Activity Event(string name, string? value = null) => new(ActivityTypes.Event) { Name = name, Value = value };

    private TestFlow Reader(string? again = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var door = new ComponentDialog("door")
            .AddDialog(new WaterfallDialog("steps",
            [
                (step, token) => step.PromptAsync("reader", new PromptOptions { Prompt = MessageFactory.Text("请刷卡"), RetryPrompt = again is null ? null : MessageFactory.Text(again) }, token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"请进，{((Activity)step.Result).Value}", cancellationToken: token);
                    return await step.EndDialogAsync(null, token);
                },
            ]))
            .AddDialog(new ActivityPrompt("reader", (prompt, _) =>
            {
                _seen.Add((prompt.Recognized.Value.Type, prompt.AttemptCount));
                return Task.FromResult(prompt.Recognized.Value.Name == "card/held");
            }));
        return new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), (turn, token) => door.RunAsync(turn, state.CreateProperty<DialogState>("stack"), token));
    }
}
