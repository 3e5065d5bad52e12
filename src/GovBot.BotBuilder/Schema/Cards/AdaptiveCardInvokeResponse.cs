using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an Adaptive Card invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>The status code.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public object Value { get; set; }
}
