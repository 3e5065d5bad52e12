using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ActivityHandlerTests
{
    private readonly Recorder _adapter = new();
    private readonly Bot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData("somethingElse", "unrecognized")]
    public async Task Turn_CallsTheMethodOfItsKind(string type, string expected)
    {
        await _bot.OnTurnAsync(_adapter.Turn(new Activity(type)));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task MembersAdded_IsNotCalled_WhenOnlyTheBotJoined()
    {
        await _bot.OnTurnAsync(_adapter.Turn(Joining("bot")));
        Assert.Empty(_bot.Calls);

        await _bot.OnTurnAsync(_adapter.Turn(Joining("bot", "u1")));
        Assert.Equal(["added 2"], _bot.Calls);
    }

    [Fact]
    public async Task MembersRemoved_IsCalled_WhenAPersonLeft()
    {
        var activity = new Activity(ActivityTypes.ConversationUpdate) { Recipient = new ChannelAccount("bot"), MembersRemoved = [new ChannelAccount("u1")] };

        await _bot.OnTurnAsync(_adapter.Turn(activity));

        Assert.Equal(["removed 1"], _bot.Calls);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("webchat/join", "event webchat/join")]
    public async Task Events_AreToldApartByName(string name, string expected)
    {
        await _bot.OnTurnAsync(_adapter.Turn(new Activity(ActivityTypes.Event) { Name = name }));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_CallBothMethods_AddedFirst()
    {
        var activity = new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [new MessageReaction("sad")],
        };

        await _bot.OnTurnAsync(_adapter.Turn(activity));

        Assert.Equal(["+like", "-sad"], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("remove", "uninstalled")]
    public async Task Installation_IsToldApartByAction(string action, string expected)
    {
        await _bot.OnTurnAsync(_adapter.Turn(new Activity(ActivityTypes.InstallationUpdate) { Action = action }));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Invoke_IsAnswered501_WhenNobodyKnowsIt()
    {
        await _bot.OnTurnAsync(_adapter.Turn(new Activity(ActivityTypes.Invoke) { Name = "unknown" }));

        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Fact]
    public async Task Turn_Throws_WhenContextActivityOrTypeIsMissing()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => _bot.OnTurnAsync(_adapter.Turn(new Activity())));
    }

    private static Activity Joining(params string[] ids) => new(ActivityTypes.ConversationUpdate)
    {
        Recipient = new ChannelAccount("bot"),
        MembersAdded = ids.Select(id => new ChannelAccount(id)).ToList(),
    };

    private sealed class Bot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"removed {membersRemoved.Count}");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event " + turnContext.Activity.Name);

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Note("-" + messageReactions[0].Type);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
