using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads those of the keys that are there.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes all, replacing what was there.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes those of the keys that are there.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object whose writing fails if somebody else wrote it in between.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; "*" writes in any case.</summary>
    string ETag { get; set; }
}

/// <summary>Typed reading.</summary>
public static class StorageExtensions
{
    /// <summary>Reads those of the keys that are there and are, or can become, of this type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, item) in items)
            if (BotJson.To<TStoreItem>(item) is { } value) typed[key] = value;
        return typed;
    }
}
