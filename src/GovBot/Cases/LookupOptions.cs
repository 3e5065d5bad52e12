using System.ComponentModel.DataAnnotations;

namespace GovBot.Cases;

/// <summary>How many failed look-ups are borne (<c>GovBot:Lookups</c>).</summary>
public sealed record LookupOptions
{
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(15);

    [Range(1, 1_000)]
    public int PerPerson { get; init; } = 5;

    /// <summary>Per kiosk or network address, behind which many people may stand.</summary>
    [Range(1, 10_000)]
    public int PerPlace { get; init; } = 30;

    [Range(1, 1_000_000)]
    public int InAll { get; init; } = 1_000;

    /// <summary>A building or four digits are few possibilities, so proofs are counted per case and for longer.</summary>
    public TimeSpan ProofWindow { get; init; } = TimeSpan.FromHours(24);

    [Range(1, 100)]
    public int ProofsPerCase { get; init; } = 5;
}
