using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>
/// The bot's state of one turn: reads remember the version of each key, writes and deletes are staged, the commit checks
/// all versions. Nothing relies on the ETags that BotState passes.
/// </summary>
public sealed class StagedStorage(GovBotDbContext db, TurnQueries queries, BusinessClock clock) : IStorage
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            var entry = await LoadAsync(key, cancellationToken);
            if (entry.Json is not null)
            {
                found[key] = ActivityJson.ReadState(entry.Json);
            }
        }

        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var entry = await LoadAsync(key, cancellationToken);
            entry.Json = ActivityJson.WriteState(value);
            entry.Changed = true;
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            var entry = await LoadAsync(key, cancellationToken);
            entry.Json = null;
            entry.Changed = true;
        }
    }

    /// <summary>Inside the commit: puts the changes on the context and throws when another commit has overtaken what was read.</summary>
    internal async Task StageAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry.Version is not { } version)
            {
                await InsertAsync(key, entry, cancellationToken);
            }
            else if (!entry.Changed)
            {
                Lock(key, version);
            }
            else if (entry.Json is null)
            {
                db.Remove(Stub(key, version));
            }
            else
            {
                Update(key, version, entry.Json);
            }
        }
    }

    private async Task<Entry> LoadAsync(string key, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            var document = await queries.StateByKeyAsync(db, key, cancellationToken);
            _entries[key] = entry = new() { Version = document?.Version, Json = document?.Payload };
        }

        return entry;
    }

    private async Task InsertAsync(string key, Entry entry, CancellationToken cancellationToken)
    {
        if (entry is { Changed: true, Json: { } json })
        {
            db.Add(new StateDocument { Key = key, Payload = json, Version = 1, UpdatedAt = clock.Now() });
        }
        else if (await queries.StateByKeyAsync(db, key, cancellationToken) is not null)
        {
            throw new DbUpdateConcurrencyException($"State {key} has come since the turn looked for it.");
        }
    }

    // Writes the version over itself: fails if it has changed, and keeps it from changing before this commit.
    private void Lock(string key, long version) => db.Attach(Stub(key, version)).Property(d => d.Version).IsModified = true;

    private void Update(string key, long version, string json)
    {
        var document = Stub(key, version);
        db.Attach(document);
        document.Payload = json;
        document.Version = version + 1;
        document.UpdatedAt = clock.Now();
    }

    // The version is a concurrency token: the statement names the one that was read.
    private static StateDocument Stub(string key, long version) => new() { Key = key, Payload = "", Version = version };

    private sealed class Entry
    {
        public long? Version { get; init; }
        public string? Json { get; set; }
        public bool Changed { get; set; }
    }
}
