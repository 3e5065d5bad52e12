using GovBot.Data.Messaging;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace GovBot.Turns;

/// <summary>Runs the middleware and the bot over one activity and keeps the replies back until the commit.</summary>
internal sealed class BufferingAdapter : BotAdapter
{
    private readonly ConversationHub _hub;
    private readonly TimeProvider _time;
    private readonly List<Activity> _replies = [];
    private ConversationFacts _facts = null!;
    private long _lastSeq;

    public BufferingAdapter(IEnumerable<IMiddleware> middleware, ConversationHub hub, TimeProvider time)
    {
        _hub = hub;
        _time = time;
        foreach (var one in middleware)
        {
            Use(one);
        }
    }

    public IReadOnlyList<Activity> Replies => _replies;

    /// <summary>Runs the turn; <paramref name="lastSeq"/> is the log's last number as far as is known before the commit.</summary>
    public Task RunAsync(TurnContext context, ConversationFacts facts, long lastSeq, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        _facts = facts;
        _lastSeq = lastSeq;
        return RunPipelineAsync(context, bot, cancellationToken);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            Take(turnContext, activities[i]);
            responses[i] = new ResourceResponse(activities[i].Id ?? string.Empty);
        }

        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        _replies[IndexOf(activity.Id)] = activity;
        Stamp(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _replies.RemoveAt(IndexOf(reference.ActivityId));
        return Task.CompletedTask;
    }

    private void Take(ITurnContext turnContext, Activity activity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                Stamp(activity);
                _hub.Transient(_facts.ConversationId, activity);
                break;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                break;
            case ActivityTypes.Delay or ActivityTypes.Trace:
                // A turn waits for nothing, and traces are for the emulator.
                break;
            default:
                Stamp(activity);
                activity.Id = ChatLog.IdOf(_facts.ExternalId, ++_lastSeq);
                _replies.Add(activity);
                break;
        }
    }

    private void Stamp(Activity activity)
    {
        activity.ChannelId = _facts.ChannelId;
        // People's own words come back in replies: they are text, never markup.
        activity.TextFormat ??= activity.Type == ActivityTypes.Message ? TextFormatTypes.Plain : null;
        activity.Timestamp = _time.GetUtcNow();
        (activity.From ??= new ChannelAccount()).Role = RoleTypes.Bot;
        (activity.Conversation ??= new ConversationAccount()).Id = _facts.ExternalId;
    }

    private int IndexOf(string? id)
    {
        var index = _replies.FindIndex(r => r.Id == id);
        return index >= 0
            ? index
            : throw new InvalidOperationException("Only a reply of the same turn can be updated or deleted: earlier ones have left.");
    }
}
