using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary><c>GovBot:Limits</c>: bursts and what flows back each second.</summary>
public sealed class LimitOptions
{
    /// <summary>What one person, or one kiosk, may send.</summary>
    [ValidateObjectMembers]
    public Allowance Messages { get; set; } = new() { Burst = 60, PerSecond = 5 };

    /// <summary>What one person, or one kiosk, may ask besides.</summary>
    [ValidateObjectMembers]
    public Allowance Reads { get; set; } = new() { Burst = 120, PerSecond = 20 };

    /// <summary>New tokens for one address; many residents share the address of their carrier.</summary>
    [ValidateObjectMembers]
    public Allowance Tokens { get; set; } = new() { Burst = 600, PerSecond = 20 };

    /// <summary>All requests of one address, kiosks aside.</summary>
    [ValidateObjectMembers]
    public Allowance Address { get; set; } = new() { Burst = 1200, PerSecond = 200 };

    /// <summary>Tries at an enrolment code from one address in ten minutes.</summary>
    [Range(1, 1000)]
    public int EnrolmentsPerTenMinutes { get; set; } = 10;
}

public sealed class Allowance
{
    [Range(1, 1_000_000)]
    public int Burst { get; set; }

    [Range(1, 1_000_000)]
    public int PerSecond { get; set; }
}
