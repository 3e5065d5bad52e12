using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>What is said to a person outside any turn: an entry of the log, and the dialog stays where it is.</summary>
public sealed class Remarks(GovBotDbContext db, TextCatalog text, ConversationHub hub, OutboxBell bell, BusinessClock clock)
{
    /// <summary>Says the text of the catalogue; null where the conversation has been closed.</summary>
    /// <param name="byOutbox">The channel is sent to; else it takes the remark from the log or from what is returned.</param>
    public async Task<Activity?> SayAsync(
        ConversationRecord conversation, string key, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancellationToken, bool byOutbox = false)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var locale = Locales.Of(conversation.Locale);
        var remark = new Activity
        {
            Type = ActivityTypes.Message,
            Timestamp = clock.Real.GetUtcNow(),
            ChannelId = conversation.ChannelId,
            Conversation = new ConversationAccount { Id = conversation.ExternalId },
            From = new ChannelAccount("govbot", null, RoleTypes.Bot),
            Recipient = new ChannelAccount(conversation.UserId),
            Locale = locale,
            TextFormat = TextFormatTypes.Plain,
            Text = text.Get(locale, key, [.. values]),
        };
        try
        {
            var seq = await db.WriteAsync(ct => AppendAsync(conversation, remark, byOutbox, ct), cancellationToken);
            hub.Advanced(conversation.Id, seq);
            if (byOutbox)
            {
                bell.Ring();
            }

            return remark;
        }
        catch (ConversationClosedException)
        {
            // Nobody is there to read it.
            return null;
        }
    }

    // The choices of the question that still stands: a client shows those of the last message only.
    private async Task<SuggestedActions?> OfferedAsync(long conversationId, CancellationToken cancellationToken)
    {
        var last = await db.Set<ChatActivity>()
            .Where(a => a.ConversationId == conversationId)
            .OrderByDescending(a => a.Seq)
            .Select(a => a.Payload)
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : ActivityJson.Read(last).SuggestedActions;
    }

    private async Task<long> AppendAsync(ConversationRecord conversation, Activity remark, bool byOutbox, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        remark.SuggestedActions = await OfferedAsync(conversation.Id, cancellationToken);
        var seq = await ChatLog.ReserveAsync(db, new(conversation.Id, conversation.LastSeq), 1, now, cancellationToken) + 1;
        remark.Id = ChatLog.IdOf(conversation.ExternalId, seq);
        var payload = ActivityJson.Write(remark);
        ChatLog.Add(db, conversation.Id, seq, remark.Id, payload, now);
        if (byOutbox)
        {
            ReplyOutbox.Add(db, conversation.Id, seq, payload, now);
        }

        return seq;
    }
}
