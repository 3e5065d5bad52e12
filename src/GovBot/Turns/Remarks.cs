using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>What is said to a person outside any turn: an entry of the log, and the dialog stays where it is.</summary>
public sealed class Remarks(GovBotDbContext db, TextCatalog text, ConversationHub hub, BusinessClock clock)
{
    /// <summary>Says the text of the catalogue; nothing where the conversation has been closed.</summary>
    public async Task SayAsync(
        ConversationRecord conversation, string key, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancellationToken)
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
            var seq = await db.WriteAsync(ct => AppendAsync(conversation, remark, ct), cancellationToken);
            hub.Advanced(conversation.Id, seq);
        }
        catch (ConversationClosedException)
        {
            // Nobody is there to read it.
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

    private async Task<long> AppendAsync(ConversationRecord conversation, Activity remark, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        remark.SuggestedActions = await OfferedAsync(conversation.Id, cancellationToken);
        var seq = await ChatLog.ReserveAsync(db, new(conversation.Id, conversation.LastSeq), 1, now, cancellationToken) + 1;
        remark.Id = ChatLog.IdOf(conversation.ExternalId, seq);
        ChatLog.Add(db, conversation.Id, seq, remark.Id, ActivityJson.Write(remark), now);
        return seq;
    }
}
