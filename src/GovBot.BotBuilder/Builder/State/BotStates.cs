namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    /// <summary>Makes it over a storage.</summary>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}";
}

/// <summary>State of a person on a channel, in whatever conversation.</summary>
public class UserState : BotState
{
    /// <summary>Makes it over a storage.</summary>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/users/{StateKey.User(turnContext)}";
}

/// <summary>State of a person in one conversation.</summary>
public class PrivateConversationState : BotState
{
    /// <summary>Makes it over a storage.</summary>
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}/users/{StateKey.User(turnContext)}";
}

/// <summary>The parts of a storage key; an activity that lacks one cannot have state.</summary>
internal static class StateKey
{
    public static string Channel(ITurnContext turn) => turn.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turn) => turn.Activity.Conversation?.Id ?? throw Missing("conversation.id");

    public static string User(ITurnContext turn) => turn.Activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string part) => new($"The activity has no {part}, so its state cannot be found.");
}
