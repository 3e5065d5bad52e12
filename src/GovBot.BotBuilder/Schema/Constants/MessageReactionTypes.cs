namespace Microsoft.Bot.Schema;

/// <summary>The reactions a message can get.</summary>
public static class MessageReactionTypes
{
    /// <summary>The value <c>like</c>.</summary>
    public const string Like = "like";

    /// <summary>The value <c>plusOne</c>.</summary>
    public const string PlusOne = "plusOne";
}
