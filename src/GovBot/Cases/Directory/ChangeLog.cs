using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Directory;

/// <summary>Fills rows in, portion by portion, and keeps what changed.</summary>
internal sealed class ChangeLog(GovBotDbContext db, IProgress<ImportStep>? progress)
{
    private const int Portion = 200;
    private readonly List<RowChange> _rows = [];

    public IReadOnlyList<RowChange> Rows => _rows;

    /// <param name="put">Gives the row of the database, new or changed, and what calls it.</param>
    public async Task PutAsync<TEntry>(string table, IReadOnlyCollection<TEntry> entries, Func<TEntry, (object Row, string Key)> put, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var portion in entries.Chunk(Portion))
        {
            foreach (var entry in portion)
                Note(table, put(entry));
            await db.SaveChangesAsync(cancellationToken);
            progress?.Report(new(table, done += portion.Length, entries.Count));
        }
    }

    private void Note(string table, (object Row, string Key) put)
    {
        var entry = db.Entry(put.Row);
        if (entry.State is EntityState.Added or EntityState.Modified)
            _rows.Add(new(table, put.Key, entry.State == EntityState.Added, [.. entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name)]));
    }
}
