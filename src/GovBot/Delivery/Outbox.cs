using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Delivery;

/// <summary>Stages notices on the scoped context; they commit with the work they tell of and are sent afterwards.</summary>
public sealed class Outbox(GovBotDbContext db, BusinessClock clock)
{
    /// <summary>Stages a notice. A notice never touches the dialog stack of the conversation it goes to.</summary>
    /// <param name="dedupeKey">Unique: the same step of the same case is staged once, a second commit of it is refused.</param>
    /// <param name="dueAt">Not sent before; null for at once.</param>
    public OutboxMessage Stage(long conversationId, string dedupeKey, Activity activity, DateTimeOffset? dueAt = null)
    {
        var now = clock.Now();
        var message = new OutboxMessage
        {
            ConversationId = conversationId,
            DedupeKey = dedupeKey,
            Payload = ActivityJson.Write(activity),
            DueAt = dueAt?.UtcDateTime.ToMilliseconds() ?? now,
            CreatedAt = now,
        };
        db.Add(message);
        return message;
    }

    /// <summary>Stages a notice of plain text.</summary>
    /// <param name="button">Said when tapped, as if typed.</param>
    public OutboxMessage StageText(long conversationId, string dedupeKey, string text, string locale, DateTimeOffset? dueAt = null, string? button = null) =>
        Stage(
            conversationId,
            dedupeKey,
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = text,
                TextFormat = TextFormatTypes.Plain,
                Locale = locale,
                SuggestedActions = button is null ? null : new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, button, value: button)] },
            },
            dueAt);
}
