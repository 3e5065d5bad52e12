using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One rendering of an uploaded file.</summary>
public class AttachmentView
{
    /// <summary>Makes an empty one.</summary>
    public AttachmentView()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public AttachmentView(string viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    /// <summary>The view id.</summary>
    [JsonPropertyName("viewId")]
    public string ViewId { get; set; }

    /// <summary>The size.</summary>
    [JsonPropertyName("size")]
    public int? Size { get; set; }
}
