using GovBot.Data.Messaging;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Channels.DirectLine;

/// <summary>Hands a message to its turn and answers the client as it understands it.</summary>
internal sealed partial class MessageIntake(ITurnRunner turns, ClientAddresses addresses, TimeProvider time, ILogger<MessageIntake> logger)
{
    public (IncomingMessage? Message, IResult? Refusal) Read(string json, TokenGrant grant)
    {
        var result = DirectLineTranslator.Read(json, grant, Identifiers.New(), time.GetUtcNow());
        return result.IsSuccess
            ? (result.Value, null)
            : (null, DirectLineError.BadRequest(result.Error.Code, "The activity is malformed, without a type, or of a type a client does not send"));
    }

    public async Task<IResult> RunAsync(HttpContext http, ConversationRecord conversation, IncomingMessage message)
    {
        if (message.Activity.Type == ActivityTypes.Typing)
        {
            // Nobody is there to see it.
            return Accepted(message.ActivityId);
        }

        try
        {
            // A client that gives up waiting still wants its message done.
            var request = new TurnRequest(conversation.Id, message.MessageId, message.ActivityId, ActivityJson.Write(message.Activity)) { AddressKey = addresses.KeyOf(http) };
            var result = await turns.RunAsync(request, CancellationToken.None);
            return result.Status == TurnStatus.Closed ? DirectLineError.Closed() : Accepted(result.ActivityId);
        }
        catch (Exception fault)
        {
            LogNoTurn(conversation.Id, fault);
            return DirectLineError.BotFailed();
        }
    }

    private static IResult Accepted(string activityId) => Results.Json(new { id = activityId });

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of conversation {ConversationId} had no turn and no apology")]
    private partial void LogNoTurn(long conversationId, Exception fault);
}
