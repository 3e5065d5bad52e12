using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something a message speaks of, with any members.</summary>
public partial class Entity
{
    private ExtraMembers _extra;

    /// <summary>Makes an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public Entity(string type = null)
    {
        Type = type;
    }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>Members this type does not know; they survive reading and writing.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _extra.Shown;
        set => _extra.Shown = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Extra
    {
        get => _extra.Raw;
        set => _extra.Raw = value;
    }
}
