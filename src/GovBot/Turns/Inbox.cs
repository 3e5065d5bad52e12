using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Turns;

/// <summary>For channels that must be answered before the turn is done: stores the message first, the turn follows.</summary>
public interface IInbox
{
    /// <summary>Stores the message and sees to its turn; false when it was delivered before.</summary>
    Task<bool> StoreAsync(TurnRequest request, CancellationToken cancellationToken);
}

internal sealed class Inbox(GovBotDbContext db, TurnQueries queries, InboxBell bell, BusinessClock clock) : IInbox
{
    public static InboundActivity NewRow(TurnRequest request, string channelId, InboundStatus status, DateTime now) => new()
    {
        ChannelId = channelId,
        ExternalId = request.MessageId,
        ConversationId = request.ConversationId,
        ActivityId = request.ActivityId,
        Status = status,
        ReceivedAt = now,
        DoneAt = status == InboundStatus.Done ? now : null,
    };

    public async Task<bool> StoreAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var start = await queries.StartAsync(db, request, cancellationToken);
        if (start.Inbound is not null)
        {
            return false;
        }

        var row = NewRow(request, start.Facts.ChannelId, InboundStatus.Pending, clock.Now());
        row.Payload = request.ActivityJson;
        db.Add(row);
        try
        {
            await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }

        bell.Ring();
        return true;
    }
}
