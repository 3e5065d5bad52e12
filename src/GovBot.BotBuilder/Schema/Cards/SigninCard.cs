using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card that asks the person to sign in.</summary>
public partial class SigninCard
{
    /// <summary>The content type of this kind of attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";

    /// <summary>Makes an empty one.</summary>
    public SigninCard()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public SigninCard(string text = null, IList<CardAction> buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }
}
