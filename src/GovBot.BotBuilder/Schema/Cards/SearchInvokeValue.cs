using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a search invoke carries.</summary>
public class SearchInvokeValue
{
    /// <summary>Makes an empty one.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>The context.</summary>
    [JsonPropertyName("context")]
    public object Context { get; set; }

    /// <summary>The kind.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; }

    /// <summary>The query options.</summary>
    [JsonPropertyName("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>The query text.</summary>
    [JsonPropertyName("queryText")]
    public string QueryText { get; set; }
}
