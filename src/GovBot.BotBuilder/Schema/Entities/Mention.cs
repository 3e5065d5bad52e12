using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody named in a message.</summary>
public class Mention : Entity
{
    /// <summary>Makes an empty one.</summary>
    public Mention()
    {
        Type = "mention";
    }

    /// <summary>Makes one with these members.</summary>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = "mention";
    }

    /// <summary>The mentioned.</summary>
    [JsonPropertyName("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }
}
