using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Hosting;

/// <summary>A migrated database of its own: SQLite, or PostgreSQL for the tests that ask for it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>One for all: the model is built once per cipher.</summary>
    public static PayloadCipher Cipher { get; } = new([new CipherKey("test", new byte[32])]);

    private TestDatabase(string dataPath, Dictionary<string, string?> settings) => (DataPath, Settings) = (dataPath, settings);

    public string DataPath { get; }

    public Dictionary<string, string?> Settings { get; }

    /// <summary>Connection string of a PostgreSQL server for tests; null where there is none.</summary>
    public static string? PostgreSqlServer { get; } =
        Environment.GetEnvironmentVariable("GOVBOT_TEST_POSTGRESQL") is { Length: > 0 } server ? server : null;

    public static async Task<TestDatabase> CreateAsync(bool onPostgreSql = false)
    {
        var dataPath = Directory.CreateTempSubdirectory("govbot-test-").FullName;
        if (onPostgreSql)
        {
            var server = PostgreSqlServer ?? throw new InvalidOperationException("GOVBOT_TEST_POSTGRESQL names no server: skip this test.");
            var postgreSql = new TestDatabase(dataPath, PostgreSql(server));
            await postgreSql.WithContextAsync(db => SchemaMigrator.MigrateAsync(db));
            return postgreSql;
        }

        File.Copy(await Template.Value, Path.Combine(dataPath, "govbot.db"));
        return new(dataPath, []);
    }

    public async ValueTask DisposeAsync()
    {
        if (Settings.Count > 0)
        {
            await WithContextAsync(db => db.Database.EnsureDeletedAsync());
        }

        SqlitePool.Clear(DataPath);
        Directory.Delete(DataPath, recursive: true);
    }

    // Migrating takes longer than most tests: done once, copied for each.
    private static async Task<string> MakeTemplateAsync()
    {
        var database = new TestDatabase(Directory.CreateTempSubdirectory("govbot-template-").FullName, []);
        await database.WithContextAsync(db => SchemaMigrator.MigrateAsync(db));
        SqlitePool.Clear(database.DataPath);
        return Path.Combine(database.DataPath, "govbot.db");
    }

    private static Dictionary<string, string?> PostgreSql(string server) => new()
    {
        ["GovBot:Database:Provider"] = "PostgreSql",
        ["ConnectionStrings:GovBot"] = $"{server};Database=govbot_{Guid.NewGuid():n}",
    };

    private async Task WithContextAsync<T>(Func<GovBotDbContext, Task<T>> work)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddGovBotPersistence(configuration, development: true, DataPath)
            .AddSingleton(Cipher)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }
}
