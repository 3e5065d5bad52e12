using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace GovBot.Data.Tests.Persistence;

[Collection(SqliteDatabases.Name)]
public sealed class BackupTests(SqliteFixture fixture) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govbot-backup-").FullName;
    private readonly FakeTimeProvider time = new();

    private string Target => Path.Combine(folder, "backup.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Backup_IsOneInstant_WhileTheServiceWrites()
    {
        var database = await MigratedAsync();
        using var inUse = await database.Services.PrepareDatabaseAsync();
        var conversation = await database.SavedAsync(Rows.Conversation());
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var writer = Task.Run(() => WriteUntilAsync(database, conversation.Id, started, stop.Token));
        await started.Task;

        await DatabaseBackup.BackupAsync(database.Database, Target);
        await stop.CancelAsync();
        await writer;

        // Entry and number are written in one transaction: a copy between the two would show them apart.
        await using var copy = Opened(Target);
        await using var db = copy.NewContext();
        var entries = await db.ChatActivities.CountAsync(entry => entry.ConversationId == conversation.Id);
        Assert.True(entries > 0);
        Assert.Equal((await db.Conversations.SingleAsync(row => row.Id == conversation.Id)).LastSeq, entries);
        Assert.False(File.Exists(Target + ".partial"));
    }

    [Fact]
    public async Task Backup_OverwritesNothing()
    {
        var database = await MigratedAsync();
        await File.WriteAllTextAsync(Target, "mine");

        await Assert.ThrowsAsync<BackupException>(() => DatabaseBackup.BackupAsync(database.Database, Target));

        Assert.Equal("mine", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task Backup_SaysSo_WhenThereIsNoDatabase() =>
        await Assert.ThrowsAsync<BackupException>(() => DatabaseBackup.BackupAsync(fixture.NewEmpty().Database, Target));

    [Fact]
    public async Task Backup_PointsToTheServersTools_WhenThereIsAServer()
    {
        var fault = await Assert.ThrowsAsync<BackupException>(() => DatabaseBackup.BackupAsync(new DatabaseSettings(DatabaseProvider.PostgreSql, "Host=none", "FULL"), Target));

        Assert.Contains("pg_dump", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_BringsBackWhatWas_AndKeepsWhatThereIs()
    {
        var database = await MigratedAsync();
        await database.SavedAsync(Rows.State("before"));
        await DatabaseBackup.BackupAsync(database.Database, Target);
        await database.SavedAsync(Rows.State("after"));

        var kept = await RestoreAsync(database, Target);

        await using var restored = new TestDatabase(database.Settings);
        using var inUse = await restored.Services.PrepareDatabaseAsync();
        Assert.Equal(["before"], await KeysAsync(restored));
        await using var old = Opened(kept!);
        Assert.Equal(["after", "before"], await KeysAsync(old));
    }

    [Fact]
    public async Task Restore_MakesTheDatabase_WhenThereIsNone()
    {
        var database = await MigratedAsync();
        await database.SavedAsync(Rows.State("before"));
        await DatabaseBackup.BackupAsync(database.Database, Target);
        var elsewhere = fixture.NewEmpty();

        Assert.Null(await RestoreAsync(elsewhere, Target));

        Assert.Equal(["before"], await KeysAsync(elsewhere));
    }

    [Fact]
    public async Task Restore_IsRefused_WhileTheServiceRuns()
    {
        var database = await MigratedAsync();
        await DatabaseBackup.BackupAsync(database.Database, Target);
        using var inUse = await database.Services.PrepareDatabaseAsync();

        await Assert.ThrowsAsync<DatabaseInUseException>(() => RestoreAsync(database, Target));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restore_IsRefused_WhenTheBackupOrTheDatabaseIsNewer(bool backupIsNewer)
    {
        var database = await MigratedAsync();
        await database.SavedAsync(Rows.State("mine"));
        if (!backupIsNewer)
            await DatabaseBackup.BackupAsync(database.Database, Target);
        await using (var db = database.NewContext())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '11.0.0')");
        if (backupIsNewer)
            await DatabaseBackup.BackupAsync(database.Database, Target);

        await Assert.ThrowsAsync<SchemaMismatchException>(() => RestoreAsync(backupIsNewer ? fixture.NewEmpty() : database, Target));

        Assert.Equal(["mine"], await KeysAsync(database));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restore_ChangesNothing_WhenTheFileIsDamagedOrForeign(bool foreign)
    {
        var database = await MigratedAsync();
        await database.SavedAsync(Rows.State("mine"));
        await DatabaseBackup.BackupAsync(database.Database, Target);
        if (foreign)
            await MakeForeignAsync();
        else
            await DamageAsync();

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(database, Target));

        Assert.Equal(["mine"], await KeysAsync(database));
        Assert.False(File.Exists(database.Database.SqliteFile + ".restoring"));
    }

    private async Task<TestDatabase> MigratedAsync()
    {
        var database = fixture.NewEmpty();
        await database.MigrateAsync();
        return database;
    }

    private static TestDatabase Opened(string file) => new(new() { ["ConnectionStrings:GovBot"] = $"Data Source={file};Pooling=False" });

    private async Task<string?> RestoreAsync(TestDatabase database, string backup)
    {
        await using var services = new TestDatabase(database.Settings);
        await using var db = services.NewContext();
        return await DatabaseBackup.RestoreAsync(db, services.Database, backup, time);
    }

    private static async Task<List<string>> KeysAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        return await db.StateDocuments.OrderBy(row => row.Key).Select(row => row.Key).ToListAsync();
    }

    private static async Task WriteUntilAsync(TestDatabase database, long conversationId, TaskCompletionSource started, CancellationToken stop)
    {
        for (var written = 0; !stop.IsCancellationRequested; written++)
        {
            await using var db = database.NewContext();
            await db.WriteAsync(async ct => db.Add(Rows.Entry(conversationId, await db.TakeSeqAsync(conversationId, 1, ct), new string('x', 2000))), CancellationToken.None);
            if (written == 20)
                started.SetResult();
        }
    }

    private async Task DamageAsync()
    {
        var bytes = await File.ReadAllBytesAsync(Target);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 2).Fill(0xEE);
        await File.WriteAllBytesAsync(Target, bytes);
    }

    private async Task MakeForeignAsync()
    {
        File.Delete(Target);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Target};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE Other (Id INTEGER)";
        await command.ExecuteNonQueryAsync();
    }
}
