using GovBot.Data.Persistence;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace GovBot.Data.Tests.Persistence;

/// <summary>A provider the test body runs on: makes databases and drops them at the end.</summary>
public abstract class DatabaseFixture : IAsyncLifetime
{
    private readonly List<TestDatabase> made = [];
    private TestDatabase? shared;

    /// <summary>Why nothing can run here; null where it can.</summary>
    protected abstract string? SkipReason { get; }

    public void SkipIfAbsent() => Skip.If(SkipReason is not null, SkipReason);

    protected abstract Dictionary<string, string?> NewDatabaseSettings(string name);

    /// <summary>Migrated, shared by the tests of the provider: they use names of their own.</summary>
    internal TestDatabase Shared
    {
        get
        {
            SkipIfAbsent();
            return shared!;
        }
    }

    internal TestDatabase NewEmpty()
    {
        SkipIfAbsent();
        var database = new TestDatabase(NewDatabaseSettings($"govbot_test_{Guid.NewGuid():N}"));
        made.Add(database);
        return database;
    }

    public virtual async Task InitializeAsync()
    {
        if (SkipReason is not null)
            return;
        shared = NewEmpty();
        await shared.MigrateAsync();
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var database in made)
        {
            await database.DropAsync();
            await database.DisposeAsync();
        }
    }
}

public sealed class SqliteFixture : DatabaseFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("govbot-test-").FullName;

    protected override string? SkipReason => null;

    protected override Dictionary<string, string?> NewDatabaseSettings(string name) => new()
    {
        ["ConnectionStrings:GovBot"] = $"Data Source={Path.Combine(folder, name + ".db")}",
    };

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

public sealed class PostgreSqlFixture : DatabaseFixture
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("GOVBOT_TEST_POSTGRESQL");

    protected override string? SkipReason => string.IsNullOrEmpty(Server) ? "GOVBOT_TEST_POSTGRESQL names no PostgreSQL server." : null;

    protected override Dictionary<string, string?> NewDatabaseSettings(string name) => new()
    {
        ["GovBot:Database:Provider"] = nameof(DatabaseProvider.PostgreSql),
        ["ConnectionStrings:GovBot"] = new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString,
    };
}

public sealed class SqlServerFixture : DatabaseFixture
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("GOVBOT_TEST_SQLSERVER");

    protected override string? SkipReason => string.IsNullOrEmpty(Server) ? "GOVBOT_TEST_SQLSERVER names no SQL Server." : null;

    protected override Dictionary<string, string?> NewDatabaseSettings(string name) => new()
    {
        ["GovBot:Database:Provider"] = nameof(DatabaseProvider.SqlServer),
        ["ConnectionStrings:GovBot"] = new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ConnectionString,
    };
}

[CollectionDefinition(Name)]
public sealed class SqliteDatabases : ICollectionFixture<SqliteFixture>
{
    public const string Name = "SQLite";
}

[CollectionDefinition(Name)]
public sealed class PostgreSqlDatabases : ICollectionFixture<PostgreSqlFixture>
{
    public const string Name = "PostgreSQL";
}

[CollectionDefinition(Name)]
public sealed class SqlServerDatabases : ICollectionFixture<SqlServerFixture>
{
    public const string Name = "SQL Server";
}
