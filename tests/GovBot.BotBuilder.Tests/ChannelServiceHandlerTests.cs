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

    public static TheoryData<string, Func<CloudChannelServiceHandler, Task>> Calls => new()
    {
        { "reply", handler => handler.HandleReplyToActivityAsync("Bearer x", "c", "a", new Activity()) },
        { "send", handler => handler.HandleSendToConversationAsync("Bearer x", "c", new Activity()) },
        { "update", handler => handler.HandleUpdateActivityAsync("Bearer x", "c", "a", new Activity()) },
        { "delete", handler => handler.HandleDeleteActivityAsync("Bearer x", "c", "a") },
        { "who sees it", handler => handler.HandleGetActivityMembersAsync("Bearer x", "c", "a") },
        { "begin", handler => handler.HandleCreateConversationAsync("Bearer x", new ConversationParameters()) },
        { "conversations", handler => handler.HandleGetConversationsAsync("Bearer x", "c") },
        { "members", handler => handler.HandleGetConversationMembersAsync("Bearer x", "c") },
        { "member", handler => handler.HandleGetConversationMemberAsync("Bearer x", "u", "c") },
        { "page of members", handler => handler.HandleGetConversationPagedMembersAsync("Bearer x", "c") },
        { "take out", handler => handler.HandleDeleteConversationMemberAsync("Bearer x", "c", "u") },
        { "history", handler => handler.HandleSendConversationHistoryAsync("Bearer x", "c", new Transcript()) },
        { "upload", handler => handler.HandleUploadAttachmentAsync("Bearer x", "c", new AttachmentData()) },
    };

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

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_IsNotImplemented_WhenNobodyAnswersIt(string name, Func<CloudChannelServiceHandler, Task> call)
    {
        _trust.Setup(trust => trust.AuthenticateChannelRequestAsync("Bearer x", It.IsAny<CancellationToken>())).ReturnsAsync(_bot);

        await Assert.ThrowsAsync<NotImplementedException>(() => call(new Silent(_trust.Object)));
        Assert.NotEmpty(name);
        _trust.Verify(trust => trust.AuthenticateChannelRequestAsync("Bearer x", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_IsRefused_BeforeItIsSeenThatNobodyAnswersIt(string name, Func<CloudChannelServiceHandler, Task> call)
    {
        _trust.Setup(trust => trust.AuthenticateChannelRequestAsync("Bearer x", It.IsAny<CancellationToken>())).ThrowsAsync(new UnauthorizedAccessException(name));

        Assert.Equal(name, (await Assert.ThrowsAsync<UnauthorizedAccessException>(() => call(new Silent(_trust.Object)))).Message);
    }

    [Fact]
    public void Trust_IsNeeded() => Assert.Throws<ArgumentNullException>(() => new CloudChannelServiceHandler(null));

    private sealed class Silent(BotFrameworkAuthentication trust) : CloudChannelServiceHandler(trust);

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
