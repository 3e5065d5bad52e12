namespace GovBot.Channels.DirectLine;

/// <summary>What a token opens: one conversation, for one person.</summary>
internal sealed record TokenGrant(string ConversationId, string UserId)
{
    public string? UserName { get; init; }
    public string? Locale { get; init; }

    /// <summary>The kiosk it was given to, if any.</summary>
    public long? KioskId { get; init; }

    /// <summary>Pages of other hosts that may use it; null for any, empty for none but ours.</summary>
    public IReadOnlyList<string>? TrustedOrigins { get; init; }
}
