using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Title, text, pictures and buttons.</summary>
public class BasicCard
{
    /// <summary>Makes an empty one.</summary>
    public BasicCard()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public BasicCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string Title { get; set; }

    /// <summary>The subtitle.</summary>
    [JsonPropertyName("subtitle")]
    public string Subtitle { get; set; }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    /// <summary>The images.</summary>
    [JsonPropertyName("images")]
    public IList<CardImage> Images { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>The tap.</summary>
    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }
}
