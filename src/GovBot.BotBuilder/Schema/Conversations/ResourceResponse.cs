using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id a channel gave to what was sent.</summary>
public class ResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }
}
