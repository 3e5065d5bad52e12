using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something with a name.</summary>
public class Thing
{
    /// <summary>Makes an empty one.</summary>
    public Thing()
    {
        Type = "Thing";
    }

    /// <summary>Makes one with these members.</summary>
    public Thing(string type = null, string name = null)
    {
        Type = "Thing";
        Name = name;
    }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }
}
