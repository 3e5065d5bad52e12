using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A small picture.</summary>
public class ThumbnailUrl
{
    /// <summary>Makes an empty one.</summary>
    public ThumbnailUrl()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    /// <summary>The url.</summary>
    [JsonPropertyName("url")]
    public string Url { get; set; }

    /// <summary>The alt.</summary>
    [JsonPropertyName("alt")]
    public string Alt { get; set; }
}
