using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Makes an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>The url.</summary>
    [JsonPropertyName("url")]
    public string Url { get; set; }

    /// <summary>The alt.</summary>
    [JsonPropertyName("alt")]
    public string Alt { get; set; }

    /// <summary>The tap.</summary>
    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }
}
