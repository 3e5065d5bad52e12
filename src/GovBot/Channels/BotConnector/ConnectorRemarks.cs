using GovBot.Attachments;
using GovBot.Channels.DirectLine;
using GovBot.Data.Messaging;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>Tells a person on a channel why a file was not taken.</summary>
internal sealed class ConnectorRemarks(Remarks remarks, IOptions<AttachmentOptions> files)
{
    private const int Megabyte = 1_000_000;

    public Task<Activity?> SayAsync(ConversationRecord conversation, string code, bool inline)
    {
        var key = UploadRefusal.KeyOf(code) ?? "upload.not_fetched";
        (string, object?)[] limits = [("count", files.Value.MaxCount), ("size", files.Value.MaxBytes / Megabyte), ("total", (long)files.Value.MaxBytes * files.Value.MaxCount / Megabyte)];
        return remarks.SayAsync(conversation, key, limits, CancellationToken.None, byOutbox: !inline);
    }
}

/// <summary>A conversation's messages come to their turns in the order they came in, even while one waits for its files.</summary>
internal sealed class ConnectorOrder
{
    private readonly KeyedGate _gate = new();

    public ValueTask<KeyedGate.Pass> EnterAsync(long conversationId) => _gate.EnterAsync(conversationId, CancellationToken.None);
}
