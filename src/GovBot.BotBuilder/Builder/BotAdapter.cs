using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel: makes turns of what comes in and sends what goes out.</summary>
public abstract class BotAdapter
{
    /// <summary>Where the caller's identity lies in the turn's state.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Where the OAuth scope lies in the turn's state.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Where the answer to an invoke lies in the turn's state.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Makes an adapter without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>Called with what a turn throws; without it the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The middleware of every turn.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds middleware.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to the channel and returns the ids it gave them.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity on the channel.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes an activity back from the channel.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Handles an incoming activity of an authenticated caller.</summary>
    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Starts a conversation.</summary>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Takes up a conversation of the bot's own accord.</summary>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        await ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes up a conversation with an activity of your making.</summary>
    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Takes up a conversation under an identity.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Takes up a conversation under an identity, for an audience.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Takes up a conversation under an identity with an activity of your making.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Takes up a conversation under an identity, for an audience, with an activity of your making.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw Unsupported();

    /// <summary>Runs middleware and bot, with the activity's language as the current one.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        SetLanguage(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, e).ConfigureAwait(false);
        }
    }

    private static void SetLanguage(ITurnContext turnContext)
    {
        if (string.IsNullOrEmpty(turnContext.Activity?.Locale)) return;
        try
        {
            var culture = CultureInfo.GetCultureInfo(turnContext.Activity.Locale);
            CultureInfo.CurrentCulture = culture;
            if (turnContext is TurnContext own) own.Locale = culture.Name;
        }
        catch (CultureNotFoundException)
        {
            // The locale comes from outside; one that nobody knows changes nothing.
        }
    }

    private async Task ContinueAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    private NotSupportedException Unsupported() => new($"{GetType().Name} does not support this.");
}
