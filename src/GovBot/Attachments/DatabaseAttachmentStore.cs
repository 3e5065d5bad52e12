using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Attachments;

/// <summary>Rows of the database, for several nodes without a shared path.</summary>
internal sealed class DatabaseAttachmentStore(IDbContextFactory<GovBotDbContext> contexts, PayloadCipher cipher) : IAttachmentStore
{
    public async Task SaveAsync(string id, byte[] bytes, CancellationToken cancellationToken)
    {
        var encrypted = cipher.EncryptBytes(bytes);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Add(new AttachmentContent { Id = id, Bytes = encrypted });
        await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
    }

    public async Task<byte[]?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var bytes = await db.Set<AttachmentContent>().Where(c => c.Id == id).Select(c => c.Bytes).FirstOrDefaultAsync(cancellationToken);
        return bytes is null ? null : cipher.DecryptBytes(bytes);
    }

    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(ct => db.Set<AttachmentContent>().Where(c => c.Id == id).ExecuteDeleteAsync(ct), cancellationToken);
    }
}
