using GovBot.Data.Persistence;

namespace GovBot.Data.Tests.Persistence;

/// <summary>The model of each database; needs no server.</summary>
internal static class DesignContexts
{
    public static readonly TheoryData<DatabaseProvider> All = [.. Enum.GetValues<DatabaseProvider>()];

    public static GovBotDbContext For(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.SqlServer => new SqlServerDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };
}
