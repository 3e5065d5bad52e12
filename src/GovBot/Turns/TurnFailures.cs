using System.Globalization;
using System.Security.Cryptography;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>After a turn that threw: one small transaction tells the person and the operator, and parks what failed twice.</summary>
internal sealed class TurnFailures(GovBotDbContext db, TurnQueries queries, TextCatalog text, BusinessClock clock)
{
    private const int ParkAfter = 2;

    /// <summary>The log's last number after the commit.</summary>
    public long LastSeq { get; private set; }

    public async Task<TurnResult> RecordAsync(TurnRequest request, string reference, CancellationToken cancellationToken)
    {
        var start = await queries.StartAsync(db, request, cancellationToken);
        if (start.Settled is { } settled)
        {
            return settled;
        }

        // A stored message was counted before its turn, so that one which ends the process is counted too.
        var attempts = start.Inbound is { } seen ? seen.Attempts + (seen.Status == InboundStatus.Pending ? 0 : 1) : 1;
        var parked = attempts >= ParkAfter;
        var incoming = IncomingActivity.Parse(request, start.Facts, clock.Real);
        var sentence = Sentence(incoming, start, parked ? "turn.parked" : "turn.failed", reference);
        await db.WriteAsync(
            async ct =>
            {
                await MarkAsync(request, start, new(parked ? InboundStatus.Parked : InboundStatus.Failed, attempts, reference), ct);
                await AppendAsync(request, start, incoming, sentence, ct);
            },
            cancellationToken);
        return new(parked ? TurnStatus.Parked : TurnStatus.Failed, start.Inbound?.ActivityId ?? request.ActivityId, reference, [sentence]);
    }

    /// <summary>Eight digits, easily read out over the phone.</summary>
    public static string NewReference()
    {
        var number = RandomNumberGenerator.GetInt32(100_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"{number / 10_000:D4}-{number % 10_000:D4}");
    }

    private Activity Sentence(Activity incoming, TurnStart start, string key, string reference)
    {
        var locale = Locales.Of(start.Locale ?? incoming.Locale);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Timestamp = clock.Real.GetUtcNow(),
            ChannelId = start.Facts.ChannelId,
            Conversation = new ConversationAccount { Id = start.Facts.ExternalId },
            From = new ChannelAccount(incoming.Recipient.Id, incoming.Recipient.Name, RoleTypes.Bot),
            Recipient = new ChannelAccount(start.Facts.UserId),
            ReplyToId = incoming.Id,
            Locale = locale,
            TextFormat = TextFormatTypes.Plain,
            Text = text.Get(locale, key, ("reference", reference)),
        };
    }

    private async Task AppendAsync(TurnRequest request, TurnStart start, Activity incoming, Activity sentence, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var echo = start.Inbound?.Status == InboundStatus.Failed ? null : IncomingActivity.Echo(incoming);
        var seq = await ChatLog.ReserveAsync(db, new(request.ConversationId, start.LastSeq), echo is null ? 1 : 2, now, cancellationToken);
        if (echo is not null)
        {
            ChatLog.Add(db, request.ConversationId, ++seq, request.ActivityId, echo, now);
        }

        LastSeq = ++seq;
        sentence.Id = ChatLog.IdOf(start.Facts.ExternalId, seq);
        var payload = ActivityJson.Write(sentence);
        ChatLog.Add(db, request.ConversationId, seq, sentence.Id, payload, now);
        ReplyOutbox.Add(db, request, seq, payload, now);
    }

    private async Task MarkAsync(TurnRequest request, TurnStart start, Verdict verdict, CancellationToken cancellationToken)
    {
        var (status, attempts, reference) = verdict;
        if (start.Inbound is not { } seen)
        {
            var row = Inbox.NewRow(request, start.Facts.ChannelId, status, clock.Now());
            row.Attempts = attempts;
            row.ReferenceNumber = reference;
            row.Payload = request.ActivityJson;
            db.Add(row);
            return;
        }

        var marked = await db.Set<InboundActivity>()
            .Where(i => i.Id == seen.Id && i.Status == seen.Status && i.Attempts == seen.Attempts)
            .ExecuteUpdateAsync(
                s => s.SetProperty(i => i.Status, status).SetProperty(i => i.Attempts, attempts).SetProperty(i => i.ReferenceNumber, reference),
                cancellationToken);
        if (marked == 0)
        {
            throw new DbUpdateConcurrencyException("Another node has settled the message.");
        }
    }

    private readonly record struct Verdict(InboundStatus Status, int Attempts, string Reference);
}
