using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class TurnContextTests
{
    private readonly Recorder _adapter = new();

    [Fact]
    public void Constructor_Throws_WhenAnArgumentIsMissing()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext(null as BotAdapter, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null));
    }

    [Fact]
    public async Task Send_AddressesTheReply_AndReturnsItsId()
    {
        var turn = _adapter.Turn();

        var response = await turn.SendActivityAsync("hello");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("r0", response.Id);
        Assert.Equal(("hello", "u1", "bot", "c1", "a1"), (sent.Text, sent.Recipient.Id, sent.From.Id, sent.Conversation.Id, sent.ReplyToId));
        Assert.Equal("r0", sent.Id);
    }

    [Fact]
    public async Task Send_SetsSpeakAndInputHint()
    {
        await _adapter.Turn().SendActivityAsync("hello", "speak", InputHints.ExpectingInput);

        Assert.Equal(("speak", InputHints.ExpectingInput), (_adapter.Sent[0].Speak, _adapter.Sent[0].InputHint));
    }

    [Fact]
    public async Task Responded_IsTrue_OnlyAfterSomethingButATraceWasSent()
    {
        var turn = _adapter.Turn();
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("hello");
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Send_Throws_WhenThereIsNothingToSend()
    {
        var turn = _adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(string.Empty));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task SendHooks_RunInOrder_AndMayChangeWhatIsSent()
    {
        var turn = _adapter.Turn();
        var calls = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            calls.Add("first");
            activities[0].Text += "!";
            var responses = await next();
            calls.Add("first again");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            calls.Add("second");
            activities.Add(new Activity(ActivityTypes.Message) { Text = "more" });
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first", "second", "first again"], calls);
        Assert.Equal(["hello!", "more"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task SendHook_HoldsBackTheActivity_WhenItDoesNotCallNext()
    {
        var turn = _adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public void Hooks_Throw_WhenTheyAreMissing()
    {
        var turn = _adapter.Turn();

        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null));
        Assert.Throws<ArgumentNullException>(() => turn.OnUpdateActivity(null));
        Assert.Throws<ArgumentNullException>(() => turn.OnDeleteActivity(null));
    }

    [Fact]
    public async Task UpdateAndDelete_PassTheirHooks()
    {
        var turn = _adapter.Turn();
        var calls = new List<string>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            calls.Add("update " + activity.Id);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            calls.Add("delete " + reference.ActivityId);
            return next();
        });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "x" });
        await turn.DeleteActivityAsync("y");

        Assert.Equal(["update x", "delete y"], calls);
        Assert.Equal("c1", Assert.Single(_adapter.Updated).Conversation.Id);
        Assert.Equal(["y"], _adapter.Deleted);
    }

    [Fact]
    public async Task ExpectReplies_KeepsTheRepliesInTheContext()
    {
        var incoming = Recorder.Message();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        var turn = _adapter.Turn(incoming);

        await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.Equal("hello", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.True(turn.Responded);
    }

    [Fact]
    public void TurnState_KeepsObjectsByNameAndType()
    {
        var state = _adapter.Turn().TurnState;
        state.Add("name", "value");
        state.Add(this);

        Assert.Equal("value", state.Get<string>("name"));
        Assert.Same(this, state.Get<TurnContextTests>());
        Assert.Null(state.Get<string>("other"));
        Assert.Throws<ArgumentException>(() => state.Add("name", "again"));
        Assert.Throws<ArgumentNullException>(() => state.Add("null", (string)null!));
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null));
    }
}
