using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovBot.Data.Persistence;

/// <summary>Tells faults that a caller answers to from those it cannot help, alike on all databases.</summary>
public static class DatabaseFaults
{
    private const int SqliteBusy = 5;
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerDeadlock = 1205;

    /// <summary>A unique index refused the row: someone was first.</summary>
    public static bool IsDuplicate(Exception fault) => Cause(fault) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Another transaction was in the way and nothing was written: from the start with fresh data it may succeed.</summary>
    public static bool IsConflict(Exception fault) => fault is DbUpdateConcurrencyException || Cause(fault) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy,
        SqlException sqlServer => sqlServer.Number == SqlServerDeadlock,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    private static Exception? Cause(Exception fault) => fault is DbUpdateException ? fault.InnerException : fault;
}
