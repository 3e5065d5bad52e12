using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class TestAdapterTests
{
    [Fact]
    public Task Echo_IsHeardBack() => new TestFlow(new TestAdapter(), EchoAsync)
        .Test("foo", "echo:foo")
        .Send("bar").AssertReplyContains("bar")
        .Send("baz").AssertReplyOneOf(["echo:foo", "echo:baz"])
        .Send("qux").AssertReply(reply => Assert.Equal("echo:qux", reply.AsMessageActivity().Text))
        .StartTestAsync();

    [Fact]
    public async Task Flow_Fails_WhenTheReplyIsAnother()
        => await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(new TestAdapter(), EchoAsync).Test("foo", "bar").StartTestAsync());

    [Fact]
    public async Task Flow_Fails_WhenThereIsNoReply()
        => await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(new TestAdapter(), (_, _) => Task.CompletedTask)
            .Send("foo").AssertReply("bar", timeout: 100).StartTestAsync());

    [Fact]
    public Task NoReply_IsAsserted() => new TestFlow(new TestAdapter(), (_, _) => Task.CompletedTask)
        .Send("foo").AssertNoReply(timeout: 50).StartTestAsync();

    [Fact]
    public async Task Adapter_CompletesTheActivity()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("talk"));
        Activity? seen = null;

        await adapter.ProcessActivityAsync(new Activity { Text = "hi" }, (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });

        Assert.Equal((ActivityTypes.Message, "user1", "bot", "talk"), (seen!.Type, seen.From.Id, seen.Recipient.Id, seen.Conversation.Id));
        Assert.NotNull(seen.Id);
        Assert.NotNull(seen.Timestamp);
    }

    [Fact]
    public async Task Replies_CanBeUpdatedAndDeleted()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var first = await turn.SendActivityAsync("first", cancellationToken: token);
                var second = await turn.SendActivityAsync("second", cancellationToken: token);
                var update = MessageFactory.Text("changed");
                update.Id = first.Id;
                await turn.UpdateActivityAsync(update, token);
                await turn.DeleteActivityAsync(second.Id, token);
            },
            default);

        Assert.Equal("changed", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Traces_AreQueued_OnlyWhenAskedFor(bool enabled)
    {
        var adapter = new TestAdapter(sendTraceActivity: enabled, conversation: null);
        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), token), default);

        Assert.Equal(enabled ? 1 : 0, adapter.ActiveQueue.Count);
    }

    private static async Task EchoAsync(ITurnContext turn, CancellationToken token)
        => await turn.SendActivityAsync("echo:" + turn.Activity.Text, cancellationToken: token);
}
