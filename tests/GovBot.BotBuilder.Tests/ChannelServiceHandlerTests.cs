using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Moq;

namespace GovBot.BotBuilder.Tests;

public sealed class ChannelServiceHandlerTests
{
    private readonly ClaimsIdentity _bot = new("test");
    private readonly Mock<BotFrameworkAuthentication> _trust = new();

    [Fact]
    public async Task Call_IsAuthenticated_AndHandedOn()
    {
        _trust.Setup(trust => trust.AuthenticateChannelRequestAsync("Bearer x", It.IsAny<CancellationToken>())).ReturnsAsync(_bot);
        var handler = new Kept(_trust.Object);

        var response = await handler.HandleReplyToActivityAsync("Bearer x", "c1", "a1", new Activity(ActivityTypes.Message) { Text = "hi" });

        Assert.Equal("c1/a1/hi", response.Id);
        Assert.Same(_bot, handler.Caller);
    }

    [Fact]
    public async Task Call_IsNotHandedOn_WithoutProof()
    {
        _trust.Setup(trust => trust.AuthenticateChannelRequestAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new UnauthorizedAccessException());
        var handler = new Kept(_trust.Object);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => handler.HandleReplyToActivityAsync(null, "c1", "a1", new Activity()));
        Assert.Null(handler.Caller);
    }

    [Fact]
    public async Task Call_NobodyAnswers_IsNotImplemented()
    {
        _trust.Setup(trust => trust.AuthenticateChannelRequestAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync(_bot);

        await Assert.ThrowsAsync<NotImplementedException>(() => new Kept(_trust.Object).HandleGetConversationMembersAsync("Bearer x", "c1"));
    }

    [Fact]
    public void Trust_IsNeeded() => Assert.Throws<ArgumentNullException>(() => new CloudChannelServiceHandler(null));

    private sealed class Kept(BotFrameworkAuthentication trust) : CloudChannelServiceHandler(trust)
    {
        public ClaimsIdentity? Caller { get; private set; }

        protected override Task<ResourceResponse> OnReplyToActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
        {
            Caller = claimsIdentity;
            return Task.FromResult(new ResourceResponse($"{conversationId}/{activityId}/{activity.Text}"));
        }
    }
}
