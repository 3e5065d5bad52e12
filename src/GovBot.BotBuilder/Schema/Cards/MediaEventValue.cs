using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Which card a media event belongs to.</summary>
public class MediaEventValue
{
    /// <summary>Makes an empty one.</summary>
    public MediaEventValue()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public MediaEventValue(object cardValue = null)
    {
        CardValue = cardValue;
    }

    /// <summary>The card value.</summary>
    [JsonPropertyName("cardValue")]
    public object CardValue { get; set; }
}
