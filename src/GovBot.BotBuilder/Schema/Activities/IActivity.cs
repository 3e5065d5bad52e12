namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>See <see cref="Activity.From"/>.</summary>
    ChannelAccount From { get; set; }

    /// <summary>See <see cref="Activity.Recipient"/>.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>See <see cref="Activity.Conversation"/>.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>See <see cref="Activity.Entities"/>.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>See <see cref="Activity.LocalTimestamp"/>.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>See <see cref="Activity.Timestamp"/>.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>See <see cref="Activity.ChannelData"/>.</summary>
    object ChannelData { get; set; }

    /// <summary>See <see cref="Activity.ChannelId"/>.</summary>
    string ChannelId { get; set; }

    /// <summary>See <see cref="Activity.Id"/>.</summary>
    string Id { get; set; }

    /// <summary>See <see cref="Activity.ReplyToId"/>.</summary>
    string ReplyToId { get; set; }

    /// <summary>See <see cref="Activity.ServiceUrl"/>.</summary>
    string ServiceUrl { get; set; }

    /// <summary>See <see cref="Activity.Type"/>.</summary>
    string Type { get; set; }

    /// <summary>See <see cref="Activity.ApplyConversationReference"/>.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>See <see cref="Activity.GetConversationReference"/>.</summary>
    ConversationReference GetConversationReference();

    /// <summary>See <see cref="Activity.AsContactRelationUpdateActivity"/>.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>See <see cref="Activity.AsConversationUpdateActivity"/>.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>See <see cref="Activity.AsEndOfConversationActivity"/>.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>See <see cref="Activity.AsEventActivity"/>.</summary>
    IEventActivity AsEventActivity();

    /// <summary>See <see cref="Activity.AsInstallationUpdateActivity"/>.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>See <see cref="Activity.AsInvokeActivity"/>.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>See <see cref="Activity.AsMessageActivity"/>.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>See <see cref="Activity.AsMessageDeleteActivity"/>.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>See <see cref="Activity.AsMessageReactionActivity"/>.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>See <see cref="Activity.AsMessageUpdateActivity"/>.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>See <see cref="Activity.AsSuggestionActivity"/>.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>See <see cref="Activity.AsTypingActivity"/>.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>See <see cref="Activity.GetChannelData"/>.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary>See <see cref="Activity.TryGetChannelData"/>.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);
}
