using GovBot.Attachments;
using GovBot.Channels.DirectLine;
using GovBot.Data.Messaging;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

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

/// <summary>Who may be answered, how often one person may speak, and where people reach us.</summary>
internal sealed class ConnectorGuards(ServiceHosts hosts, ConnectorLimits limits, IOptions<ConnectorOptions> options)
{
    public ServiceHosts Hosts => hosts;

    public ConnectorLimits Limits => limits;

    public Uri? Home => options.Value.PublicAddress;
}
