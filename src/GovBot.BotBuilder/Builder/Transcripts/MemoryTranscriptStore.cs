using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps what was said in memory, for tests and trials.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    /// <summary>Makes an empty store.</summary>
    public MemoryTranscriptStore()
    {
    }

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var key = (Named(activity.ChannelId, nameof(activity)), Named(activity.Conversation?.Id, nameof(activity)));
        lock (_gate)
        {
            if (!_transcripts.TryGetValue(key, out var transcript)) _transcripts[key] = transcript = [];
            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        var key = (Named(channelId, nameof(channelId)), Named(conversationId, nameof(conversationId)));
        lock (_gate)
        {
            var said = (_transcripts.GetValueOrDefault(key) ?? []).Where(activity => (activity.Timestamp ?? default) >= startDate).OrderBy(activity => activity.Timestamp);
            return Task.FromResult(Page([.. said], activity => activity.Id, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        Named(channelId, nameof(channelId));
        lock (_gate)
        {
            var begun = _transcripts.Where(one => one.Key.Channel == channelId)
                .Select(one => new TranscriptInfo { ChannelId = channelId, Id = one.Key.Conversation, Created = one.Value[0].Timestamp ?? default })
                .OrderBy(info => info.Created).ThenBy(info => info.Id, StringComparer.Ordinal);
            return Task.FromResult(Page([.. begun], info => info.Id, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var key = (Named(channelId, nameof(channelId)), Named(conversationId, nameof(conversationId)));
        lock (_gate) _transcripts.Remove(key);
        return Task.CompletedTask;
    }

    // A page goes on behind the item its token names.
    private static PagedResult<T> Page<T>(List<T> all, Func<T, string> id, string token)
    {
        var from = token is null ? 0 : all.FindIndex(item => id(item) == token) + 1;
        if (token is not null && from == 0) return new PagedResult<T>();
        var items = all.Skip(from).Take(PageSize).ToArray();
        return new PagedResult<T> { Items = items, ContinuationToken = from + items.Length < all.Count ? id(items[^1]) : null };
    }

    private static string Named(string value, string name) => value ?? throw new ArgumentNullException(name);
}
