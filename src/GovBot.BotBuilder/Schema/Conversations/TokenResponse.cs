using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token for a connection.</summary>
public class TokenResponse
{
    private ExtraMembers _extra;

    /// <summary>Makes an empty one.</summary>
    public TokenResponse()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public TokenResponse(string channelId = null, string connectionName = null, string token = null, string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    /// <summary>The channel id.</summary>
    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    /// <summary>The connection name.</summary>
    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The token.</summary>
    [JsonPropertyName("token")]
    public string Token { get; set; }

    /// <summary>The expiration.</summary>
    [JsonPropertyName("expiration")]
    public string Expiration { get; set; }

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
