using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file to be uploaded.</summary>
public class AttachmentData
{
    /// <summary>Makes an empty one.</summary>
    public AttachmentData()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public AttachmentData(string type = null, string name = null, byte[] originalBase64 = null, byte[] thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>The original base64.</summary>
    [JsonPropertyName("originalBase64")]
    public byte[] OriginalBase64 { get; set; }

    /// <summary>The thumbnail base64.</summary>
    [JsonPropertyName("thumbnailBase64")]
    public byte[] ThumbnailBase64 { get; set; }
}
