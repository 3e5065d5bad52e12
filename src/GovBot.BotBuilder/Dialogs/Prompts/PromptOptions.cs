using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>Makes empty options.</summary>
    public PromptOptions()
    {
    }

    /// <summary>The question.</summary>
    [JsonPropertyName("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>The question asked again after an answer that does not do.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    /// <summary>Anything the validator needs.</summary>
    [JsonPropertyName("validations")]
    public object Validations { get; set; }
}
