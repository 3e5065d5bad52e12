using System.Runtime.CompilerServices;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovBot.Turns;

/// <summary>The queries of every turn, compiled once for each model: EF may drop the model it keeps and build it anew, and a compiled query belongs to one.</summary>
public sealed class TurnQueries
{
    private readonly ConditionalWeakTable<IModel, OfModel> _compiled = [];

    internal Task<StateDocument?> StateByKeyAsync(GovBotDbContext db, string key, CancellationToken cancellationToken) => Of(db).StateByKey(db, key, cancellationToken);

    internal Task<ConversationRecord?> ConversationByExternalIdAsync(GovBotDbContext db, string channelId, string externalId, CancellationToken cancellationToken) =>
        Of(db).ConversationByExternalId(db, channelId, externalId, cancellationToken);

    internal IAsyncEnumerable<ChatActivity> LogAfter(GovBotDbContext db, long conversationId, long after, int limit) => Of(db).LogAfter(db, conversationId, after, limit);

    /// <summary>What a turn must know before it begins, in one statement.</summary>
    internal async Task<TurnStart> StartAsync(GovBotDbContext db, TurnRequest request, CancellationToken cancellationToken) =>
        await Of(db).Start(db, request.ConversationId, request.MessageId, cancellationToken)
        ?? throw new InvalidOperationException($"There is no conversation {request.ConversationId}.");

    private OfModel Of(GovBotDbContext db) => _compiled.GetValue(db.Model, _ => new OfModel());

    private sealed class OfModel
    {
        public readonly Func<GovBotDbContext, string, CancellationToken, Task<StateDocument?>> StateByKey =
            EF.CompileAsyncQuery((GovBotDbContext db, string key, CancellationToken ct) =>
                db.Set<StateDocument>().AsNoTracking().FirstOrDefault(d => d.Key == key));

        public readonly Func<GovBotDbContext, string, string, CancellationToken, Task<ConversationRecord?>> ConversationByExternalId =
            EF.CompileAsyncQuery((GovBotDbContext db, string channelId, string externalId, CancellationToken ct) =>
                db.Set<ConversationRecord>().AsNoTracking().FirstOrDefault(c => c.ChannelId == channelId && c.ExternalId == externalId));

        public readonly Func<GovBotDbContext, long, long, int, IAsyncEnumerable<ChatActivity>> LogAfter =
            EF.CompileAsyncQuery((GovBotDbContext db, long conversationId, long after, int limit) =>
                db.Set<ChatActivity>().AsNoTracking()
                    .Where(a => a.ConversationId == conversationId && a.Seq > after)
                    .OrderBy(a => a.Seq)
                    .Take(limit));

        public readonly Func<GovBotDbContext, long, string, CancellationToken, Task<TurnStart?>> Start =
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
    }
}
