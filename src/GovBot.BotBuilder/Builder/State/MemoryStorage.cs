using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects in memory, for tests and trials. What is read is always a copy.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Stored> _items = [];
    private readonly Dictionary<string, JsonObject> _shared;
    private readonly JsonSerializerOptions _json;
    private long _version;

    /// <summary>Makes a storage, over a dictionary of yours if you give one.</summary>
    public MemoryStorage(Dictionary<string, JsonObject> dictionary = null)
        : this(BotJson.Options, dictionary)
    {
    }

    /// <summary>Makes a storage that serialises in a way of yours.</summary>
    public MemoryStorage(JsonSerializerOptions jsonSerializer, Dictionary<string, JsonObject> dictionary = null)
    {
        _json = jsonSerializer ?? BotJson.Options;
        _shared = dictionary;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
            if (Find(key) is { Json: not null } stored) found[key] = Read(stored);
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);

        // Only comparing and storing happens under the lock; serialising does not.
        var written = new List<(string Key, Stored Item, string Expected)>(changes.Count);
        foreach (var (key, value) in changes)
        {
            var item = new Stored(JsonSerializer.SerializeToUtf8Bytes(value, _json.GetTypeInfo(value.GetType())), value.GetType());
            written.Add((key, item, (value as IStoreItem)?.ETag));
        }

        lock (_gate)
        {
            foreach (var (key, item, expected) in written) Check(key, item, expected);
            foreach (var (key, item, _) in written) Put(key, item with { ETag = NextETag() });
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
                _shared?.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private Stored Find(string key)
    {
        lock (_gate)
        {
            if (_items.TryGetValue(key, out var stored) && (_shared is null || _shared.ContainsKey(key))) return stored;
            if (_shared is null || !_shared.TryGetValue(key, out var node)) return default;
            return new Stored(JsonSerializer.SerializeToUtf8Bytes(node, _json.GetTypeInfo(typeof(JsonObject))), typeof(JsonObject));
        }
    }

    private object Read(Stored stored)
    {
        var type = typeof(IDictionary<string, object>).IsAssignableFrom(stored.Type) ? typeof(Dictionary<string, object>) : stored.Type;
        var value = JsonSerializer.Deserialize(stored.Json, _json.GetTypeInfo(type));
        if (value is IStoreItem item) item.ETag = stored.ETag ?? item.ETag;
        return value;
    }

    private void Check(string key, Stored item, string expected)
    {
        if (!typeof(IStoreItem).IsAssignableFrom(item.Type) || expected == "*") return;
        if (_items.TryGetValue(key, out var old) && old.ETag != expected)
            throw new ArgumentException($"Etag conflict: '{key}' is at {old.ETag}, but {expected ?? "none"} was given.");
    }

    private void Put(string key, Stored item)
    {
        _items[key] = item;
        if (_shared is not null) _shared[key] = JsonNode.Parse(item.Json) as JsonObject;
    }

    private string NextETag() => (++_version).ToString(CultureInfo.InvariantCulture);

    private readonly record struct Stored(byte[] Json, Type Type, string ETag = null);
}
