using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down what comes in and goes out, as copies, when the turn is over; a log that fails fails no turn.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    /// <summary>Makes it for a log.</summary>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var said = new Queue<Activity>();
        WriteIncoming(turnContext.Activity, said);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            WriteSent(activities, responses, said);
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            Write(activity, said, copy => copy.Type = ActivityTypes.MessageUpdate);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            Write(new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference, false), said, copy => copy.Id = reference.ActivityId);
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);

        // The person need not wait for the log.
        _ = LogAsync(said);
    }

    private static void WriteIncoming(Activity activity, Queue<Activity> said)
    {
        // That a bot takes up a conversation is nothing anybody said.
        if (activity is null || (activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation)) return;
        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role)) activity.From.Role = RoleTypes.User;
        Write(activity, said, _ => { });
    }

    private static void WriteSent(List<Activity> activities, ResourceResponse[] responses, Queue<Activity> said)
    {
        for (var i = 0; i < activities.Count; i++)
        {
            var id = i < responses?.Length ? responses[i]?.Id : null;
            Write(activities[i], said, copy =>
            {
                // The channel's id; one of our own where it gave none, since a log names each by its id.
                copy.Id = !string.IsNullOrEmpty(id) ? id : string.IsNullOrEmpty(copy.Id) ? $"g_{Guid.NewGuid():n}" : copy.Id;
                copy.Timestamp ??= TimeProvider.System.GetUtcNow();
            });
        }
    }

    private static void Write(Activity activity, Queue<Activity> said, Action<Activity> change)
    {
        var copy = BotJson.Copy(activity);
        change(copy);
        said.Enqueue(copy);
    }

    private async Task LogAsync(Queue<Activity> said)
    {
        while (said.TryDequeue(out var activity))
        {
            try
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                System.Diagnostics.Trace.TraceError($"Transcript: {e.GetType().Name}");
            }
        }
    }
}
