using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What an Adaptive Card invoke carries.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>The action.</summary>
    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>The authentication.</summary>
    [JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>The state.</summary>
    [JsonPropertyName("state")]
    public string State { get; set; }
}
