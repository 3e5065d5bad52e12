using System.ComponentModel.DataAnnotations;

namespace GovBot.Channels.DirectLine;

/// <summary><c>GovBot:DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Lets another system of the district get tokens for its own pages; without one only our pages get any.</summary>
    [MinLength(32, ErrorMessage = "GovBot:DirectLine:Secret: too short. Use at least 32 random characters (openssl rand -base64 32), or leave it out.")]
    public string? Secret { get; set; }

    /// <summary>Clients refresh every 15 minutes whatever they are told, and may then need as long again.</summary>
    [Range(1800, 86400)]
    public int TokenSeconds { get; set; } = 3600;

    /// <summary>How long a stream address can be connected to.</summary>
    [Range(60, 600)]
    public int StreamTokenSeconds { get; set; } = 120;

    /// <summary>After an expired token the official client opens two more sockets and keeps the old one.</summary>
    [Range(4, 50)]
    public int MaxSockets { get; set; } = 8;

    /// <summary>Empty frames keep proxies from closing a quiet line.</summary>
    [Range(1, 60)]
    public int KeepAliveSeconds { get; set; } = 15;

    /// <summary>Characters of one activity.</summary>
    [Range(16 * 1024, 4 * 1024 * 1024)]
    public int MaxActivityChars { get; set; } = 256 * 1024;

    /// <summary>Bytes of one message with all its files.</summary>
    [Range(1_000_000, 1_000_000_000)]
    public long MaxUploadBytes { get; set; } = 50_000_000;

    /// <summary>Uploads held in memory at the same time; eight times as many wait, the rest is asked to come again.</summary>
    [Range(1, 1000)]
    public int MaxUploadsAtOnce { get; set; } = 4;
}
