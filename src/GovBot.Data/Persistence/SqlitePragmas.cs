using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovBot.Data.Persistence;

/// <summary>Settings that SQLite keeps per connection, not in the file.</summary>
internal sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    // Handles come back from the pool with their settings, and a context opens its connection for every query.
    private readonly ConditionalWeakTable<object, object> done = [];
    private readonly string pragmas = $"PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        if (!done.TryAdd(sqlite.Handle!, sqlite.Handle!))
            return;
        using var command = sqlite.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
