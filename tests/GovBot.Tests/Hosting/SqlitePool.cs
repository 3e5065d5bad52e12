using GovBot.Data.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace GovBot.Tests.Hosting;

/// <summary>Closes the handles kept open on one test's database; clearing all pools would pull those of other tests away.</summary>
internal static class SqlitePool
{
    public static void Clear(string dataPath)
    {
        var settings = DatabaseSettings.From(new ConfigurationBuilder().Build(), dataPath);
        using var connection = new SqliteConnection(settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
