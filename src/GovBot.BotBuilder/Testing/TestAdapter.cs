using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: tests put activities in and take replies out of a queue.</summary>
public class TestAdapter : BotAdapter
{
    private const string TestService = "https://test.com";

    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <summary>Makes an adapter for a conversation of yours, or for one of its own.</summary>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? Converse(Connector.Channels.Test, "convo1", "Conversation1", "user1", "User1", "bot", "Bot", Locale);
    }

    /// <summary>Makes an adapter that stands for a channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = Converse(channelId, "convo1", "Conversation1", "user1", "User1", "bot", "Bot", Locale);
    }

    /// <summary>The locale of the activities made here.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot sent and nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>Are traces put into the queue too?</summary>
    public bool EnableTrace { get; set; }

    /// <summary>A conversation of this name between these two.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
        => Converse(Connector.Channels.Test, name, name, user.ToLowerInvariant(), user, bot.ToLowerInvariant(), bot, "en-us");

    /// <summary>Adds middleware.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn with this activity, completed with what a channel would add.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Complete(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("There is nothing to send.", nameof(activities));
        return SendAsync(activities, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var found = ActiveQueue.Any(queued => queued.Id == activity.Id);
            if (found) Requeue(queued => queued.Id == activity.Id ? activity : queued);
            return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_gate) Requeue(queued => queued.Id == reference.ActivityId ? null : queued);
        return Task.CompletedTask;
    }

    /// <summary>Starts another conversation and calls the bot in it.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        lock (_gate) ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var context = CreateTurnContext(update);
        await callback(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next reply, or null.</summary>
    public IActivity GetNextReply()
    {
        lock (_gate) return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The next reply, as soon as there is one.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply)) return reply;
            _waiting.Enqueue(waiting);
        }

        using var given = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task.ConfigureAwait(false);
    }

    /// <summary>A message of the person's.</summary>
    public Activity MakeActivity(string text = null)
    {
        var activity = new Activity(ActivityTypes.Message) { Text = text, Locale = Locale ?? "en-us" };
        activity.ApplyConversationReference(Conversation, true);
        activity.Id = NextId();
        return activity;
    }

    /// <summary>Runs a turn in which the person says this.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>The context of a turn.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference Converse(string channel, string id, string name, string userId, string user, string botId, string bot, string locale) => new()
    {
        ChannelId = channel,
        ServiceUrl = TestService,
        Conversation = new ConversationAccount { IsGroup = false, Id = id, Name = name },
        User = new ChannelAccount(userId, user),
        Bot = new ChannelAccount(botId, bot),
        Locale = locale,
    };

    private async Task<ResourceResponse[]> SendAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id)) activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture)), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
                Enqueue(activity);
            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot) activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id ??= NextId();
        var now = TimeProvider.System.GetUtcNow();
        if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset)) activity.Timestamp = now;
        if (activity.LocalTimestamp is null || activity.LocalTimestamp == default(DateTimeOffset)) activity.LocalTimestamp = now;
    }

    private void Enqueue(Activity activity)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var waiting))
                if (waiting.TrySetResult(activity)) return;
            ActiveQueue.Enqueue(activity);
        }
    }

    private void Requeue(Func<Activity, Activity> change)
    {
        var queued = ActiveQueue.ToArray();
        ActiveQueue.Clear();
        foreach (var activity in queued)
            if (change(activity) is { } kept) ActiveQueue.Enqueue(kept);
    }

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);
}
