using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down what is said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Writes an activity down.</summary>
    Task LogActivityAsync(IActivity activity);
}

/// <summary>Keeps what was said, and gives it back a page at a time.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>A page of what was said in a conversation since a moment, the oldest first.</summary>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default);

    /// <summary>A page of a channel's conversations.</summary>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    /// <summary>Forgets a conversation.</summary>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}

/// <summary>A conversation that was written down.</summary>
public class TranscriptInfo
{
    /// <summary>Makes an empty one.</summary>
    public TranscriptInfo()
    {
    }

    /// <summary>The channel.</summary>
    public string ChannelId { get; set; }

    /// <summary>The conversation.</summary>
    public string Id { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Created { get; set; }
}

/// <summary>A page, and what to ask the next one with.</summary>
public class PagedResult<T>
{
    /// <summary>Makes an empty page.</summary>
    public PagedResult()
    {
    }

    /// <summary>What is on the page.</summary>
    public T[] Items { get; set; } = [];

    /// <summary>What to ask the next page with; null on the last one.</summary>
    public string ContinuationToken { get; set; }
}
