using GovBot.Cases.Staff;
using GovBot.Kiosks;

namespace GovBot.Demo;

/// <summary>Whether this database is a demo's, and the codes of its kiosks and its staff, which are known only in memory.</summary>
public sealed class DemoState
{
    public bool IsOn { get; set; }

    public IReadOnlyList<KioskCode> KioskCodes { get; set; } = [];

    public IReadOnlyList<OfferedCode> StaffCodes { get; set; } = [];

    /// <summary>Device secret of the kiosk that any browser on this machine may be; null when each must enrol.</summary>
    public string? OpenKioskSecret { get; set; }
}
