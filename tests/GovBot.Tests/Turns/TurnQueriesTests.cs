using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

public sealed class TurnQueriesTests
{
    // EF keeps models in a cache with a limit, so that one process may see the same model built twice.
    [Fact]
    public async Task Query_IsAnswered_WhenTheModelWasBuiltAnew()
    {
        var queries = new TurnQueries();

        Assert.Null(await AskAsync(queries, 1));
        Assert.Null(await AskAsync(queries, 2));
        Assert.Null(await AskAsync(queries, 1));
    }

    private static async Task<object?> AskAsync(TurnQueries queries, byte key)
    {
        var data = Directory.CreateTempSubdirectory("govbot-queries-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GovBot:Keys:0:Id"] = "test",
            ["GovBot:Keys:0:Key"] = Convert.ToBase64String(Enumerable.Repeat(key, 32).ToArray()),
        }).Build();
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddGovBotPersistence(configuration, development: false, data).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
            await SchemaMigrator.MigrateAsync(db);
            return await queries.ConversationByExternalIdAsync(db, "directline", "nobody", default);
        }
        finally
        {
            SqlitePool.Clear(data);
            Directory.Delete(data, recursive: true);
        }
    }
}
