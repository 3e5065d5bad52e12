using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card with sound.</summary>
public class AudioCard
{
    /// <summary>The content type of this kind of attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.audio";

    /// <summary>Makes an empty one.</summary>
    public AudioCard()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public AudioCard(
        string title = null,
        string subtitle = null,
        string text = null,
        ThumbnailUrl image = null,
        IList<MediaUrl> media = null,
        IList<CardAction> buttons = null,
        bool? shareable = null,
        bool? autoloop = null,
        bool? autostart = null,
        string aspect = null,
        object value = null,
        string duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
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
    public ThumbnailUrl Image { get; set; }

    /// <summary>The media.</summary>
    [JsonPropertyName("media")]
    public IList<MediaUrl> Media { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>The shareable.</summary>
    [JsonPropertyName("shareable")]
    public bool? Shareable { get; set; }

    /// <summary>The autoloop.</summary>
    [JsonPropertyName("autoloop")]
    public bool? Autoloop { get; set; }

    /// <summary>The autostart.</summary>
    [JsonPropertyName("autostart")]
    public bool? Autostart { get; set; }

    /// <summary>The aspect.</summary>
    [JsonPropertyName("aspect")]
    public string Aspect { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public object Value { get; set; }

    /// <summary>The duration.</summary>
    [JsonPropertyName("duration")]
    public string Duration { get; set; }
}
