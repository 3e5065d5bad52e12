using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A token offered in exchange for sign-in.</summary>
public class TokenExchangeInvokeRequest
{
    private ExtraMembers _extra;

    /// <summary>Makes an empty one.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    /// <summary>The connection name.</summary>
    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>The token.</summary>
    [JsonPropertyName("token")]
    public string Token { get; set; }

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
