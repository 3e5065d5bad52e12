using System.ComponentModel.DataAnnotations;

namespace GovBot.Kiosks;

/// <summary><c>GovBot:Kiosks</c>, in seconds.</summary>
public sealed class KioskOptions
{
    /// <summary>A kiosk's conversation without a sign of its page for so long is closed.</summary>
    [Range(30, 3600)]
    public int SilenceSeconds { get; set; } = 150;

    /// <summary>How often that is looked for.</summary>
    [Range(1, 300)]
    public int SweepSeconds { get; set; } = 15;

    /// <summary>After a start pages get this long to report before anything is closed.</summary>
    [Range(0, 600)]
    public int GraceSeconds { get; set; } = 60;
}
