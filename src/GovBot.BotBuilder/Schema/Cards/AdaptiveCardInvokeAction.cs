using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The action an Adaptive Card invokes.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>The data.</summary>
    [JsonPropertyName("data")]
    public object Data { get; set; }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The verb.</summary>
    [JsonPropertyName("verb")]
    public string Verb { get; set; }
}
