using GovBot.Cases.Desk;
using GovBot.Data.Messaging;
using GovBot.Delivery;
using GovBot.Turns;
using GovBot.Understanding;
using Microsoft.Bot.Schema;

namespace GovBot.Channels.BotConnector;

/// <summary>Runs the turn of a channel's message. Where a notice could show its buttons only as numbers, a number typed after it is the button.</summary>
internal sealed class ConnectorTurns(ITurnRunner turns, LastNotice notices)
{
    // Longer messages are sentences, and may be about danger.
    private const int LongestAnswer = 6;

    public async Task<TurnResult> RunAsync(ConversationRecord conversation, ConnectorMessage message, bool inline)
    {
        var activity = message.Activity!;
        if (activity is { Type: ActivityTypes.Message, Value: null, Text: { Length: > 0 } text } && await TypedAsync(conversation.Id, activity, text.Trim()) is { } button)
        {
            (activity.Text, activity.Value) = (Said(button), button.Type == ActionTypes.MessageBack ? button.Value : NoticeTaps.Words);
        }

        var request = new TurnRequest(conversation.Id, message.MessageId, message.ActivityId, ActivityJson.Write(activity)) { RepliesByOutbox = !inline };
        return await turns.RunAsync(request, CancellationToken.None);
    }

    private async Task<CardAction?> TypedAsync(long conversationId, Activity activity, string text)
    {
        if (await notices.FindAsync(conversationId, CancellationToken.None) is not { SuggestedActions.Actions: { Count: > 0 } actions }
            || ConnectorLook.Of(activity.ChannelId, activity.Conversation, actions) != ButtonLook.Numbered)
        {
            return null;
        }

        var answers = ConnectorLook.Answers(actions).ToList();
        return text.Length <= LongestAnswer && ChoiceReader.Read(text, [.. answers.Select(a => new Option(a.Title, a.Title))]) is ChoiceReading.One one
            ? answers[one.Index]
            : answers.Find(a => a.Title == text);
    }

    private static string Said(CardAction button) => button.Type == ActionTypes.MessageBack ? button.Text : $"{button.Value}";
}
