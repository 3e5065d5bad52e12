namespace GovBot.Attachments;

/// <summary>Keeps the bytes of attachments, encrypted.</summary>
public interface IAttachmentStore
{
    Task SaveAsync(string id, byte[] bytes, CancellationToken cancellationToken);

    /// <summary>Null when it is not there.</summary>
    Task<byte[]?> ReadAsync(string id, CancellationToken cancellationToken);

    Task DeleteAsync(string id, CancellationToken cancellationToken);
}
