using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

/// <summary>Whole conversations: adapter, saved state and dialogs together; the state goes through storage at each turn.</summary>
public sealed class ConversationTests
{
    [Fact]
    public Task Waterfall_GoesStepByStep_OverTurns() => Flow(Asking())
        .Send("hi").AssertReply("Name?")
        .Send("张阿姨").AssertReply("Building?")
        .Send("3").AssertReply("张阿姨 lives in 3")
        .Send("again").AssertReply("Name?")
        .StartTestAsync();

    [Fact]
    public Task Waterfall_WaitsForAMessage_WhenSomethingElseComes() => Flow(Asking())
        .Send("hi").AssertReply("Name?")
        .Send(new Activity(ActivityTypes.Event) { Name = "x" })
        .Send("张阿姨").AssertReply("Building?")
        .StartTestAsync();

    [Fact]
    public async Task Waterfall_TellsEachStepWhyItIsCalled()
    {
        var reasons = new List<DialogReason>();
        var waterfall = new WaterfallDialog("w",
        [
            async (step, token) => { reasons.Add(step.Reason); return await step.NextAsync("direct", token); },
            async (step, token) => { reasons.Add(step.Reason); Assert.Equal("direct", step.Result); return await step.BeginDialogAsync("child", null, token); },
            async (step, token) => { reasons.Add(step.Reason); Assert.Equal("from child", step.Result); return await Task.FromResult(Dialog.EndOfTurn); },
            async (step, token) => { reasons.Add(step.Reason); Assert.Equal(3, step.Index); return await step.EndDialogAsync(null, token); },
        ]);
        var child = new WaterfallDialog("child", [(step, token) => step.EndDialogAsync("from child", token)]);

        await Flow(new ComponentDialog("root").AddDialog(waterfall).AddDialog(child)).Send("one").Send("two").StartTestAsync();

        Assert.Equal([DialogReason.BeginCalled, DialogReason.NextCalled, DialogReason.EndCalled, DialogReason.ContinueCalled], reasons);
    }

    [Fact]
    public async Task Waterfall_RefusesASecondNext_InOneStep()
    {
        var waterfall = new WaterfallDialog("w",
        [
            async (step, token) => { await step.NextAsync(null, token); return await step.NextAsync(null, token); },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]);

        await Assert.ThrowsAnyAsync<Exception>(() => Flow(waterfall).Send("hi").StartTestAsync());
        Assert.Throws<ArgumentNullException>(() => waterfall.AddStep(null));
    }

    [Fact]
    public Task Component_KeepsItsStack_ToItself()
    {
        var inner = new ComponentDialog("inner").AddDialog(Asking());
        var outer = new WaterfallDialog("outer",
        [
            (step, token) => step.BeginDialogAsync("inner", null, token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"Got {step.Result}, stack {step.Stack.Count}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]);

        return Flow(new ComponentDialog("root").AddDialog(outer).AddDialog(inner))
            .Send("hi").AssertReply("Name?")
            .Send("李").AssertReply("Building?")
            .Send("5").AssertReply("李 lives in 5").AssertReply("Got 李, stack 1")
            .StartTestAsync();
    }

    [Fact]
    public Task Component_BeginsTheFirstDialogAdded()
    {
        var root = new ComponentDialog("root").AddDialog(Saying("first")).AddDialog(Saying("second"));
        Assert.Equal("first", root.InitialDialogId);
        return Flow(root).Send("hi").AssertReply("first").StartTestAsync();
    }

    [Fact]
    public Task Component_AsksAgain_WhenADialogOnTopOfItEnds()
    {
        var root = new Interruptible("root");
        root.AddDialog(new Question("question"));
        root.AddDialog(Saying("help"));

        return Flow(root)
            .Send("hi").AssertReply("Well?")
            .Send("help").AssertReply("help").AssertReply("Well?")
            .Send("fine").AssertReply("Thanks")
            .StartTestAsync();
    }

    [Fact]
    public Task Component_CancelsItsInside_WhenToldTo()
    {
        var root = new Interruptible("root");
        root.AddDialog(new Question("question"));

        return Flow(root)
            .Send("hi").AssertReply("Well?")
            .Send("cancel").AssertReply("Question CancelCalled")
            .Send("hi").AssertReply("Well?")
            .StartTestAsync();
    }

    [Fact]
    public async Task Error_InADialog_ReachesTheCaller_WhenNobodyHandlesIt()
    {
        var dialog = new WaterfallDialog("w", [(_, _) => throw new InvalidOperationException("bad")]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow(dialog).Send("hi").StartTestAsync());
    }

    [Fact]
    public Task Numbers_InAStepsValues_AreReadByConvert_AfterTheyWereStored()
    {
        var dialog = new WaterfallDialog("w",
        [
            (step, _) => { step.Values["n"] = 7; step.Values["s"] = "x"; return Task.FromResult(Dialog.EndOfTurn); },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{Convert.ToInt32(step.Values["n"], null) + 1} {step.Values["s"]}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]);

        return Flow(dialog).Send("a").Send("b").AssertReply("8 x").StartTestAsync();
    }

    [Fact]
    public Task Attachments_InAStepsValues_AreStillAttachments_AfterTheyWereStored()
    {
        var dialog = new WaterfallDialog("w",
        [
            (step, _) => { step.Values["picture"] = new Attachment("image/png", name: "leak.png"); return Task.FromResult(Dialog.EndOfTurn); },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync(((Attachment)step.Values["picture"]).Name, cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]);

        return Flow(dialog).Send("a").Send("b").AssertReply("leak.png").StartTestAsync();
    }

    private static TestFlow Flow(Dialog dialog)
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, (turn, token) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("DialogState"), token));
    }

    private static WaterfallDialog Asking() => new("asking",
    [
        (step, token) => SayAndWait(step, "Name?", token),
        (step, token) => { step.Values["name"] = step.Result; return SayAndWait(step, "Building?", token); },
        async (step, token) =>
        {
            await step.Context.SendActivityAsync($"{step.Values["name"]} lives in {step.Result}", cancellationToken: token);
            return await step.EndDialogAsync(step.Values["name"], token);
        },
    ]);

    private static WaterfallDialog Saying(string words) => new(words,
    [
        async (step, token) =>
        {
            await step.Context.SendActivityAsync(words, cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        },
    ]);

    private static async Task<DialogTurnResult> SayAndWait(DialogContext dc, string words, CancellationToken token)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken: token);
        return Dialog.EndOfTurn;
    }

    private sealed class Interruptible(string id) : ComponentDialog(id)
    {
        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
            => innerDc.Context.Activity.Text switch
            {
                "help" => await innerDc.BeginDialogAsync("help", null, cancellationToken),
                "cancel" => await innerDc.CancelAllDialogsAsync(cancellationToken),
                _ => await base.OnContinueDialogAsync(innerDc, cancellationToken),
            };
    }

    private sealed class Question(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => SayAndWait(dc, "Well?", cancellationToken);

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("Thanks", cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null!, CancellationToken cancellationToken = default)
            => SayAndWait(dc, "Well?", cancellationToken);

        public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            if (reason == DialogReason.CancelCalled)
                await turnContext.SendActivityAsync($"Question {reason}", cancellationToken: cancellationToken);
        }
    }
}
