using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public partial class CardAction
{
    /// <summary>Makes an empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string Title { get; set; }

    /// <summary>The image.</summary>
    [JsonPropertyName("image")]
    public string Image { get; set; }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    /// <summary>The display text.</summary>
    [JsonPropertyName("displayText")]
    public string DisplayText { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public object Value { get; set; }

    /// <summary>The channel data.</summary>
    [JsonPropertyName("channelData")]
    public object ChannelData { get; set; }

    /// <summary>The image alt text.</summary>
    [JsonPropertyName("imageAltText")]
    public string ImageAltText { get; set; }
}
