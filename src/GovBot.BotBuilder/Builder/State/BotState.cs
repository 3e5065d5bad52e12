using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Properties kept in storage under a key made from the turn; read once per turn, written only if changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Makes a state over a storage, cached in the turn under the given key.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        (_storage, _contextServiceKey) = (storage, contextServiceKey);
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentNullException(nameof(name));
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state, unless that was done in this turn or <paramref name="force"/> is set.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var key = GetStorageKey(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null) return;

        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = stored switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> state => new CachedBotState(state),
            JsonObject or JsonElement { ValueKind: JsonValueKind.Object } => new CachedBotState(BotJson.To<Dictionary<string, object>>(stored)),
            _ => throw new InvalidOperationException($"What is stored under '{key}' is not a bot's state."),
        };
    }

    /// <summary>Writes the state if it changed, or if <paramref name="force"/> is set.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null) return;
        var hash = cached.ComputeHash();
        if (!force && cached.IsSavedAs(hash)) return;

        var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Saved(hash);
    }

    /// <summary>Empties the state; saving then writes the empty one.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var empty = new CachedBotState();
        empty.Saved(null);
        turnContext.TurnState[_contextServiceKey] = empty;
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from turn and storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A copy of the whole state as JSON.</summary>
    public JsonNode Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext)?.State is { } state
            ? JsonSerializer.SerializeToNode(state, BotJson.Options.GetTypeInfo(typeof(IDictionary<string, object>)))
            : null;
    }

    /// <summary>The state as cached in this turn, or null before it was loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The storage key of this turn's state.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property; the default if there is none.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = Loaded(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var value) || value is null) return Task.FromResult<T>(default);
        if (value is T ready) return Task.FromResult(ready);

        // Read from storage it is JSON; the object made from it takes its place, so that changes to it are saved.
        var typed = BotJson.To<T>(value);
        state[propertyName] = typed;
        return Task.FromResult(typed);
    }

    /// <summary>Takes a property out of the cached state.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property in the cached state.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private IDictionary<string, object> Loaded(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException($"{GetType().Name} was not loaded in this turn.");
    }

    /// <summary>The state as it is in this turn, and what it was when last read or written.</summary>
    public class CachedBotState
    {
        private byte[] _saved;

        /// <summary>Takes a state as read; without one, an empty state.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            _saved = ComputeHash();
        }

        /// <summary>The properties.</summary>
        public IDictionary<string, object> State { get; set; }

        internal byte[] ComputeHash()
        {
            if (State is null or { Count: 0 }) return [];
            using var buffer = new PooledBuffer();
            using (var writer = new Utf8JsonWriter(buffer))
                JsonSerializer.Serialize(writer, State, BotJson.Options.GetTypeInfo(typeof(IDictionary<string, object>)));
            return SHA256.HashData(buffer.Written);
        }

        internal bool IsSavedAs(byte[] hash) => _saved is not null && _saved.AsSpan().SequenceEqual(hash);

        internal void Saved(byte[] hash) => _saved = hash;
    }
}
