using System.Text.Json.Nodes;
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
    public OutboxMessage StageText(long conversationId, string dedupeKey, string text, string locale, DateTimeOffset? dueAt = null, params IReadOnlyList<NoticeButton> buttons) =>
        Stage(
            conversationId,
            dedupeKey,
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = text,
                TextFormat = TextFormatTypes.Plain,
                Locale = locale,
                ChannelData = new JsonObject { ["govbot"] = new JsonObject { ["notice"] = true } },
                SuggestedActions = buttons.Count == 0 ? null : new SuggestedActions { Actions = [.. buttons.Select(Action)] },
            },
            dueAt);

    private static CardAction Action(NoticeButton button) => button.Tap is null
        ? new(ActionTypes.ImBack, button.Label, value: button.Says)
        : new(ActionTypes.MessageBack, button.Label, text: button.Says, displayText: button.Says, value: button.Tap);
}

/// <summary>What is asked at the end of a notice, and its buttons.</summary>
public sealed record NoticeTail(string Text, IReadOnlyList<NoticeButton> Buttons);

/// <summary>A button of a notice.</summary>
/// <param name="Says">What the person says by tapping it, as if typed.</param>
/// <param name="Tap">What it stands for, sealed; null where the words are enough.</param>
public sealed record NoticeButton(string Label, string Says, string? Tap = null)
{
    public NoticeButton(string words)
        : this(words, words)
    {
    }
}
