namespace GovBot.Demo;

/// <summary><c>GovBot:Demo</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>Unset: in Development yes, elsewhere no.</summary>
    public bool? Enabled { get; set; }

    /// <summary>File to import, relative to <c>dialogs/</c>.</summary>
    public string District { get; set; } = "demo/district.yaml";

    /// <summary>A browser on this machine that opens <c>/kiosk</c> is a kiosk at once, without a code.</summary>
    public bool OpenKiosk { get; set; } = true;
}
