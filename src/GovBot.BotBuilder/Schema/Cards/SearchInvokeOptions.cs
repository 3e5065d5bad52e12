using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Paging of a search invoke.</summary>
public class SearchInvokeOptions
{
    /// <summary>Makes an empty one.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>The skip.</summary>
    [JsonPropertyName("skip")]
    public int Skip { get; set; }

    /// <summary>The top.</summary>
    [JsonPropertyName("top")]
    public int Top { get; set; }
}
