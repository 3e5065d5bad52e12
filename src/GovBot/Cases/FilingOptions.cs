using System.ComponentModel.DataAnnotations;

namespace GovBot.Cases;

/// <summary>How much may be filed (<c>GovBot:Filings</c>).</summary>
public sealed record FilingOptions
{
    public TimeSpan Window { get; init; } = TimeSpan.FromHours(1);

    [Range(1, 1_000)]
    public int PerPerson { get; init; } = 6;

    /// <summary>People queue there, and volunteers help them.</summary>
    [Range(1, 10_000)]
    public int PerKiosk { get; init; } = 40;

    /// <summary>Behind one network address many households may stand.</summary>
    [Range(1, 10_000)]
    public int PerAddress { get; init; } = 60;
}
