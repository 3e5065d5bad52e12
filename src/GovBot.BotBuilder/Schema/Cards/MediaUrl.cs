using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Where a clip lies.</summary>
public class MediaUrl
{
    /// <summary>Makes an empty one.</summary>
    public MediaUrl()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public MediaUrl(string url = null, string profile = null)
    {
        Url = url;
        Profile = profile;
    }

    /// <summary>The url.</summary>
    [JsonPropertyName("url")]
    public string Url { get; set; }

    /// <summary>The profile.</summary>
    [JsonPropertyName("profile")]
    public string Profile { get; set; }
}
