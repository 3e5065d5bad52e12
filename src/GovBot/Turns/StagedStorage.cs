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
            if (!entry.Changed)
            {
                await CheckAsync(key, entry.Version, cancellationToken);
            }
            else if (entry.Version is not { } version)
            {
                Insert(key, entry.Json);
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
            var document = await queries.StateByKey(db, key, cancellationToken);
            _entries[key] = entry = new() { Version = document?.Version, Json = document?.Payload };
        }

        return entry;
    }

    private void Insert(string key, string? json)
    {
        if (json is not null)
        {
            db.Add(new StateDocument { Key = key, Payload = json, Version = 1, UpdatedAt = clock.Now() });
        }
    }

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

    private async Task CheckAsync(string key, long? version, CancellationToken cancellationToken)
    {
        var same = version is { } read
            // Writes the version over itself: it locks the row, so nobody can change it before this commit.
            ? await db.Set<StateDocument>()
                .Where(d => d.Key == key && d.Version == read)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Version, read), cancellationToken) == 1
            : !await db.Set<StateDocument>().AnyAsync(d => d.Key == key, cancellationToken);
        if (!same)
        {
            throw new DbUpdateConcurrencyException($"State {key} has changed since the turn read it.");
        }
    }

    private sealed class Entry
    {
        public long? Version { get; init; }
        public string? Json { get; set; }
        public bool Changed { get; set; }
    }
}
