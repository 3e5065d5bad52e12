namespace GovBot.Data.Messaging;

/// <summary>会话记录: one entry of a conversation's activity log, the outbox of Direct Line (design.md §5.6).</summary>
public sealed class ChatActivity
{
    public long Id { get; init; }
    public long ConversationId { get; init; }

    /// <summary>Position in the conversation, from 1; commit order is number order. The Direct Line watermark.</summary>
    public long Seq { get; init; }

    /// <summary>The activity's id as the client sees it.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The activity as JSON; encrypted at rest, it holds people's words.</summary>
    public required string Payload { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
