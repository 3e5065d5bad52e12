using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to the channels of the Bot Framework.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    /// <summary>Makes one.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Whom the bot believes.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; private set; }

    /// <summary>The log.</summary>
    protected ILogger Logger { get; private set; }

    /// <summary>Sends activities to the channel, in order, and returns the ids it gave them.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(activities[i].Id ?? string.Empty);
        }

        return responses;
    }

    /// <summary>Replaces an activity on the channel.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ClientOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);
    }

    /// <summary>Takes an activity back from the channel.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ClientOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <summary>Starts a conversation and runs the bot in it.</summary>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        audience ??= BotFrameworkAuthentication.GetOriginatingAudience();
        var identity = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        ConversationResourceResponse begun;
        using (var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false))
            begun = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var activity = Begun(channelId, serviceUrl, begun, conversationParameters);
        var caller = new AuthenticateRequestResult { Audience = audience, ClaimsIdentity = identity, ConnectorFactory = factory };
        await RunAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes up a conversation of the bot's own accord.</summary>
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(botAppId, reference?.GetContinuationActivity(), callback, cancellationToken);

    /// <summary>Takes up a conversation with an activity of your making.</summary>
    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, callback, cancellationToken);

    /// <summary>Takes up a conversation under an identity.</summary>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(claimsIdentity, reference?.GetContinuationActivity(), callback, cancellationToken);

    /// <summary>Takes up a conversation under an identity, for an audience.</summary>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(claimsIdentity, reference?.GetContinuationActivity(), audience, callback, cancellationToken);

    /// <summary>Takes up a conversation under an identity with an activity of your making.</summary>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    /// <summary>Takes up a conversation under an identity, for an audience, with an activity of your making.</summary>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <summary>Runs the bot over an activity of its own accord.</summary>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        var scope = audience ?? BotFrameworkAuthentication.GetOriginatingAudience();
        var caller = new AuthenticateRequestResult { Audience = scope, ClaimsIdentity = claimsIdentity, ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity) };
        await RunAsync(caller, continuationActivity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the bot over an activity whose sender is still to be proved.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the bot over an activity whose sender is proved.</summary>
    protected Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        return RunAsync(authenticateRequestResult, activity, callback, cancellationToken);
    }

    /// <summary>The identity of the bot itself.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, botAppId), new Claim(AuthenticationConstants.AppIdClaim, botAppId)]);
    }

    private async Task<InvokeResponse> RunAsync(AuthenticateRequestResult caller, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var client = await caller.ConnectorFactory.CreateAsync(activity.ServiceUrl, caller.Audience, cancellationToken).ConfigureAwait(false);
        using var context = new TurnContext(this, activity);
        context.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, caller.ClaimsIdentity);
        context.TurnState.Add(client);
        context.TurnState.Add(OAuthScopeKey, caller.Audience);
        context.TurnState.Add(caller.ConnectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return Result(context);
    }

    private static Activity Begun(string channelId, string serviceUrl, ConversationResourceResponse begun, ConversationParameters asked) => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.CreateConversation,
        Id = begun.ActivityId ?? Guid.NewGuid().ToString("n"),
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
        ChannelData = asked.ChannelData,
        Conversation = new ConversationAccount { Id = begun.Id, IsGroup = asked.IsGroup, TenantId = asked.TenantId },
        Recipient = asked.Bot,
    };

    private static InvokeResponse Result(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        if (context.Activity.Type != ActivityTypes.Invoke) return null;
        return context.TurnState.Get<Activity>(InvokeResponseKey) is { } answer
            ? (InvokeResponse)answer.Value
            : new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static IConnectorClient ClientOf(ITurnContext turnContext)
        => turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture)), TimeProvider.System, cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var conversations = ClientOf(turnContext).Conversations;
        return await (string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? conversations.SendToConversationAsync(activity, cancellationToken)
            : conversations.ReplyToActivityAsync(activity, cancellationToken)).ConfigureAwait(false);
    }
}
