using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file or card that goes with a message.</summary>
public class Attachment
{
    private ExtraMembers _extra;

    /// <summary>Makes an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public Attachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The content type.</summary>
    [JsonPropertyName("contentType")]
    public string ContentType { get; set; }

    /// <summary>The content url.</summary>
    [JsonPropertyName("contentUrl")]
    public string ContentUrl { get; set; }

    /// <summary>The content.</summary>
    [JsonPropertyName("content")]
    public object Content { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>The thumbnail url.</summary>
    [JsonPropertyName("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

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
