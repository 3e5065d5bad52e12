using GovBot.Attachments;
using GovBot.Channels.DirectLine;
using GovBot.Data.Messaging;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>What became of a message's files; the code says why some were not taken.</summary>
internal sealed record FetchedFiles(IReadOnlyList<StoredAttachment> Stored, string? Refusal);

/// <summary>Fetches the files of a message before its turn, checks and stores them as those of our own pages (docs/decisions/0007).</summary>
internal sealed partial class RemoteFiles(RemoteFileLine line, AttachmentIntake intake, UploadSlots slots, ConnectorPatience patience, ILogger<RemoteFiles> logger)
{
    public const string NotFetched = "fetch";

    public async Task<FetchedFiles> FetchAsync(long conversationId, ConnectorMessage message, CancellationToken cancellationToken)
    {
        if (message.Files.Count == 0)
        {
            return new([], null);
        }

        if (message.Files.Count > patience.MaxFiles)
        {
            return new([], "attachment.too_many");
        }

        using var limit = patience.ForFiles();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var (stored, refusal) = (new List<StoredAttachment>(), (string?)null);
        foreach (var file in message.Files)
        {
            var (one, code) = await TryAsync(conversationId, file, message.ServiceUrl, either.Token, cancellationToken);
            stored.AddRange(one);
            refusal ??= code;
        }

        return new(stored, refusal);
    }

    private async Task<(StoredAttachment[] Stored, string? Refusal)> TryAsync(
        long conversationId, RemoteFile file, string? serviceUrl, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            // One at a time, and no more of them at once than uploads: they lie in memory until they are stored.
            using var slot = await slots.EnterAsync(limit);
            if (!slot.IsAcquired)
            {
                return ([], UploadRefusal.Busy);
            }

            await using var content = await line.OpenAsync(file, serviceUrl, limit);
            var taken = await intake.TakeAsync(conversationId, [new IncomingFile(file.Name ?? "", content)], limit);
            return taken.IsSuccess ? (taken.Value, null) : ([], taken.Error.Code);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotFetched(conversationId, (fault as HttpRequestException)?.StatusCode?.ToString() ?? fault.GetType().Name);
            return ([], NotFetched);
        }
    }

    // Addresses of files may let anybody in who has them: they are never written down.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of conversation {ConversationId} was not fetched: {Reason}")]
    private partial void LogNotFetched(long conversationId, string reason);
}

/// <summary>How long a channel's message may be kept waiting for its files, and how many it may have.</summary>
internal sealed class ConnectorPatience(IOptions<ConnectorOptions> options, IOptions<AttachmentOptions> files, TimeProvider time)
{
    public int MaxFiles => files.Value.MaxCount;

    public CancellationTokenSource ForFiles() => new(options.Value.FetchTimeout, time);
}
