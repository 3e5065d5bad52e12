using GovBot.Data.Persistence;

namespace GovBot.Attachments;

/// <summary>Files in a folder. A file appears under its name only when it is whole.</summary>
internal sealed class FolderAttachmentStore(string folder, PayloadCipher cipher) : IAttachmentStore
{
    public async Task SaveAsync(string id, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.Asynchronous))
        {
            await file.WriteAsync(cipher.EncryptBytes(bytes), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public async Task<byte[]?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return cipher.DecryptBytes(await File.ReadAllBytesAsync(PathOf(id), cancellationToken));
        }
        catch (IOException fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    // Ids come from addresses too: only what we would have made reaches the file system.
    private string PathOf(string id) => AttachmentIds.AreValid(id)
        ? Path.Combine(folder, id[..2], id)
        : throw new ArgumentException("Not an attachment id.", nameof(id));
}
