using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Delivery;

/// <summary>
/// For channels whose activity log is what clients read, Direct Line above all: appends to it and marks the notice sent in
/// one transaction. Raises only <c>LastSeq</c>, so no turn reruns for a notice.
/// </summary>
public sealed class ActivityLogSender(string channelId, IServiceScopeFactory scopes, ConversationHub hub, BusinessClock clock) : IChannelSender
{
    public string ChannelId => channelId;

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        try
        {
            var seq = await db.WriteAsync(ct => AppendAsync(db, message, ct), cancellationToken);
            if (seq > 0)
            {
                hub.Advanced(message.Conversation.ConversationId, seq);
            }

            return SendOutcome.Recorded;
        }
        catch (ConversationClosedException)
        {
            throw new DeliveryException("closed: the conversation takes no more messages", retryable: false);
        }
    }

    private async Task<long> AppendAsync(GovBotDbContext db, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        if (!await OutboxRows.MarkSentAsync(db, message, now, cancellationToken))
        {
            return 0;
        }

        var (facts, activity) = (message.Conversation, message.Activity);
        var seq = await ChatLog.ReserveAsync(db, new(facts.ConversationId, 0), 1, now, cancellationToken) + 1;
        activity.Id = ChatLog.IdOf(facts.ExternalId, seq);
        activity.Timestamp = clock.Real.GetUtcNow();
        activity.ChannelId = facts.ChannelId;
        activity.Conversation = new ConversationAccount { Id = facts.ExternalId };
        activity.From ??= new ChannelAccount("govbot");
        activity.From.Role = RoleTypes.Bot;
        activity.Recipient ??= new ChannelAccount(facts.UserId);
        ChatLog.Add(db, facts.ConversationId, seq, activity.Id, ActivityJson.Write(activity), now);
        return seq;
    }
}
