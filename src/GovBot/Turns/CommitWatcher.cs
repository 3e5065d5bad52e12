using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>Once a second, in one query: have other nodes committed to the conversations whose sockets this one holds?</summary>
internal sealed partial class CommitWatcher(
    IServiceScopeFactory scopes, ConversationHub hub, TimeProvider time, ILogger<CommitWatcher> logger) : BackgroundService
{
    // SQL Server takes 2,100 parameters.
    private const int ChunkSize = 1000;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private Dictionary<long, long> _seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(fault);
            }
        }
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = new Dictionary<long, long>();
        foreach (var ids in hub.Watched.Chunk(ChunkSize))
        {
            await using var scope = scopes.CreateAsyncScope();
            var positions = await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().Set<ConversationRecord>()
                .Where(c => ids.Contains(c.Id))
                .Select(c => new { c.Id, c.LastSeq, Closed = c.ClosedAt != null })
                .ToListAsync(cancellationToken);
            foreach (var position in positions)
            {
                now[position.Id] = position.LastSeq;
                Tell(position.Id, position.LastSeq, position.Closed);
            }
        }

        _seen = now;
    }

    private void Tell(long conversationId, long lastSeq, bool closed)
    {
        if (lastSeq > _seen.GetValueOrDefault(conversationId))
        {
            hub.Advanced(conversationId, lastSeq);
        }

        if (closed)
        {
            hub.Closed(conversationId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for other nodes' commits failed")]
    private partial void LogFailure(Exception fault);
}
