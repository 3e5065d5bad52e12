using System.ComponentModel.DataAnnotations;

namespace GovBot.Hosting;

/// <summary>What the kiosk page goes by; all in seconds.</summary>
public sealed class PagesOptions
{
    /// <summary>Without a touch for so long, the countdown is shown.</summary>
    [Range(1, 3600)]
    public int IdleSeconds { get; set; } = 180;

    /// <summary>So long the countdown runs before the page is wiped.</summary>
    [Range(1, 600)]
    public int CountdownSeconds { get; set; } = 30;

    [Range(1, 120)]
    public int HeartbeatSeconds { get; set; } = 30;
}
