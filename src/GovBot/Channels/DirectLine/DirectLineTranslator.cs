using GovBot.Attachments;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Error = GovBot.Data.Domain.Cases.Error;

namespace GovBot.Channels.DirectLine;

/// <summary>A message as the client sent it, made safe to believe.</summary>
/// <param name="MessageId">The same for a message posted again.</param>
internal sealed record IncomingMessage(string MessageId, string ActivityId, Activity Activity);

/// <summary>Wire to activity and back; pure.</summary>
internal static class DirectLineTranslator
{
    private static readonly string[] Types =
        [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.MessageReaction, ActivityTypes.EndOfConversation];

    /// <summary>Who speaks, where and when is said by us; what stays is what the person says. Errors are Direct Line's codes.</summary>
    public static Result<IncomingMessage> Read(string json, TokenGrant grant, string newId, DateTimeOffset now)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Read(json);
        }
        catch (FormatException)
        {
            return new Error("BadSyntax");
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return new Error("MissingProperty");
        }

        if (!Types.Contains(activity.Type))
        {
            return new Error("BadArgument");
        }

        Own(activity, grant, now);
        var activityId = $"{grant.ConversationId}|{newId}";
        var messageId = activity.TryGetChannelData<ClientData>(out var data) && data?.ClientActivityId is { Length: > 0 } clientId
            ? $"{grant.ConversationId}|{Identifiers.Digest(clientId)}"
            : activityId;
        return new IncomingMessage(messageId, activityId, activity);
    }

    /// <summary>Puts the stored files into the message, in order; names and thumbnails stay the client's, else its picture would turn into a file.</summary>
    public static void Attach(Activity activity, IReadOnlyList<StoredAttachment> files, Func<StoredAttachment, string> addressOf)
    {
        var announced = activity.Attachments ?? [];
        var attachments = new List<Attachment>(files.Count);
        for (var i = 0; i < files.Count; i++)
        {
            var attachment = i < announced.Count ? announced[i] : new Attachment();
            attachment.Name ??= files[i].Name;
            attachment.ContentType = files[i].ContentType;
            attachment.ContentUrl = addressOf(files[i]);
            attachment.Content = null;
            if (attachment.ThumbnailUrl?.StartsWith("data:image/", StringComparison.Ordinal) == false)
            {
                attachment.ThumbnailUrl = null;
            }

            // Pages show their own while it is there; whoever reads later takes ours.
            attachment.ThumbnailUrl ??= files[i].ContentType.StartsWith("image/", StringComparison.Ordinal)
                ? $"{attachment.ContentUrl}/{AttachmentEndpoint.Small}"
                : null;

            attachments.Add(attachment);
        }

        activity.Attachments = attachments;
    }

    /// <summary>The person has joined; what Azure tells a bot when a conversation starts.</summary>
    public static Activity Join(TokenGrant grant, string? locale, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Timestamp = now,
        Locale = locale,
        From = new ChannelAccount(grant.UserId, grant.UserName, RoleTypes.User),
        MembersAdded = [new ChannelAccount(grant.UserId, grant.UserName)],
    };

    /// <summary>Entries of the activity log as a client gets them; what lies there is JSON already.</summary>
    public static string Write(IEnumerable<string> payloads, long watermark) =>
        $$"""{"activities":[{{string.Join(',', payloads)}}],"watermark":"{{watermark}}"}""";

    /// <summary>Something never stored; without a watermark the client keeps its own.</summary>
    public static string WriteTransient(Activity activity) => $$"""{"activities":[{{ActivityJson.Write(activity)}}]}""";

    private static void Own(Activity activity, TokenGrant grant, DateTimeOffset now)
    {
        activity.Id = null;
        activity.Timestamp = now;
        activity.ChannelId = ConversationAccess.ChannelId;
        activity.From = new ChannelAccount(grant.UserId, grant.UserName ?? activity.From?.Name, RoleTypes.User);
        activity.Conversation = null;
        activity.Recipient = null;
        activity.ServiceUrl = null;
        activity.CallerId = null;
        activity.DeliveryMode = null;
        // Files come by upload; an address of somewhere else is never followed nor shown to staff.
        activity.Attachments = activity.Attachments?.Where(a => a is not null).Select(WithoutAddress).ToList();
    }

    private static Attachment WithoutAddress(Attachment attachment)
    {
        attachment.ContentUrl = null;
        return attachment;
    }

    private sealed class ClientData
    {
        public string? ClientActivityId { get; set; }
    }
}
