namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>This activity as <see cref="IMessageActivity"/>, or null if it is of another type.</summary>
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <summary>This activity as <see cref="IContactRelationUpdateActivity"/>, or null if it is of another type.</summary>
    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    /// <summary>This activity as <see cref="IConversationUpdateActivity"/>, or null if it is of another type.</summary>
    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <summary>This activity as <see cref="ITypingActivity"/>, or null if it is of another type.</summary>
    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>This activity as <see cref="IEndOfConversationActivity"/>, or null if it is of another type.</summary>
    public IEndOfConversationActivity AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <summary>This activity as <see cref="IEventActivity"/>, or null if it is of another type.</summary>
    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <summary>This activity as <see cref="IInvokeActivity"/>, or null if it is of another type.</summary>
    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <summary>This activity as <see cref="IMessageUpdateActivity"/>, or null if it is of another type.</summary>
    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <summary>This activity as <see cref="IMessageDeleteActivity"/>, or null if it is of another type.</summary>
    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <summary>This activity as <see cref="IMessageReactionActivity"/>, or null if it is of another type.</summary>
    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <summary>This activity as <see cref="ISuggestionActivity"/>, or null if it is of another type.</summary>
    public ISuggestionActivity AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    /// <summary>This activity as <see cref="IInstallationUpdateActivity"/>, or null if it is of another type.</summary>
    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <summary>This activity as <see cref="ITraceActivity"/>, or null if it is of another type.</summary>
    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>This activity as <see cref="IHandoffActivity"/>, or null if it is of another type.</summary>
    public IHandoffActivity AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    /// <summary>This activity as <see cref="ICommandActivity"/>, or null if it is of another type.</summary>
    public ICommandActivity AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    /// <summary>This activity as <see cref="ICommandResultActivity"/>, or null if it is of another type.</summary>
    public ICommandResultActivity AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    /// <summary>Is this of the given type, or of a subtype ("message/x" is a message)?</summary>
    protected bool IsActivity(string activityType)
    {
        var type = Type;
        return type is not null
            && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (type.Length == activityType.Length || type[activityType.Length] == '/');
    }
}
