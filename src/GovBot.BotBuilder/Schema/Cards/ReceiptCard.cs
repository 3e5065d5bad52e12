using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A receipt.</summary>
public class ReceiptCard
{
    /// <summary>The content type of this kind of attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    /// <summary>Makes an empty one.</summary>
    public ReceiptCard()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ReceiptCard(
        string title = null,
        IList<Fact> facts = null,
        IList<ReceiptItem> items = null,
        CardAction tap = null,
        string total = null,
        string tax = null,
        string vat = null,
        IList<CardAction> buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string Title { get; set; }

    /// <summary>The facts.</summary>
    [JsonPropertyName("facts")]
    public IList<Fact> Facts { get; set; }

    /// <summary>The items.</summary>
    [JsonPropertyName("items")]
    public IList<ReceiptItem> Items { get; set; }

    /// <summary>The tap.</summary>
    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }

    /// <summary>The total.</summary>
    [JsonPropertyName("total")]
    public string Total { get; set; }

    /// <summary>The tax.</summary>
    [JsonPropertyName("tax")]
    public string Tax { get; set; }

    /// <summary>The vat.</summary>
    [JsonPropertyName("vat")]
    public string Vat { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }
}
