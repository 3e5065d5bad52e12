using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class TranscriptTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private readonly MemoryTranscriptStore _store = new();

    [Fact]
    public async Task WhatIsSaid_IsLogged_InOrder_AsCopies()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new TranscriptLoggerMiddleware(_store));

        await new TestFlow(adapter, async (turn, token) => await turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: token))
            .Send("one").AssertReply(reply => reply.AsMessageActivity().Text = "changed afterwards")
            .Send("two").AssertReply("echo two")
            .StartTestAsync();

        var said = (await _store.GetTranscriptActivitiesAsync("test", "c")).Items;
        Assert.Equal(["one", "echo one", "two", "echo two"], said.Select(activity => activity.AsMessageActivity().Text));
        Assert.All(said, activity => Assert.False(string.IsNullOrEmpty(activity.Id)));
        Assert.Equal(RoleTypes.User, said[0].From.Role);
    }

    [Fact]
    public async Task ChangesAndDeletions_AreLogged_AsWhatTheyAre()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new TranscriptLoggerMiddleware(_store));

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var sent = await turn.SendActivityAsync("first", cancellationToken: token);
                var update = MessageFactory.Text("second");
                update.Id = sent.Id;
                await turn.UpdateActivityAsync(update, token);
                await turn.DeleteActivityAsync(sent.Id, token);
            },
            default);

        var said = (await _store.GetTranscriptActivitiesAsync("test", "c")).Items;
        Assert.Equal([ActivityTypes.Message, ActivityTypes.Message, ActivityTypes.MessageDelete, ActivityTypes.MessageUpdate], said.Select(activity => activity.Type).Order(StringComparer.Ordinal));
        Assert.Single(said.Where(activity => activity.Type != ActivityTypes.Message || activity.AsMessageActivity().Text == "first").Select(activity => activity.Id).Distinct());
    }

    [Fact]
    public async Task FailingLog_FailsNoTurn()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Broken()));

        await new TestFlow(adapter, async (turn, token) => await turn.SendActivityAsync("fine", cancellationToken: token))
            .Test("hi", "fine").StartTestAsync();
    }

    [Fact]
    public async Task Transcript_ComesByPages_OfTwenty()
    {
        for (var i = 0; i < 45; i++) await _store.LogActivityAsync(Said("c", i));

        var first = await _store.GetTranscriptActivitiesAsync("test", "c");
        var second = await _store.GetTranscriptActivitiesAsync("test", "c", first.ContinuationToken);
        var third = await _store.GetTranscriptActivitiesAsync("test", "c", second.ContinuationToken);

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"{i}"), first.Items.Concat(second.Items).Concat(third.Items).Select(activity => activity.AsMessageActivity().Text));
        Assert.Equal((20, 20, 5), (first.Items.Length, second.Items.Length, third.Items.Length));
        Assert.Null(third.ContinuationToken);
    }

    [Fact]
    public async Task Transcript_MayBeginAtAMoment()
    {
        for (var i = 0; i < 5; i++) await _store.LogActivityAsync(Said("c", i));

        var later = await _store.GetTranscriptActivitiesAsync("test", "c", null, Nine.AddMinutes(3));

        Assert.Equal(["3", "4"], later.Items.Select(activity => activity.AsMessageActivity().Text));
    }

    [Fact]
    public async Task Conversations_AreListed_AndForgotten()
    {
        await _store.LogActivityAsync(Said("b", 1));
        await _store.LogActivityAsync(Said("a", 0));

        Assert.Equal(["a", "b"], (await _store.ListTranscriptsAsync("test")).Items.Select(info => info.Id));
        Assert.Empty((await _store.ListTranscriptsAsync("other")).Items);

        await _store.DeleteTranscriptAsync("test", "a");
        Assert.Equal(["b"], (await _store.ListTranscriptsAsync("test")).Items.Select(info => info.Id));
        Assert.Empty((await _store.GetTranscriptActivitiesAsync("test", "a")).Items);
    }

    [Fact]
    public async Task BadArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new TranscriptLoggerMiddleware(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _store.LogActivityAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _store.GetTranscriptActivitiesAsync(null, "c"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _store.DeleteTranscriptAsync("test", null));
    }

    private static Activity Said(string conversation, int minute) => new(ActivityTypes.Message)
    {
        Id = $"{conversation}{minute}",
        Text = $"{minute}",
        ChannelId = "test",
        Conversation = new ConversationAccount { Id = conversation },
        Timestamp = Nine.AddMinutes(minute),
    };

    private sealed class Broken : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new InvalidOperationException("disk full");
    }
}
