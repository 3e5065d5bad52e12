using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A stretch of text to be highlighted.</summary>
public class TextHighlight
{
    /// <summary>Makes an empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public TextHighlight(string text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    /// <summary>The occurrence.</summary>
    [JsonPropertyName("occurrence")]
    public int? Occurrence { get; set; }
}
