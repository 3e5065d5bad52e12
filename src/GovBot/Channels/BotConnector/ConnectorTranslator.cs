using System.Security.Cryptography;
using System.Text;
using GovBot.Data.Domain.Cases;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Error = GovBot.Data.Domain.Cases.Error;

namespace GovBot.Channels.BotConnector;

/// <summary>What a channel sent, made safe to believe.</summary>
/// <param name="Reference">Where and as whom to answer, to be kept.</param>
/// <param name="Activity">Null when there is nothing to be done about it.</param>
internal sealed record ConnectorMessage(NewConversation Conversation, string Reference, string MessageId, string ActivityId, Activity? Activity)
{
    /// <summary>Files that lie with the channel; in the activity there are none.</summary>
    public IReadOnlyList<RemoteFile> Files { get; init; } = [];

    public string? ServiceUrl { get; init; }
}

/// <summary>Wire to activity and back; pure.</summary>
internal static class ConnectorTranslator
{
    /// <summary>Before the channel's own name, so that no caller reaches a conversation of our web chat by naming its channel.</summary>
    public const string Family = "connector/";

    public const string CardAction = "adaptiveCard/action";

    private const int MaxConversationId = 250, MaxUserId = 150, MaxChannelId = 25;

    /// <summary>Who speaks and where is what the channel vouches for. Errors are codes.</summary>
    public static Result<ConnectorMessage> Read(Activity activity, string newId)
    {
        var (channel, conversation) = (activity.ChannelId, activity.Conversation?.Id);
        if (string.IsNullOrEmpty(activity.Type) || string.IsNullOrEmpty(channel) || string.IsNullOrEmpty(conversation))
        {
            return new Error("MissingProperty");
        }

        if (channel.Length > MaxChannelId || channel.Contains('/', StringComparison.Ordinal) || conversation.Length > MaxConversationId)
        {
            return new Error("BadArgument");
        }

        if (activity.Conversation!.IsGroup == true)
        {
            // What one person says of the own home is not for the others to read, nor may one speak as another.
            return new Error("GroupNotServed");
        }

        var person = PersonOf(activity);
        if (person is { Id.Length: > MaxUserId })
        {
            return new Error("BadArgument");
        }

        var activityId = string.IsNullOrEmpty(activity.Id) ? newId : activity.Id;
        var kept = person is null ? "" : Reference(activity, person);
        var home = new NewConversation($"{Family}{channel}", conversation, $"{channel}/{person?.Id}", activity.Locale) { Reference = kept };
        var files = FilesOf(activity);
        return new ConnectorMessage(home, kept, $"{conversation}|{Digest(activityId)}", Short(activityId), person is null ? null : Own(activity)) { Files = files, ServiceUrl = activity.ServiceUrl };
    }

    /// <summary>A reply or notice as its channel can show it.</summary>
    /// <param name="home">Where people reach us; null where nobody knows.</param>
    public static Activity Write(Activity activity, Activity reference, Uri? home)
    {
        var isNotice = activity.TryGetChannelData<Marked>(out var marked) && marked?.Govbot?.Notice == true;
        activity.ChannelId = reference.ChannelId;
        activity.ServiceUrl = reference.ServiceUrl;
        activity.Conversation = reference.Conversation;
        activity.From = reference.Recipient;
        activity.From.Role = RoleTypes.Bot;
        activity.Recipient = reference.From;
        activity.Locale ??= reference.Locale;
        // Ours numbers the log; the channel gives its own. What only our pages draw stays here.
        activity.Id = null;
        activity.ChannelData = null;
        ConnectorLook.Fit(activity, isNotice, home);
        return activity;
    }

    private static ChannelAccount? PersonOf(Activity activity)
    {
        var bot = activity.Recipient?.Id;
        var candidates = activity.Type == ActivityTypes.ConversationUpdate ? activity.MembersAdded ?? [] : [activity.From];
        return candidates.FirstOrDefault(one => !string.IsNullOrEmpty(one?.Id) && one.Id != bot);
    }

    private static string Reference(Activity activity, ChannelAccount person) => ActivityJson.Write(new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation,
        // Who it is, never how they are called: it is kept as long as the conversation.
        From = new ChannelAccount(person.Id),
        Recipient = activity.Recipient ?? new ChannelAccount("govbot"),
        Locale = activity.Locale,
    });

    // Cards have no address; Teams gives the page of a file and, within, where to fetch it.
    private static List<RemoteFile> FilesOf(Activity activity) => activity.Type != ActivityTypes.Message ? []
        : [.. (activity.Attachments ?? []).Select(file => new RemoteFile(Part<Download>(file.Content)?.DownloadUrl ?? file.ContentUrl ?? "", file.Name)).Where(file => file.Address.Length > 0)];

    private static Activity? Own(Activity activity)
    {
        activity.CallerId = null;
        activity.DeliveryMode = null;
        // Files of somewhere else are fetched and checked, never shown to staff where they lie.
        activity.Attachments = [];
        switch (activity.Type)
        {
            case ActivityTypes.Invoke when activity.Name == CardAction:
                activity.Type = ActivityTypes.Message;
                activity.Name = null;
                activity.Text = Tapped(Part<AdaptiveCardInvokeValue>(activity.Value)?.Action?.Data);
                activity.Value = null;
                return activity.Text is null ? null : activity;
            case ActivityTypes.Message:
                activity.Text = string.IsNullOrEmpty(activity.Text) ? Tapped(activity.Value) : activity.Text;
                return activity;
            case ActivityTypes.ConversationUpdate or ActivityTypes.Event or ActivityTypes.MessageReaction:
                return activity;
            default:
                return null;
        }
    }

    // A button's answer: the words themselves, or an object that has them as text.
    private static string? Tapped(object? value) => value as string ?? Part<Button>(value)?.Text;

    // The schema opens such objects in one place only, whichever JSON library is below.
    public static T? Part<T>(object? value)
        where T : class => new Activity { ChannelData = value }.TryGetChannelData<T>(out var part) ? part : null;

    private static string Short(string activityId) => activityId.Length <= MaxConversationId ? activityId : Digest(activityId);

    private static string Digest(string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..40];

    // What the outbox writes on a notice.
    private sealed class Marked
    {
        public Mark? Govbot { get; set; }

        public sealed class Mark
        {
            public bool Notice { get; set; }
        }
    }

    private sealed class Download
    {
        public string? DownloadUrl { get; set; }
    }

    private sealed class Button
    {
        public string? Text { get; set; }
    }
}
