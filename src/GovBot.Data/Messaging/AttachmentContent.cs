namespace GovBot.Data.Messaging;

/// <summary>附件内容: the encrypted bytes of an attachment where they are kept in the database.</summary>
public sealed class AttachmentContent
{
    /// <summary>That of the <see cref="StoredAttachment"/>.</summary>
    public required string Id { get; init; }

    public required byte[] Bytes { get; init; }
}
