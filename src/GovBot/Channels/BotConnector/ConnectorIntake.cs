using System.Globalization;
using GovBot.Channels.DirectLine;
using GovBot.Data.Messaging;
using GovBot.Text;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Channels.BotConnector;

/// <summary>Hands a channel's message to its turn and answers as the way of delivery asks.</summary>
internal sealed partial class ConnectorIntake(
    ConnectorTurns turns, Conversations conversations, ConnectorFiles files, ConnectorGuards guards, TextCatalog text)
{
    public async Task<IResult> RunAsync(HttpContext http, Activity activity)
    {
        var (type, name, inline) = (activity.Type, activity.Name, activity.DeliveryMode == DeliveryModes.ExpectReplies);
        var read = ConnectorTranslator.Read(activity, Identifiers.New());
        if (!read.IsSuccess)
        {
            return read.Error.Code == "GroupNotServed"
                ? DirectLineError.Forbidden("Conversations of several people are not served")
                : DirectLineError.BadRequest(read.Error.Code, "The activity lacks its type, channel or conversation, or they are too long");
        }

        var message = read.Value;
        if (!inline && !guards.Hosts.Allows(activity.ServiceUrl))
        {
            return DirectLineError.Forbidden("The service address is not among GovBot:Connector:ServiceHosts");
        }

        if (guards.Limits.Refuses(message.Conversation.UserId) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return DirectLineError.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests");
        }

        if (message.Activity is null)
        {
            return type == ActivityTypes.Invoke ? NotAnswered(name) : inline ? Replies([]) : Results.Ok();
        }

        var answer = await TurnAsync(message, inline);
        return answer is not null ? answer
            : type == ActivityTypes.Invoke ? Received(activity.Locale)
            : Results.Ok();
    }

    /// <summary>An answer that is neither "done" nor an invoke's; null for those.</summary>
    private async Task<IResult?> TurnAsync(ConnectorMessage message, bool inline)
    {
        // A channel that gives up waiting still wants its message done.
        var conversation = await OpenAsync(message);
        if (conversation.UserId != message.Conversation.UserId)
        {
            return DirectLineError.Forbidden("The conversation is another person's");
        }

        using var order = await files.Order.EnterAsync(conversation.Id);
        var (remark, anythingElse) = await files.TakeAsync(conversation, message, inline);
        var result = anythingElse ? await turns.RunAsync(conversation, message, inline) : null;
        if (result?.Status == TurnStatus.Closed)
        {
            return DirectLineError.Closed();
        }

        return inline ? Inline(message, remark, result is null ? [] : await RepliesAsync(conversation, result)) : null;
    }

    private async Task<IReadOnlyList<Activity>> RepliesAsync(ConversationRecord conversation, TurnResult result) =>
        result.Status is TurnStatus.Duplicate || result.Replies.Count == 0
            ? await conversations.RepliesToAsync(conversation.Id, result.ActivityId, CancellationToken.None)
            : result.Replies;

    private IResult Inline(ConnectorMessage message, Activity? remark, IReadOnlyList<Activity> replies)
    {
        var reference = ActivityJson.Read(message.Reference);
        IEnumerable<Activity> said = remark is null ? replies : [remark, .. replies];
        return Replies(said.Select(reply => ConnectorTranslator.Write(ActivityJson.Read(ActivityJson.Write(reply)), reference, guards.Home)));
    }

    private async Task<ConversationRecord> OpenAsync(ConnectorMessage message)
    {
        var conversation = await conversations.CreateAsync(message.Conversation, CancellationToken.None);
        if (conversation.Reference != message.Reference && conversation.UserId == message.Conversation.UserId)
        {
            await conversations.MoveAsync(conversation.Id, message.Reference, CancellationToken.None);
        }

        return conversation;
    }

    private static IResult Replies(IEnumerable<Activity> activities) => Results.Content(
        $$"""{"activities":[{{string.Join(',', activities.Select(ActivityJson.Write))}}]}""", "application/json; charset=utf-8", statusCode: StatusCodes.Status200OK);

    private IResult Received(string? locale) =>
        CardAnswer(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", text.Get(Locales.Of(locale), "connector.received"));

    private static IResult NotAnswered(string? name) => name == ConnectorTranslator.CardAction
        ? CardAnswer(StatusCodes.Status400BadRequest, "application/vnd.microsoft.error", new { code = "BadArgument", message = "The action has no text" })
        : Results.StatusCode(StatusCodes.Status501NotImplemented);

    private static IResult CardAnswer(int statusCode, string type, object value) => Results.Json(new { statusCode, type, value });
}
