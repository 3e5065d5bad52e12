namespace Microsoft.Bot.Schema;

/// <summary>How replies travel back to the sender.</summary>
public static class DeliveryModes
{
    /// <summary>The value <c>ephemeral</c>.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>The value <c>expectReplies</c>.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The value <c>normal</c>.</summary>
    public const string Normal = "normal";

    /// <summary>The value <c>notification</c>.</summary>
    public const string Notification = "notification";
}
