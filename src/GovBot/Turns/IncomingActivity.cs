using GovBot.Data.Messaging;
using Microsoft.Bot.Schema;

namespace GovBot.Turns;

/// <summary>The activity a person sent, as the bot and the log see it: who and where are said by us, never by the sender.</summary>
internal static class IncomingActivity
{
    public static Activity Parse(TurnRequest request, ConversationFacts facts, TimeProvider time)
    {
        var activity = ActivityJson.Read(request.ActivityJson);
        activity.Id = request.ActivityId;
        activity.ChannelId = facts.ChannelId;
        activity.Timestamp ??= time.GetUtcNow();
        (activity.Conversation ??= new ConversationAccount()).Id = facts.ExternalId;
        (activity.From ??= new ChannelAccount()).Id = facts.UserId;
        activity.From.Role ??= RoleTypes.User;
        activity.Recipient ??= new ChannelAccount("govbot", null, RoleTypes.Bot);
        return activity;
    }

    /// <summary>What the log keeps of it; null for what is not part of the talk.</summary>
    public static string? Echo(Activity activity) =>
        activity.Type is ActivityTypes.Typing or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
            ? null
            : ActivityJson.Write(activity);
}
