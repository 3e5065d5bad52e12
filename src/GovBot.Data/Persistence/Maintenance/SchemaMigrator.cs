using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace GovBot.Data.Persistence.Maintenance;

/// <summary>Brings the tables up to date, one process at a time.</summary>
public static class SchemaMigrator
{
    // Any number, as long as no other program in the same PostgreSQL database uses it.
    private const long AdvisoryLock = 0x476F76426F74;

    /// <summary>What <c>db migrate</c> does. On SQLite the caller holds <see cref="DatabaseInUse"/>. Returns the names of what was applied.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(GovBotDbContext db, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.IsNpgsql())
            return await MigratePostgreSqlAsync(db, cancellationToken).ConfigureAwait(false);
        if (db.Database.IsSqlite())
            await PrepareSqliteAsync(db, cancellationToken).ConfigureAwait(false);
        // On SQL Server, EF Core itself takes sp_getapplock for the session.
        return await ApplyAsync(db, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(GovBotDbContext db, CancellationToken cancellationToken)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false);
        SchemaCheck.EnsureKnown(db, applied);
        var pending = db.Database.GetMigrations().Except(applied).ToList();
        if (pending.Count > 0)
            await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        return pending;
    }

    private static async Task<IReadOnlyList<string>> MigratePostgreSqlAsync(GovBotDbContext db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken).ConfigureAwait(false))
            await creator.CreateAsync(cancellationToken).ConfigureAwait(false);
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken).ConfigureAwait(false);
            var applied = await ApplyAsync(db, cancellationToken).ConfigureAwait(false);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None).ConfigureAwait(false);
            return applied;
        }
        finally
        {
            await db.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static async Task PrepareSqliteAsync(GovBotDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken).ConfigureAwait(false);
        // EF Core's own lock is a row; a process killed in a migration leaves it behind and the next start would wait for ever.
        // Nobody else can hold it: we have the file lock.
        var stale = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken).ConfigureAwait(false);
        if (stale > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken).ConfigureAwait(false);
    }
}
