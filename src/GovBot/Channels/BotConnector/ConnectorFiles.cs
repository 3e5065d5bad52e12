using GovBot.Attachments;
using GovBot.Channels.DirectLine;
using GovBot.Data.Messaging;
using Microsoft.Bot.Schema;

namespace GovBot.Channels.BotConnector;

/// <summary>Brings a message's files in, in its place among the conversation's messages.</summary>
internal sealed class ConnectorFiles(RemoteFiles files, ConnectorRemarks remarks, ConnectorOrder order)
{
    public ConnectorOrder Order => order;

    /// <summary>Puts the stored files on the activity; what is left may be a remark alone, with nothing for a turn.</summary>
    public async Task<(Activity? Remark, bool AnythingElse)> TakeAsync(ConversationRecord conversation, ConnectorMessage message, bool inline)
    {
        var fetched = await files.FetchAsync(conversation.Id, message, CancellationToken.None);
        DirectLineTranslator.Attach(message.Activity!, fetched.Stored, file => AttachmentEndpoint.PathOf(file.Id));
        var remark = fetched.Refusal is { } code ? await remarks.SayAsync(conversation, code, inline) : null;
        return (remark, fetched.Refusal is null || fetched.Stored.Count > 0 || !string.IsNullOrWhiteSpace(message.Activity!.Text));
    }
}

/// <summary>Who may be answered, and how often one person may speak.</summary>
internal sealed record ConnectorGuards(ServiceHosts Hosts, ConnectorLimits Limits);
