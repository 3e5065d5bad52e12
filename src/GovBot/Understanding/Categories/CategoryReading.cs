namespace GovBot.Understanding;

/// <summary>What a description may be about.</summary>
/// <param name="Items">Second level, best first; empty when there is nothing to read.</param>
/// <param name="Groups">First level, best first.</param>
public sealed record CategoryReading(IReadOnlyList<Ranked> Items, IReadOnlyList<Ranked> Groups)
{
    // Below this the person chooses among the likeliest; a guess can be corrected, so it need not be a safe one.
    private const double LeastSure = 0.35;
    private const int MostOffered = 3;

    /// <summary>Enough of the words are known; otherwise the order is no more than a guess.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The item, when it is worth filling in.</summary>
    public string? Sure => IsKnown && Items[0].Score >= LeastSure ? Items[0].Id : null;

    /// <summary>The items worth offering.</summary>
    public IReadOnlyList<string> Likeliest => IsKnown ? [.. Items.Take(MostOffered).Select(i => i.Id)] : [];
}
