using System.ComponentModel.DataAnnotations;

namespace GovBot.Attachments;

/// <summary><c>GovBot:Attachments</c>.</summary>
public sealed class AttachmentOptions
{
    public AttachmentPlace Store { get; set; } = AttachmentPlace.Folder;

    /// <summary>A shared path for several nodes; empty for <c>attachments</c> under the data path.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Bytes of one file.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxBytes { get; set; } = 10_000_000;

    /// <summary>Files in one message.</summary>
    [Range(1, 50)]
    public int MaxCount { get; set; } = 9;

    /// <summary>Longest edge of a kept picture.</summary>
    [Range(200, 8_000)]
    public int MaxEdge { get; set; } = 2048;

    /// <summary>Longest edge of a picture in a list.</summary>
    [Range(50, 1_000)]
    public int ThumbnailEdge { get; set; } = 320;

    /// <summary>A picture that unpacks to more is refused before it is unpacked.</summary>
    [Range(1_000_000, 200_000_000)]
    public long MaxPixels { get; set; } = 50_000_000;
}

public enum AttachmentPlace
{
    Folder,
    Database,
}
