using System.Text;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>What holds for the embedded database alone.</summary>
[Collection(SqliteDatabases.Name)]
public sealed class SqliteTests(SqliteFixture fixture)
{
    [Theory]
    [InlineData(null, 2L)]
    [InlineData("normal", 1L)]
    public async Task Connections_AreDurableAndPatient_AsConfigured(string? synchronous, long expected)
    {
        await using var database = new TestDatabase(new(fixture.NewEmpty().Settings) { ["GovBot:Database:Synchronous"] = synchronous });
        await database.MigrateAsync();
        await using var db = database.NewContext();

        Assert.Equal(expected, await PragmaAsync<long>(db, "synchronous"));
        Assert.Equal(5000, await PragmaAsync<long>(db, "busy_timeout"));
        Assert.Equal(1, await PragmaAsync<long>(db, "foreign_keys"));
        Assert.Equal("wal", await PragmaAsync<string>(db, "journal_mode"));
    }

    [Fact]
    public async Task PersonalData_IsNowhereInTheFiles_WhenWritten()
    {
        const string phone = "13800138000";
        const string words = "楼道灯坏了三天";
        var database = fixture.NewEmpty();
        await database.MigrateAsync();
        var conversation = await database.SavedAsync(Rows.Conversation("visible-id"));
        var inbound = Rows.Inbound(conversation.Id, "m1");
        inbound.Payload = $"{phone} {words}";
        await database.SavedAsync(inbound);
        await database.SavedAsync(Rows.Entry(conversation.Id, 1, $"{phone} {words}"));
        await database.SavedAsync(Rows.State("state", $"{phone} {words}"));
        await database.SavedAsync(new OutboxMessage { ConversationId = conversation.Id, DedupeKey = "d", Payload = $"{phone} {words}", DueAt = Rows.Noon, CreatedAt = Rows.Noon });
        await database.SavedAsync(new StoredAttachment { Id = "a", ConversationId = conversation.Id, ContentType = "image/png", Name = $"{phone} {words}", CreatedAt = Rows.Noon });

        var files = Directory.GetFiles(Path.GetDirectoryName(database.Database.SqliteFile)!, Path.GetFileName(database.Database.SqliteFile) + "*");
        var bytes = (await Task.WhenAll(files.Select(file => ReadSharedAsync(file)))).SelectMany(content => content).ToArray();

        Assert.True(files.Length >= 2, "The -wal file is to be looked at too.");
        Assert.True(Contains(bytes, Encoding.UTF8.GetBytes("visible-id")), "The search finds what is not encrypted.");
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.False(Contains(bytes, encoding.GetBytes(phone)));
            Assert.False(Contains(bytes, encoding.GetBytes(words)));
        }
    }

    [Fact]
    public async Task Contexts_SetNoSavepoints_WhenTheyComeFromThePool()
    {
        for (var lease = 0; lease < 3; lease++)
        {
            await using var db = fixture.Shared.NewContext();
            Assert.False(db.Database.AutoSavepointsEnabled);
        }
    }

    [Fact]
    public async Task WriteInAWrite_IsRefused_InsteadOfWaitingForItself()
    {
        await using var outer = fixture.Shared.NewContext();
        await using var inner = fixture.Shared.NewContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => outer.WriteAsync(ct => inner.WriteAsync(_ => Task.CompletedTask, ct)));

        await inner.WriteAsync(_ => Task.CompletedTask);
    }

    [Fact]
    public async Task Start_IsRefused_WhileAnotherProcessServesTheFile()
    {
        var database = fixture.NewEmpty();
        using (await database.Services.PrepareDatabaseAsync())
        {
            var fault = await Assert.ThrowsAsync<DatabaseInUseException>(() => database.Services.PrepareDatabaseAsync());
            Assert.Contains("Stop it first", fault.Message, StringComparison.Ordinal);
        }

        using var again = await database.Services.PrepareDatabaseAsync();
    }

    [Fact]
    public async Task Migration_DoesNotWaitForEver_WhenOneWasKilledInTheMiddle()
    {
        var database = fixture.NewEmpty();
        await using var db = database.NewContext();
        await db.Database.EnsureDeletedAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");

        Assert.NotEmpty(await SchemaMigrator.MigrateAsync(db));
    }

    private static async Task<T> PragmaAsync<T>(GovBotDbContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static bool Contains(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;
}
