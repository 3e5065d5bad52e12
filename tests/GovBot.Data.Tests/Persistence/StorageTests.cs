using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>What goes in comes out, and what must be unique is; the same on every database.</summary>
public abstract class StorageTests(DatabaseFixture fixture)
{
    [SkippableFact]
    public async Task Conversation_IsRefused_WhenTheChannelHasOneOfThatId()
    {
        var first = await fixture.Shared.SavedAsync(Rows.Conversation());

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => fixture.Shared.SavedAsync(Rows.Conversation(first.ExternalId)));

        Assert.True(DatabaseFaults.IsDuplicate(fault));
        Assert.False(DatabaseFaults.IsConflict(fault));
    }

    [SkippableFact]
    public async Task State_IsADuplicate_WhenItsKeyIsTaken()
    {
        var key = Rows.NewName();
        await fixture.Shared.SavedAsync(Rows.State(key));

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => fixture.Shared.SavedAsync(Rows.State(key)));

        Assert.True(DatabaseFaults.IsDuplicate(fault));
    }

    [SkippableFact]
    public async Task Redelivery_LeavesNothingBehind_WhenItsMessageIsKnown()
    {
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var message = Rows.NewName();
        await fixture.Shared.SavedAsync(Rows.Inbound(conversation.Id, message));

        await using var db = fixture.Shared.NewContext();
        db.Add(Rows.Entry(conversation.Id, 1));
        db.Add(Rows.Inbound(conversation.Id, message));
        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => db.WriteAsync(_ => Task.CompletedTask));

        Assert.True(DatabaseFaults.IsDuplicate(fault));
        await using var fresh = fixture.Shared.NewContext();
        Assert.Equal(0, await fresh.ChatActivities.CountAsync(entry => entry.ConversationId == conversation.Id));
    }

    [SkippableFact]
    public async Task Fault_IsNoDuplicate_WhenAReferenceIsBroken()
    {
        fixture.SkipIfAbsent();

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => fixture.Shared.SavedAsync(Rows.Entry(long.MaxValue, 1)));

        Assert.False(DatabaseFaults.IsDuplicate(fault));
    }

    [SkippableTheory]
    [InlineData("abc", "ABC")]
    [InlineData("abc", "ａｂｃ")]
    [InlineData("か", "カ")]
    [InlineData("é", "e\u0301")]
    [InlineData("x", "x\u200d")]
    public async Task Ids_AreDifferent_WhenTheyDifferInCaseWidthOrAccent(string one, string other)
    {
        var name = Rows.NewName();
        var first = await fixture.Shared.SavedAsync(Rows.Conversation(name + one));
        var second = await fixture.Shared.SavedAsync(Rows.Conversation(name + other));

        await using var db = fixture.Shared.NewContext();
        var externalId = name + other;
        var found = await db.Conversations.SingleAsync(row => row.ChannelId == "directline" && row.ExternalId == externalId);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.Id, found.Id);
    }

    [SkippableFact]
    public async Task Ids_AreOrderedByCodePoint_OnEveryDatabase()
    {
        var name = Rows.NewName();
        foreach (var end in (string[])["b", "A", "a", "B", "中", "_"])
            await fixture.Shared.SavedAsync(Rows.Conversation(name + end));

        await using var db = fixture.Shared.NewContext();
        var ends = await db.Conversations.Where(row => row.ExternalId.StartsWith(name)).OrderBy(row => row.ExternalId).Select(row => row.ExternalId).ToListAsync();

        Assert.Equal(["A", "B", "_", "a", "b", "中"], ends.Select(id => id[name.Length..]));
    }

    [SkippableFact]
    public async Task Time_ComesBackInUtcAndWholeMilliseconds_WhenItHadMore()
    {
        var dueAt = new DateTime(2026, 11, 23, 15, 59, 59, 999, DateTimeKind.Utc).AddTicks(9_999);
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var message = await fixture.Shared.SavedAsync(Rows.Outbox(conversation.Id, dueAt));

        await using var db = fixture.Shared.NewContext();
        var read = await db.OutboxMessages.SingleAsync(row => row.Id == message.Id);

        Assert.Equal(new DateTime(2026, 11, 23, 15, 59, 59, 999, DateTimeKind.Utc), read.DueAt);
        Assert.Equal(DateTimeKind.Utc, read.DueAt.Kind);
        // A comparison uses the same precision as the column.
        Assert.Equal(1, await db.OutboxMessages.CountAsync(row => row.Id == message.Id && row.DueAt == dueAt));
    }

    [SkippableFact]
    public async Task Time_IsRefused_WhenItIsNotSaidToBeUtc()
    {
        fixture.SkipIfAbsent();
        var local = Rows.Conversation();
        local.LastActivityAt = DateTime.SpecifyKind(Rows.Noon, DateTimeKind.Local);

        await Assert.ThrowsAnyAsync<Exception>(() => fixture.Shared.SavedAsync(local));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("{\"text\":\"楼道灯坏了，三天没人修 💡\"}")]
    public async Task Payload_ComesBack_AsItWasWritten(string payload)
    {
        var state = await fixture.Shared.SavedAsync(Rows.State(Rows.NewName(), payload));

        await using var db = fixture.Shared.NewContext();
        Assert.Equal(payload, (await db.StateDocuments.SingleAsync(row => row.Key == state.Key)).Payload);
        Assert.Equal(payload, await db.StateDocuments.Where(row => row.Key == state.Key).Select(row => row.Payload).SingleAsync());
    }

    [SkippableFact]
    public async Task Payload_StaysNull_WhenThereIsNone()
    {
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var inbound = await fixture.Shared.SavedAsync(Rows.Inbound(conversation.Id, Rows.NewName()));

        await using var db = fixture.Shared.NewContext();
        Assert.Null((await db.InboundActivities.SingleAsync(row => row.Id == inbound.Id)).Payload);
    }

    [SkippableFact]
    public async Task Payload_CanBeErased_ByASetBasedUpdate()
    {
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        var inbound = Rows.Inbound(conversation.Id, Rows.NewName());
        inbound.Payload = "secret";
        await fixture.Shared.SavedAsync(inbound);

        await using var db = fixture.Shared.NewContext();
        await db.WriteAsync(ct => db.InboundActivities.Where(row => row.Id == inbound.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.Payload, (string?)null), ct));

        Assert.Null(await db.InboundActivities.Where(row => row.Id == inbound.Id).Select(row => row.Payload).SingleAsync());
    }

    [SkippableFact]
    public async Task Delete_IsRefused_WhileRowsPointThere()
    {
        var conversation = await fixture.Shared.SavedAsync(Rows.Conversation());
        await fixture.Shared.SavedAsync(Rows.Entry(conversation.Id, 1));

        await using var db = fixture.Shared.NewContext();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.WriteAsync(ct => db.Conversations.Where(row => row.Id == conversation.Id).ExecuteDeleteAsync(ct)));
    }
}

[Collection(SqliteDatabases.Name)]
public sealed class SqliteStorageTests(SqliteFixture fixture) : StorageTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlStorageTests(PostgreSqlFixture fixture) : StorageTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerStorageTests(SqlServerFixture fixture) : StorageTests(fixture);
