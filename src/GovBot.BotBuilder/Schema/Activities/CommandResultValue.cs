using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a command's result carries.</summary>
public class CommandResultValue<T>
{
    /// <summary>Makes an empty one.</summary>
    public CommandResultValue()
    {
    }

    /// <summary>The command id.</summary>
    [JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    /// <summary>The data.</summary>
    [JsonPropertyName("data")]
    public T Data { get; set; }

    /// <summary>The error.</summary>
    [JsonPropertyName("error")]
    public Error Error { get; set; }
}
