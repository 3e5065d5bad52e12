using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is known of an uploaded file.</summary>
public class AttachmentInfo
{
    /// <summary>Makes an empty one.</summary>
    public AttachmentInfo()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public AttachmentInfo(string name = null, string type = null, IList<AttachmentView> views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The views.</summary>
    [JsonPropertyName("views")]
    public IList<AttachmentView> Views { get; set; }
}
