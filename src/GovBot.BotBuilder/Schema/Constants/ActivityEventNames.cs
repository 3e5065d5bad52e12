namespace Microsoft.Bot.Schema;

/// <summary>Names of the events by which a bot starts or resumes a conversation of its own accord.</summary>
public static class ActivityEventNames
{
    /// <summary>The value <c>ContinueConversation</c>.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The value <c>CreateConversation</c>.</summary>
    public const string CreateConversation = "CreateConversation";
}
