using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>The queries of every turn, compiled once. Not static: a compiled query belongs to one model, and each host has its own.</summary>
public sealed class TurnQueries
{
    internal readonly Func<GovBotDbContext, string, CancellationToken, Task<StateDocument?>> StateByKey =
        EF.CompileAsyncQuery((GovBotDbContext db, string key, CancellationToken ct) =>
            db.Set<StateDocument>().AsNoTracking().FirstOrDefault(d => d.Key == key));

    internal readonly Func<GovBotDbContext, string, string, CancellationToken, Task<ConversationRecord?>> ConversationByExternalId =
        EF.CompileAsyncQuery((GovBotDbContext db, string channelId, string externalId, CancellationToken ct) =>
            db.Set<ConversationRecord>().AsNoTracking().FirstOrDefault(c => c.ChannelId == channelId && c.ExternalId == externalId));

    internal readonly Func<GovBotDbContext, long, long, int, IAsyncEnumerable<ChatActivity>> LogAfter =
        EF.CompileAsyncQuery((GovBotDbContext db, long conversationId, long after, int limit) =>
            db.Set<ChatActivity>().AsNoTracking()
                .Where(a => a.ConversationId == conversationId && a.Seq > after)
                .OrderBy(a => a.Seq)
                .Take(limit));

    private readonly Func<GovBotDbContext, long, string, CancellationToken, Task<TurnStart?>> _start =
        EF.CompileAsyncQuery((GovBotDbContext db, long conversationId, string messageId, CancellationToken ct) =>
            (from c in db.Set<ConversationRecord>()
             where c.Id == conversationId
             join i in db.Set<InboundActivity>().Where(i => i.ExternalId == messageId) on c.ChannelId equals i.ChannelId into seen
             from i in seen.DefaultIfEmpty()
             select new TurnStart(
                 new ConversationFacts(c.Id, c.ChannelId, c.ExternalId, c.UserId, c.KioskId),
                 c.Locale,
                 c.LastSeq,
                 c.ClosedAt != null,
                 i == null ? null : new InboundSeen(i.Id, i.ActivityId, i.Status, i.Attempts, i.ReferenceNumber)))
            .FirstOrDefault());

    /// <summary>What a turn must know before it begins, in one statement.</summary>
    internal async Task<TurnStart> StartAsync(GovBotDbContext db, TurnRequest request, CancellationToken cancellationToken) =>
        await _start(db, request.ConversationId, request.MessageId, cancellationToken)
        ?? throw new InvalidOperationException($"There is no conversation {request.ConversationId}.");
}
