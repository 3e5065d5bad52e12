using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace GovBot.Data.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>Which database, from <c>GovBot:Database</c> and <c>ConnectionStrings:GovBot</c>.</summary>
/// <param name="Synchronous">SQLite's durability: <c>FULL</c> survives a power cut, <c>NORMAL</c> may lose the last commits in one.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, string Synchronous)
{
    private const string ConnectionSetting = "ConnectionStrings:GovBot";
    private static readonly string[] SynchronousValues = ["NORMAL", "FULL", "EXTRA"];

    /// <summary>Path of the SQLite database; null for a database server.</summary>
    public string? SqliteFile => Provider == DatabaseProvider.Sqlite
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource)
        : null;

    public static DatabaseSettings From(IConfiguration configuration, string dataPath)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var provider = ReadProvider(configuration["GovBot:Database:Provider"]);
        var given = configuration[ConnectionSetting];
        return new DatabaseSettings(
            provider,
            provider == DatabaseProvider.Sqlite ? SqliteConnectionString(given, dataPath) : Required(given, provider),
            ReadSynchronous(configuration["GovBot:Database:Synchronous"]));
    }

    private static DatabaseProvider ReadProvider(string? name) => name switch
    {
        null or "" => DatabaseProvider.Sqlite,
        _ when Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var known) && Enum.IsDefined(known) => known,
        _ => throw new InvalidSettingException("GovBot:Database:Provider", $"'{name}' is not a database.", "Use Sqlite, SqlServer or PostgreSql."),
    };

    private static string SqliteConnectionString(string? given, string dataPath)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(given);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidSettingException(ConnectionSetting, fault.Message, "For SQLite it is: Data Source=FILE");
        }

        if (builder.DataSource.Length == 0)
            builder.DataSource = Path.Combine(dataPath, "govbot.db");
        if (builder.Cache == SqliteCacheMode.Shared || builder.Mode == SqliteOpenMode.Memory || builder.DataSource.StartsWith(":memory:", StringComparison.Ordinal))
            throw new InvalidSettingException(ConnectionSetting, "the database must be a file, without a shared cache.", "For SQLite it is: Data Source=FILE");
        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }

    private static string Required(string? given, DatabaseProvider provider) => string.IsNullOrWhiteSpace(given)
        ? throw new InvalidSettingException(ConnectionSetting, $"{provider} needs a connection string.", "Set it in appsettings.Production.json or as the environment variable ConnectionStrings__GovBot.")
        : given;

    private static string ReadSynchronous(string? value)
    {
        var name = string.IsNullOrEmpty(value) ? "FULL" : value.ToUpperInvariant();
        return SynchronousValues.Contains(name)
            ? name
            : throw new InvalidSettingException("GovBot:Database:Synchronous", $"'{value}' is not known.", "Use FULL (default), NORMAL or EXTRA.");
    }
}
