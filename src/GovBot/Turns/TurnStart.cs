using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>What a turn must know before it begins, read in one statement.</summary>
internal sealed record TurnStart(ConversationFacts Facts, string? Locale, long LastSeq, bool Closed, InboundSeen? Inbound)
{
    private static readonly Func<GovBotDbContext, long, string, CancellationToken, Task<TurnStart?>> Query =
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

    public static async Task<TurnStart> ReadAsync(GovBotDbContext db, TurnRequest request, CancellationToken cancellationToken) =>
        await Query(db, request.ConversationId, request.MessageId, cancellationToken)
        ?? throw new InvalidOperationException($"There is no conversation {request.ConversationId}.");

    /// <summary>The answer when there is nothing to run; null when a turn is owed.</summary>
    public TurnResult? Settled => (Inbound?.Status, Closed) switch
    {
        (InboundStatus.Done, _) => new(TurnStatus.Duplicate, Inbound.ActivityId, null, []),
        (InboundStatus.Parked, _) => new(TurnStatus.Parked, Inbound.ActivityId, Inbound.ReferenceNumber, []),
        (_, true) => new(TurnStatus.Closed, string.Empty, null, []),
        _ => null,
    };
}

/// <summary>The inbound row of an earlier delivery.</summary>
internal sealed record InboundSeen(long Id, string ActivityId, InboundStatus Status, int Attempts, string? ReferenceNumber);
