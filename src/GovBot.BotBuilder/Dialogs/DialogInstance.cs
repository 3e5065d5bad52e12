using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    /// <summary>Makes an empty one.</summary>
    public DialogInstance()
    {
    }

    /// <summary>The id of the dialog.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>What the dialog remembers between turns.</summary>
    [JsonPropertyName("state")]
    [JsonConverter(typeof(StateDictionaryConverter))]
    public IDictionary<string, object> State { get; set; }

    /// <summary>The place of the dialog this one belongs to, for dialogs that run in their parent's stack.</summary>
    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog when it was last active.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; }
}
