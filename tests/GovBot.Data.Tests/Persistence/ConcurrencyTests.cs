using System.Collections.Concurrent;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>Many at once; the same on every database.</summary>
public abstract class ConcurrencyTests(DatabaseFixture fixture)
{
    [SkippableFact]
    public async Task SecondWriter_IsInConflict_WhenBothHaveReadTheSameVersion()
    {
        var key = Rows.NewName();
        await fixture.Shared.SavedAsync(Rows.State(key));
        await using var one = fixture.Shared.NewContext();
        await using var other = fixture.Shared.NewContext();
        await RaiseAsync(one, key);
        await RaiseAsync(other, key);

        await one.WriteAsync(_ => Task.CompletedTask);
        var fault = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.WriteAsync(_ => Task.CompletedTask));

        Assert.True(DatabaseFaults.IsConflict(fault));
        await using var db = fixture.Shared.NewContext();
        Assert.Equal(2, (await db.StateDocuments.SingleAsync(row => row.Key == key)).Version);
    }

    [SkippableFact]
    public async Task Write_LeavesNothing_WhenItsWorkThrows()
    {
        var key = Rows.NewName();
        fixture.SkipIfAbsent();
        await using (var db = fixture.Shared.NewContext())
        {
            await Assert.ThrowsAsync<TimeoutException>(() => db.WriteAsync(async ct =>
            {
                db.Add(Rows.State(key));
                await db.SaveChangesAsync(ct);
                throw new TimeoutException();
            }));
        }

        await using var fresh = fixture.Shared.NewContext();
        Assert.False(await fresh.StateDocuments.AnyAsync(row => row.Key == key));
        // The next one gets in.
        await fixture.Shared.SavedAsync(Rows.State(key));
    }

    [SkippableFact]
    public async Task Numbers_HaveNoGapAndFollowTheCommits_WhenManyWriteToOneConversation()
    {
        const int writers = 8;
        const int writes = 12;
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var seen = new ConcurrentQueue<(long Highest, int Count)>();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < writes; i++)
            {
                await AppendAsync(conversation.Id, count: 1 + (i % 2), fails: (writer + i) % 5 == 0);
                seen.Enqueue(await HighestAsync(conversation.Id));
            }
        })));

        await using var db = fixture.Shared.NewContext();
        var numbers = await db.ChatActivities.Where(entry => entry.ConversationId == conversation.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Seq).ToListAsync();
        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        Assert.Equal(numbers.Count, (await db.Conversations.SingleAsync(row => row.Id == conversation.Id)).LastSeq);
        // Whoever saw number n at any time saw all before it: no number is committed after a higher one.
        Assert.All(seen, reading => Assert.Equal(reading.Highest, reading.Count));
    }

    [SkippableFact]
    public async Task Lease_HasOneOwner_WhenManyReachForIt()
    {
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var message = await fixture.Shared.SavedAsync(Rows.Outbox(conversation.Id, Rows.Noon));

        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(node => Task.Run(() => LeaseAsync(message.Id, $"node-{node}", Rows.Noon))));

        Assert.Single(won, owned => owned);
        Assert.False(await LeaseAsync(message.Id, "late", Rows.Noon.AddSeconds(29)));
        Assert.True(await LeaseAsync(message.Id, "late", Rows.Noon.AddSeconds(31)));
    }

    [SkippableFact]
    public async Task Paging_MissesNothingAndRepeatsNothing_WhenManyAreDueAtTheSameInstant()
    {
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var due = Rows.Noon.AddYears(-1);
        for (var i = 0; i < 25; i++)
            await fixture.Shared.SavedAsync(Rows.Outbox(conversation.Id, due.AddSeconds(i / 10)));

        var read = new List<OutboxMessage>();
        await using var db = fixture.Shared.NewContext();
        var (at, id) = (DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc).AddYears(2000), 0L);
        while (true)
        {
            var page = await db.OutboxMessages.AsNoTracking()
                .Where(row => row.ConversationId == conversation.Id && row.Status == OutboxStatus.Waiting)
                .Where(row => row.DueAt > at || (row.DueAt == at && row.Id > id))
                .OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(4).ToListAsync();
            if (page.Count == 0)
                break;
            read.AddRange(page);
            (at, id) = (page[^1].DueAt, page[^1].Id);
        }

        Assert.Equal(25, read.Select(row => row.Id).Distinct().Count());
        Assert.Equal(25, read.Count);
    }

    private static async Task RaiseAsync(GovBotDbContext db, string key)
    {
        var document = await db.StateDocuments.SingleAsync(row => row.Key == key);
        document.Payload += "!";
        document.Version++;
    }

    private async Task AppendAsync(long conversationId, int count, bool fails)
    {
        await using var db = fixture.Shared.NewContext();
        try
        {
            await db.WriteAsync(async ct =>
            {
                var seq = await db.TakeSeqAsync(conversationId, count, ct);
                for (var i = 0; i < count; i++)
                    db.Add(Rows.Entry(conversationId, seq + i));
                if (fails)
                    throw new TimeoutException();
            });
        }
        catch (TimeoutException)
        {
        }
    }

    private async Task<(long, int)> HighestAsync(long conversationId)
    {
        await using var db = fixture.Shared.NewContext();
        var numbers = await db.ChatActivities.Where(entry => entry.ConversationId == conversationId).Select(entry => entry.Seq).ToListAsync();
        return (numbers.DefaultIfEmpty().Max(), numbers.Count);
    }

    private async Task<bool> LeaseAsync(long id, string node, DateTime now)
    {
        await using var db = fixture.Shared.NewContext();
        return await db.WriteAsync(ct => db.OutboxMessages
            .Where(row => row.Id == id && (row.LeasedUntil == null || row.LeasedUntil < now))
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.LeasedBy, node).SetProperty(message => message.LeasedUntil, now.AddSeconds(30)), ct)) == 1;
    }
}

[Collection(SqliteDatabases.Name)]
public sealed class SqliteConcurrencyTests(SqliteFixture fixture) : ConcurrencyTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlConcurrencyTests(PostgreSqlFixture fixture) : ConcurrencyTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerConcurrencyTests(SqlServerFixture fixture) : ConcurrencyTests(fixture);
