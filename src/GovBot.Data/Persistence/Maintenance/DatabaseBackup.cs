using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GovBot.Data.Persistence.Maintenance;

/// <summary>
/// What <c>db backup</c> and <c>db restore</c> do, for SQLite; a database server has its own tools.
/// A backup holds neither the keys nor the attachments' folder.
/// </summary>
public static class DatabaseBackup
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Writes a checked, consistent copy while the service runs. What has been erased is not in its free pages either.</summary>
    public static async Task BackupAsync(DatabaseSettings settings, string target, CancellationToken cancellationToken = default)
    {
        var source = FileOf(settings);
        if (!File.Exists(source))
            throw new BackupException($"There is no database at {source}.");
        if (File.Exists(target))
            throw new BackupException($"{target} exists already. Name a new file.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        // Under its own name only when whole: a broken-off copy must not look like a backup.
        var partial = target + ".partial";
        File.Delete(partial);
        await using (var connection = Open(source, SqliteOpenMode.ReadWrite))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $target";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("$target", partial);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        await EnsureIntactAsync(partial, cancellationToken).ConfigureAwait(false);
        FlushToDisk(partial);
        File.Move(partial, target);
    }

    /// <summary>Puts a backup in the place of the database, which is kept beside it. Returns the name of what was kept, if there was something.</summary>
    public static async Task<string?> RestoreAsync(GovBotDbContext db, DatabaseSettings settings, string backup, TimeProvider time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        var target = FileOf(settings);
        if (!File.Exists(backup))
            throw new BackupException($"There is no file {backup}.");
        using var inUse = DatabaseInUse.Take(target);
        var incoming = target + ".restoring";
        File.Copy(backup, incoming, overwrite: true);
        try
        {
            await EnsureIntactAsync(incoming, cancellationToken).ConfigureAwait(false);
            await EnsureKnownAsync(db, incoming, required: true, cancellationToken).ConfigureAwait(false);
            if (File.Exists(target))
                await EnsureKnownAsync(db, target, required: false, cancellationToken).ConfigureAwait(false);
            FlushToDisk(incoming);
        }
        catch
        {
            File.Delete(incoming);
            throw;
        }

        // Pooled handles of this process would go on reading the file under its new name.
        SqliteConnection.ClearAllPools();
        var kept = SetAside(target, time);
        File.Move(incoming, target);
        return kept;
    }

    /// <summary>With its log: a log left behind would be played into the restored database.</summary>
    private static string? SetAside(string target, TimeProvider time)
    {
        if (!File.Exists(target))
            return null;
        var kept = $"{target}.before-restore-{time.GetUtcNow():yyyyMMddHHmmssfff}";
        foreach (var part in Parts.Reverse().Where(part => File.Exists(target + part)))
            File.Move(target + part, kept + part);
        return kept;
    }

    private static async Task EnsureIntactAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var verdict = (await ReadAsync(file, "PRAGMA integrity_check", cancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (verdict != "ok")
                throw new BackupException($"{file} is damaged: {verdict}");
        }
        catch (SqliteException fault)
        {
            throw new BackupException($"{file} is not a sound SQLite database: {fault.Message}");
        }
    }

    private static async Task EnsureKnownAsync(GovBotDbContext db, string file, bool required, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var table = await ReadAsync(file, $"SELECT name FROM sqlite_master WHERE name = '{HistoryRepository.DefaultTableName}'", cancellationToken).ConfigureAwait(false);
        if (table.Count > 0)
            SchemaCheck.EnsureKnown(db, await ReadAsync(file, $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName}", cancellationToken).ConfigureAwait(false));
        else if (required)
            throw new BackupException($"{file} is not a GovBot database.");
    }

    private static async Task<List<string>> ReadAsync(string file, string sql, CancellationToken cancellationToken)
    {
        await using var connection = Open(file, SqliteOpenMode.ReadWrite);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        // Without the pool: a pooled handle would keep a file open that is about to be moved.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void FlushToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static string FileOf(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.SqliteFile ?? throw new BackupException($"{settings.Provider} is backed up with its own tools (PostgreSQL: pg_dump; SQL Server: BACKUP DATABASE).");
    }
}

/// <summary>Nothing was written or replaced; the message says why.</summary>
public sealed class BackupException(string message) : Exception(message);
