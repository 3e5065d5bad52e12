using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Cases.Directory;

/// <summary>Brings the organisation up to what a file says, by its codes. What the file does not name stays: cases refer to it.</summary>
public sealed class DirectoryImport(GovBotDbContext db, BusinessClock clock)
{
    private const string Before = "before_import";

    /// <summary>Commits by itself, all or nothing; running it twice changes nothing.</summary>
    public async Task<ImportOutcome> RunAsync(DirectoryRows rows, ImportRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            return await db.WriteAsync(ct => ApplyAsync(rows, run, ct), cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Of a file that was found sound. Returns how many rows were new or changed.</summary>
    public async Task<int> RunAsync(DirectoryFile file, CancellationToken cancellationToken = default) =>
        (await RunAsync(DirectoryRows.Of(file), new ImportRun(), cancellationToken)).Changes.Count;

    private async Task<ImportOutcome> ApplyAsync(DirectoryRows rows, ImportRun run, CancellationToken cancellationToken)
    {
        DirectoryCheck.Say(rows, await UnitBook.LoadAsync(db, cancellationToken));
        if (rows.Findings.Count > 0)
            return Refused(rows);

        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Before, cancellationToken);
        var changes = new ChangeLog(db, run.Progress);
        await new UnitsImport(db, changes).RunAsync(rows, cancellationToken);
        var notes = await new PostsImport(db, changes, clock.Today).RunAsync(rows.Posts, cancellationToken);
        if (run.DryRun || rows.Findings.Count > 0)
        {
            await transaction.RollbackToSavepointAsync(Before, cancellationToken);
            db.ChangeTracker.Clear();
        }

        return rows.Findings.Count > 0 ? Refused(rows) : new(changes.Rows, [], notes);
    }

    private static ImportOutcome Refused(DirectoryRows rows) => new([], rows.Findings, []);
}
