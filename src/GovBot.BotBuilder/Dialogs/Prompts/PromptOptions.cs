using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
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

    /// <summary>What can be chosen.</summary>
    [JsonPropertyName("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style unless set.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>The language in which the answer is read, whatever the turn's is.</summary>
    [JsonPropertyName("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }

    /// <summary>Anything the validator needs.</summary>
    [JsonPropertyName("validations")]
    public object Validations { get; set; }
}
