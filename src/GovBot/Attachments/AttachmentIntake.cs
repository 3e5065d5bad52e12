using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.Extensions.Options;

namespace GovBot.Attachments;

/// <summary>A file as it came in; its name is the sender's word, its type is not believed at all.</summary>
public sealed record IncomingFile(string Name, Stream Content);

/// <summary>Checks, cleans and stores what people send; before or after a turn, never in it.</summary>
public sealed class AttachmentIntake(GovBotDbContext db, IAttachmentStore store, IOptions<AttachmentOptions> options, BusinessClock clock)
{
    /// <summary>Takes all files of a message or none; errors are <c>attachment.too_many</c>, <c>.too_large</c>, <c>.empty</c> and <c>.kind</c>.</summary>
    public async Task<Result<StoredAttachment[]>> TakeAsync(
        long conversationId, IReadOnlyList<IncomingFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count > options.Value.MaxCount)
        {
            return new Error("attachment.too_many");
        }

        var checkedFiles = new List<CheckedFile>(files.Count);
        foreach (var file in files)
        {
            var result = await CheckAsync(file, cancellationToken);
            if (!result.IsSuccess)
            {
                return result.Error;
            }

            checkedFiles.Add(result.Value);
        }

        return await StoreAsync(conversationId, checkedFiles, cancellationToken);
    }

    private async Task<Result<CheckedFile>> CheckAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        if (await ReadAsync(file.Content, cancellationToken) is not { } bytes)
        {
            return new Error("attachment.too_large");
        }

        if (bytes.Length == 0)
        {
            return new Error("attachment.empty");
        }

        if (FileKind.Of(bytes) is not { } kind)
        {
            return new Error("attachment.kind");
        }

        if (!kind.Reencode)
        {
            return new CheckedFile(FileNames.Clean(file.Name, kind.Extension), kind.ContentType, kind.MayTellPlace ? Sounds.WithoutPlace(bytes) : bytes);
        }

        return Pictures.Redraw(bytes, options.Value) is { } picture
            ? new CheckedFile(FileNames.Clean(file.Name, picture.Extension), picture.ContentType, picture.Bytes)
            : new Error("attachment.kind");
    }

    // A claimed length is not believed either: reading stops one byte after the limit.
    private async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > options.Value.MaxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private async Task<Result<StoredAttachment[]>> StoreAsync(long conversationId, List<CheckedFile> files, CancellationToken cancellationToken)
    {
        var rows = new List<StoredAttachment>(files.Count);
        foreach (var file in files)
        {
            var row = new StoredAttachment
            {
                Id = AttachmentIds.New(),
                ConversationId = conversationId,
                ContentType = file.ContentType,
                Name = file.Name,
                Length = file.Bytes.Length,
                CreatedAt = clock.Now(),
            };
            // The row first: bytes without a row would never be found to be removed.
            db.Add(row);
            await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
            await store.SaveAsync(row.Id, file.Bytes, cancellationToken);
            rows.Add(row);
        }

        return rows.ToArray();
    }

    private sealed record CheckedFile(string Name, string ContentType, byte[] Bytes);
}
