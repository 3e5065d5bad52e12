using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>What is old goes, what is owed or young stays; the same on every database.</summary>
public abstract class PruningTests(DatabaseFixture fixture)
{
    private static readonly DateTime Old = Rows.Noon.AddDays(-31);
    private static readonly DateTime Cutoff = Rows.Noon.AddDays(-30);

    [SkippableFact]
    public async Task Pruning_DeletesInBatches_WhatIsOlderThanTheCutoff()
    {
        await using var db = await EmptyAsync();
        var conversation = await ConversationAsync(db, Old);
        for (var i = 1; i <= 1001; i++)
            db.Add(new ChatActivity { ConversationId = conversation.Id, Seq = i, ActivityId = "a", Payload = "{}", CreatedAt = Old });
        db.Add(Rows.Entry(conversation.Id, 1002));
        await db.WriteAsync(_ => Task.CompletedTask);

        Assert.Equal(1001, await db.PruneChatLogAsync(Cutoff));

        Assert.Equal(1002, await db.ChatActivities.Select(entry => entry.Seq).SingleAsync());
        Assert.Equal(0, await db.PruneConversationsAsync(Cutoff));
    }

    [SkippableFact]
    public async Task Pruning_KeepsWhatIsOwed()
    {
        await using var db = await EmptyAsync();
        var conversation = await ConversationAsync(db, Old);
        foreach (var status in Enum.GetValues<InboundStatus>())
            db.Add(new InboundActivity { ChannelId = "c", ExternalId = status.ToString(), ConversationId = conversation.Id, ActivityId = "a", Status = status, ReceivedAt = Old });
        foreach (var status in Enum.GetValues<OutboxStatus>())
            db.Add(new OutboxMessage { ConversationId = conversation.Id, DedupeKey = status.ToString(), Payload = "{}", Status = status, DueAt = Old, CreatedAt = Old });
        await db.WriteAsync(_ => Task.CompletedTask);
        foreach (var message in await db.OutboxMessages.ToListAsync())
            db.Add(new DeliveryAttempt { OutboxMessageId = message.Id, At = Old });
        await db.WriteAsync(_ => Task.CompletedTask);

        Assert.Equal(1, await db.PruneInboxAsync(Cutoff));
        Assert.Equal(2, await db.PruneOutboxAsync(Cutoff));

        Assert.DoesNotContain(InboundStatus.Done, await db.InboundActivities.Select(message => message.Status).ToListAsync());
        Assert.Equal(OutboxStatus.Waiting, await db.OutboxMessages.Select(message => message.Status).SingleAsync());
        Assert.Equal(1, await db.DeliveryAttempts.CountAsync());
    }

    [SkippableFact]
    public async Task Conversation_Goes_WhenItIsSilentAndEmpty()
    {
        await using var db = await EmptyAsync();
        await ConversationAsync(db, Old);
        var young = await ConversationAsync(db, Rows.Noon);
        var withFile = await ConversationAsync(db, Old);
        db.Add(new StoredAttachment { Id = "file", ConversationId = withFile.Id, ContentType = "image/png", Name = "n", CreatedAt = Old });
        db.Add(new StateDocument { Key = "old", Payload = "{}", UpdatedAt = Old });
        db.Add(Rows.State("young"));
        await db.WriteAsync(_ => Task.CompletedTask);

        Assert.Equal(1, await db.PruneStateAsync(Cutoff));
        Assert.Equal(1, await db.PruneConversationsAsync(Cutoff));

        Assert.Equal([young.Id, withFile.Id], await db.Conversations.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        Assert.Equal("file", (await db.UnusedAttachments(Cutoff).SingleAsync()).Id);
    }

    private async Task<GovBotDbContext> EmptyAsync()
    {
        var database = fixture.NewEmpty();
        await database.MigrateAsync();
        return database.NewContext();
    }

    private static async Task<ConversationRecord> ConversationAsync(GovBotDbContext db, DateTime lastActivityAt)
    {
        var conversation = Rows.Conversation();
        conversation.LastActivityAt = lastActivityAt;
        db.Add(conversation);
        await db.WriteAsync(_ => Task.CompletedTask);
        return conversation;
    }
}

[Collection(SqliteDatabases.Name)]
public sealed class SqlitePruningTests(SqliteFixture fixture) : PruningTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlPruningTests(PostgreSqlFixture fixture) : PruningTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerPruningTests(SqlServerFixture fixture) : PruningTests(fixture);
