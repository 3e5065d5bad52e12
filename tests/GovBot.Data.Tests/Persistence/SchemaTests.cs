using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>From nothing to this version's tables, and no start on others; the same on every database.</summary>
public abstract class SchemaTests(DatabaseFixture fixture)
{
    [SkippableFact]
    public async Task Migration_MakesTheTables_WhenThereIsNothing()
    {
        var database = fixture.NewEmpty();
        await using var db = database.NewContext();

        var first = await SchemaMigrator.MigrateAsync(db);
        var second = await SchemaMigrator.MigrateAsync(db);

        Assert.Equal(db.Database.GetMigrations(), first);
        Assert.Empty(second);
        await SchemaCheck.EnsureAsync(db);
        await database.SavedAsync(Rows.Conversation());
    }

    [SkippableFact]
    public async Task Start_IsRefusedWithTheRemedy_WhenTheDatabaseIsNewer()
    {
        var database = fixture.NewEmpty();
        await database.MigrateAsync();
        await using var db = database.NewContext();
        await PretendAsync(db, "29990101000000_FromTheFuture");

        var fault = await Assert.ThrowsAsync<SchemaMismatchException>(() => database.Services.PrepareDatabaseAsync());

        Assert.Contains("29990101000000_FromTheFuture", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SchemaMismatchException>(() => SchemaMigrator.MigrateAsync(db));
    }

    [SkippableFact]
    public async Task Check_NamesTheCommand_WhenAMigrationIsMissing()
    {
        var database = fixture.NewEmpty();
        await database.MigrateAsync();
        await using var db = database.NewContext();
        await db.Database.ExecuteSqlAsync(Sql(db, "DELETE FROM [__EFMigrationsHistory]"));

        var fault = await Assert.ThrowsAsync<SchemaMismatchException>(() => SchemaCheck.EnsureAsync(db));

        Assert.Contains("db migrate", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Check_NamesTheCommand_WhenThereIsNoDatabase()
    {
        await using var db = fixture.NewEmpty().NewContext();

        var fault = await Assert.ThrowsAsync<SchemaMismatchException>(() => SchemaCheck.EnsureAsync(db));

        Assert.Contains("db migrate", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Migration_HappensOnce_WhenTwoProcessesStartIt()
    {
        var database = fixture.NewEmpty();
        Skip.If(database.Database.Provider == DatabaseProvider.Sqlite, "On SQLite the file lock lets one process in.");

        var applied = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var db = database.NewContext();
            return await SchemaMigrator.MigrateAsync(db);
        })));

        Assert.Single(applied, names => names.Count > 0);
    }

    [SkippableFact]
    public async Task Start_IsRefused_WhenTheKeysAreOthers()
    {
        var database = fixture.NewEmpty();
        await database.MigrateAsync();
        await database.SavedAsync(Rows.State("some"));
        var settings = new Dictionary<string, string?>(database.Settings) { ["GovBot:Keys:0:Id"] = "other" };
        await using var misconfigured = new TestDatabase(settings);

        var fault = await Assert.ThrowsAsync<InvalidSettingException>(() => misconfigured.Services.PrepareDatabaseAsync());

        Assert.Equal("GovBot:Keys", fault.Setting);
        using var inUse = await database.Services.PrepareDatabaseAsync();
    }

    private static Task PretendAsync(GovBotDbContext db, string migration) => db.Database.ExecuteSqlAsync(
        Sql(db, $"INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion]) VALUES ('{migration}', '10.0.0')"));

    private static FormattableString Sql(GovBotDbContext db, string sql) =>
        System.Runtime.CompilerServices.FormattableStringFactory.Create(db.Database.IsNpgsql() ? sql.Replace('[', '"').Replace(']', '"') : sql);
}

[Collection(SqliteDatabases.Name)]
public sealed class SqliteSchemaTests(SqliteFixture fixture) : SchemaTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlSchemaTests(PostgreSqlFixture fixture) : SchemaTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerSchemaTests(SqlServerFixture fixture) : SchemaTests(fixture);
