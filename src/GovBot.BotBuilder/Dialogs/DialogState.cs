using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs as it is stored.</summary>
public class DialogState
{
    /// <summary>Makes an empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Takes a stack, the active dialog first.</summary>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The stack, the active dialog first.</summary>
    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
