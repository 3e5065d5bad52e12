using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class DialogTests
{
    private readonly Recorder _adapter = new();
    private readonly List<string> _calls = [];
    private readonly DialogState _state = new();
    private readonly DialogSet _dialogs;

    public DialogTests()
    {
        var accessor = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("dialogs");
        _dialogs = new DialogSet(accessor).Add(new Probe("a", _calls)).Add(new Probe("b", _calls));
    }

    [Fact]
    public async Task Continue_SaysEmpty_WhenNothingIsOnTheStack()
        => Assert.Equal(DialogTurnStatus.Empty, (await Context().ContinueDialogAsync()).Status);

    [Fact]
    public async Task Begin_PutsTheDialogOnTop_AndPassesOptions()
    {
        var dc = Context();

        Assert.Equal(DialogTurnStatus.Waiting, (await dc.BeginDialogAsync("a", 1)).Status);
        await dc.BeginDialogAsync("b");

        Assert.Equal(["b", "a"], dc.Stack.Select(dialog => dialog.Id));
        Assert.Equal("b", dc.ActiveDialog.Id);
        Assert.Equal(["a begin 1", "b begin "], _calls);
    }

    [Fact]
    public async Task Continue_GoesToTheActiveDialogOnly()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        _calls.Clear();

        await Context().ContinueDialogAsync();

        Assert.Equal(["b continue"], _calls);
    }

    [Fact]
    public async Task End_ResumesTheDialogBelow_WithTheResult()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        _calls.Clear();

        await dc.EndDialogAsync("result");

        Assert.Equal(["b end EndCalled", "a resume EndCalled result"], _calls);
        Assert.Equal("a", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task End_OfTheLastDialog_IsComplete_WithItsResult()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");

        var result = await dc.EndDialogAsync("result");

        Assert.Equal((DialogTurnStatus.Complete, "result"), (result.Status, result.Result));
        Assert.Null(dc.ActiveDialog);
    }

    [Fact]
    public async Task Replace_EndsOneAndBeginsTheOther()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        _calls.Clear();

        await dc.ReplaceDialogAsync("b", 2);

        Assert.Equal(["a end ReplaceCalled", "b begin 2"], _calls);
        Assert.Equal(["b"], dc.Stack.Select(dialog => dialog.Id));
    }

    [Fact]
    public async Task CancelAll_EndsEverything_TopFirst()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        _calls.Clear();

        var result = await dc.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["b end CancelCalled", "a end CancelCalled"], _calls);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task Reprompt_GoesToTheActiveDialog()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        _calls.Clear();

        await dc.RepromptDialogAsync();

        Assert.Equal(["a reprompt"], _calls);
    }

    [Fact]
    public async Task State_OfADialog_IsItsOwn_AndSurvives()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        dc.ActiveDialog.State["x"] = 1;
        await dc.BeginDialogAsync("b");
        Assert.Empty(dc.ActiveDialog.State);

        await dc.EndDialogAsync();

        Assert.Equal(1, Context().ActiveDialog.State["x"]);
    }

    [Fact]
    public async Task Events_ReachTheActiveDialog()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");

        Assert.False(await dc.EmitEventAsync("other"));
        Assert.True(await dc.EmitEventAsync("mine"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.EmitEventAsync(string.Empty));
    }

    [Fact]
    public async Task BadArguments_Throw()
    {
        var dc = Context();

        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(null));
        await Assert.ThrowsAnyAsync<Exception>(() => dc.BeginDialogAsync("unknown"));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("a", null));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(null, _adapter.Turn(), _state));
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
        Assert.Throws<ArgumentNullException>(() => _dialogs.Add(null));
        Assert.Throws<ArgumentNullException>(() => _dialogs.Find(" "));
        Assert.Null(_dialogs.Find("unknown"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(_adapter.Turn()));
    }

    [Fact]
    public void Add_NumbersADialog_WhoseIdIsTaken()
    {
        var another = new Probe("a", _calls);

        _dialogs.Add(another);

        Assert.Equal("a2", another.Id);
        Assert.Same(another, _dialogs.Find("a2"));
    }

    [Fact]
    public void Id_IsTheTypesName_WhenNoneIsGiven() => Assert.Equal("Nameless", new Nameless().Id);

    private DialogContext Context() => new(_dialogs, _adapter.Turn(), _state);

    private sealed class Nameless : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);
    }

    private sealed class Probe(string id, List<string> calls) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => Note($"begin {options}");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Note("continue");

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null!, CancellationToken cancellationToken = default)
            => Note($"resume {reason} {result}");

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Note("reprompt");

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
            => Note($"end {reason}");

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
            => Task.FromResult(e.Name == "mine");

        private Task<DialogTurnResult> Note(string call)
        {
            calls.Add($"{Id} {call}");
            return Task.FromResult(EndOfTurn);
        }
    }
}
