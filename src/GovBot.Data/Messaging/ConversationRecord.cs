namespace GovBot.Data.Messaging;

/// <summary>会话: one chat with one person on one channel; business lives in cases, never here.</summary>
public sealed class ConversationRecord
{
    public long Id { get; init; }

    /// <summary>Bot Framework channel id, e.g. <c>directline</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The channel's own conversation id; unique per channel.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The channel's user id, chosen by the server for web chat (<c>dl_…</c>).</summary>
    public required string UserId { get; init; }

    /// <summary>BCP 47 tag of the language in use, <c>zh-CN</c> or <c>en</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>Where and as whom to reach the person of one's own accord, as JSON, for channels with a service address; encrypted at rest.</summary>
    public string? Reference { get; set; }

    /// <summary>The kiosk the conversation is held at, if any; recorded for later star evaluation (practice.md §11).</summary>
    public long? KioskId { get; init; }

    /// <summary>Number of the newest entry of the activity log; raised by a conditional update inside the committing transaction.</summary>
    public long LastSeq { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime LastActivityAt { get; set; }

    /// <summary>UTC; a closed conversation takes no message and its tokens open nothing.</summary>
    public DateTime? ClosedAt { get; set; }
}
