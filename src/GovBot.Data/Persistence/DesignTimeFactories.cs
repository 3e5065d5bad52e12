using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GovBot.Data.Persistence;

/// <summary>For <c>dotnet ef</c> alone: a model needs neither a server nor a real key.</summary>
internal static class DesignTime
{
    public static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider, string connectionString)
        where TContext : GovBotDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseGovBot(new DatabaseSettings(provider, connectionString, "FULL"), new PayloadCipher([new CipherKey("design", new byte[32])]), gate: null);
        return options.Options;
    }
}

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteGovBotDbContext>
{
    public SqliteGovBotDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqliteGovBotDbContext>(DatabaseProvider.Sqlite, "Data Source=design.db"));
}

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerGovBotDbContext>
{
    public SqlServerGovBotDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqlServerGovBotDbContext>(DatabaseProvider.SqlServer, "Server=design"));
}

internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlGovBotDbContext>
{
    public PostgreSqlGovBotDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<PostgreSqlGovBotDbContext>(DatabaseProvider.PostgreSql, "Host=design"));
}
