namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot was added or removed.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>The value <c>add</c>.</summary>
    public const string Add = "add";

    /// <summary>The value <c>remove</c>.</summary>
    public const string Remove = "remove";
}
