using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>One try at a turn, in its own scope: reads, runs the bot, commits everything at once or nothing.</summary>
internal sealed class TurnAttempt(GovBotDbContext db, TurnQueries queries, StagedStorage storage, BotTurn bot, BusinessClock clock)
{
    private TurnRequest _request = null!;
    private TurnStart _start = null!;
    private string? _echo;

    /// <summary>The log's last number after the commit; 0 when nothing was committed.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Notices were committed with the turn.</summary>
    public bool HasNotices { get; private set; }

    /// <summary>Ends when nothing of the attempt runs any more.</summary>
    public Task BotEnded => bot.Ended;

    public async Task<TurnResult> RunAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        _request = request;
        // Kept open for the whole turn: opening is dearer than most of a turn's queries. The scope's end closes it.
        await db.Database.OpenConnectionAsync(cancellationToken);
        _start = await queries.StartAsync(db, request, cancellationToken);
        if (_start.Settled is { } settled)
        {
            return settled;
        }

        _start = _start with { Facts = _start.Facts with { AddressKey = request.AddressKey } };
        var activity = IncomingActivity.Parse(request, _start.Facts, clock.Real);
        _echo = _start.Inbound?.Status == InboundStatus.Failed ? null : IncomingActivity.Echo(activity);
        await bot.RunAsync(activity, _start, _start.LastSeq + Echoes, cancellationToken);

        // Written out before the transaction, which others wait for.
        var payloads = bot.Replies.Select(ActivityJson.Write).ToArray();
        await db.WriteAsync(ct => CommitAsync(payloads, ct), cancellationToken);
        return new(TurnStatus.Done, _start.Inbound?.ActivityId ?? request.ActivityId, null, bot.Replies);
    }

    private int Echoes => _echo is null ? 0 : 1;

    private async Task CommitAsync(string[] payloads, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        await storage.StageAsync(cancellationToken);
        var position = new LogPosition(_request.ConversationId, _start.LastSeq, bot.NewLocale);
        var seq = await ChatLog.ReserveAsync(db, position, payloads.Length + Echoes, now, cancellationToken);
        await MarkDoneAsync(now, cancellationToken);
        if (_echo is not null)
        {
            ChatLog.Add(db, _request.ConversationId, ++seq, _request.ActivityId, _echo, now);
        }

        for (var i = 0; i < payloads.Length; i++)
        {
            AddReply(bot.Replies[i], payloads[i], ++seq, now);
        }

        LastSeq = seq;
        HasNotices = db.ChangeTracker.Entries<OutboxMessage>().Any();
    }

    private void AddReply(Activity reply, string payload, long seq, DateTime now)
    {
        var id = ChatLog.IdOf(_start.Facts.ExternalId, seq);
        if (reply.Id != id)
        {
            // A notice was numbered since the turn began, or a reply was taken back.
            reply.Id = id;
            payload = ActivityJson.Write(reply);
        }

        ChatLog.Add(db, _request.ConversationId, seq, id, payload, now);
        ReplyOutbox.Add(db, _request, seq, payload, now);
    }

    private async Task MarkDoneAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (_start.Inbound is not { } seen)
        {
            db.Add(Inbox.NewRow(_request, _start.Facts.ChannelId, InboundStatus.Done, now));
            return;
        }

        var marked = await db.Set<InboundActivity>()
            .Where(i => i.Id == seen.Id && i.Status == seen.Status)
            .ExecuteUpdateAsync(
                s => s.SetProperty(i => i.Status, InboundStatus.Done).SetProperty(i => i.DoneAt, now).SetProperty(i => i.Payload, (string?)null),
                cancellationToken);
        if (marked == 0)
        {
            throw new DbUpdateConcurrencyException("Another node has settled the message.");
        }
    }
}
