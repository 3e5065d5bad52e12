using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A name and its value on a receipt.</summary>
public class Fact
{
    /// <summary>Makes an empty one.</summary>
    public Fact()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public Fact(string key = null, string value = null)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The key.</summary>
    [JsonPropertyName("key")]
    public string Key { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }
}
