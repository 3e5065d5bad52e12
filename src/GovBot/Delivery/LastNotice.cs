using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Delivery;

/// <summary>What a person was told last outside of any turn.</summary>
public sealed class LastNotice(GovBotDbContext db)
{
    /// <summary>Null when something was said after it, by the person or in answer.</summary>
    public async Task<Activity?> FindAsync(long conversationId, CancellationToken cancellationToken)
    {
        var last = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Status == OutboxStatus.Sent)
            .OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null || ReplyOutbox.IsReply(last))
        {
            return null;
        }

        var saidAt = await db.Set<ChatActivity>()
            .Where(a => a.ConversationId == conversationId)
            .OrderByDescending(a => a.Seq)
            .Select(a => (DateTime?)a.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return saidAt > last.SentAt ? null : ActivityJson.Read(last.Payload);
    }
}
