using GovBot.Data.Persistence;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;

namespace GovBot.Hosting;

/// <summary>Hangfire keeps its own books beside our database, by provider.</summary>
public static class HangfireStorage
{
    public static IServiceCollection AddHangfireStorage(this IServiceCollection services) => services.AddHangfire((p, hangfire) => hangfire
        .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
        .UseSimpleAssemblyNameTypeSerializer()
        .UseRecommendedSerializerSettings()
        .UseStorageOf(p.GetRequiredService<DatabaseSettings>()));

    private static void UseStorageOf(this IGlobalConfiguration hangfire, DatabaseSettings database)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(
                    database.ConnectionString,
                    new SqlServerStorageOptions { SqlClientFactory = Microsoft.Data.SqlClient.SqlClientFactory.Instance });
                break;
            case DatabaseProvider.PostgreSql:
                hangfire.UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(database.ConnectionString));
                break;
            default:
                // Nothing is lost with it: what is owed are rows of ours.
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions());
                break;
        }
    }
}
