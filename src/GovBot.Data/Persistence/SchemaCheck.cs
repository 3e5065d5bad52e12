using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Persistence;

/// <summary>A program on another version's tables fails late and half-way; this fails at the start.</summary>
public static class SchemaCheck
{
    public static async Task EnsureAsync(GovBotDbContext db, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false);
        EnsureKnown(db, applied);
        var missing = db.Database.GetMigrations().Except(applied).ToList();
        if (missing.Count > 0)
            throw new SchemaMismatchException($"The database lacks {string.Join(", ", missing)}. Run once: GovBot db migrate");
    }

    /// <summary>Refuses what a newer program, or another one, has made.</summary>
    internal static void EnsureKnown(GovBotDbContext db, IEnumerable<string> applied)
    {
        var unknown = applied.Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new SchemaMismatchException($"The database has {string.Join(", ", unknown)}, which this version does not know: a newer GovBot made it. Start that version, or restore a backup made by this one.");
    }
}

/// <summary>The tables are not this version's; the message says what to do.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
