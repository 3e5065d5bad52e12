using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One line of a receipt.</summary>
public class ReceiptItem
{
    /// <summary>Makes an empty one.</summary>
    public ReceiptItem()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ReceiptItem(
        string title = null,
        string subtitle = null,
        string text = null,
        CardImage image = null,
        string price = null,
        string quantity = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
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

    /// <summary>The image.</summary>
    [JsonPropertyName("image")]
    public CardImage Image { get; set; }

    /// <summary>The price.</summary>
    [JsonPropertyName("price")]
    public string Price { get; set; }

    /// <summary>The quantity.</summary>
    [JsonPropertyName("quantity")]
    public string Quantity { get; set; }

    /// <summary>The tap.</summary>
    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }
}
