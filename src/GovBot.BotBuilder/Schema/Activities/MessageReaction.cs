using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Makes an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public MessageReaction(string type = null)
    {
        Type = type;
    }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }
}
