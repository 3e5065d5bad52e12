using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot on a channel.</summary>
public class ChannelAccount
{
    private ExtraMembers _extra;

    /// <summary>Makes an empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>The role.</summary>
    [JsonPropertyName("role")]
    public string Role { get; set; }

    /// <summary>The aad object id.</summary>
    [JsonPropertyName("aadObjectId")]
    public string AadObjectId { get; set; }

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
