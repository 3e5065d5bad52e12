namespace GovBot.Data.Messaging;

/// <summary>附件: a file a person sent; the bytes lie in the attachment store under <see cref="Id"/>.</summary>
public sealed class StoredAttachment
{
    /// <summary>128 random bits, base64url: whoever holds the address may read the file.</summary>
    public required string Id { get; init; }

    public long ConversationId { get; init; }

    /// <summary>The urgent issue it belongs to; without a case it is removed after a day.</summary>
    public long? UrgentIssueId { get; set; }

    /// <summary>The summons it belongs to.</summary>
    public long? SummonsRequestId { get; set; }

    /// <summary>The convention it belongs to.</summary>
    public long? ConventionId { get; set; }

    /// <summary>By content, never as claimed.</summary>
    public required string ContentType { get; init; }

    /// <summary>File name as sent; encrypted at rest.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public long Length { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC; from then on nobody can open it, and the next pruning removes its bytes.</summary>
    public DateTime? ErasedAt { get; set; }
}
