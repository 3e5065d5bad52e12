namespace GovBot.Understanding;

/// <summary>What a description may be about.</summary>
/// <param name="Items">Second level, best first; empty when there is nothing to read.</param>
/// <param name="Groups">First level, best first.</param>
public sealed record CategoryReading(IReadOnlyList<Ranked> Items, IReadOnlyList<Ranked> Groups)
{
    // Below this the person chooses among the likeliest. A guess is shown at the review and can be corrected there, so it need not be
    // a safe one, and less so where the editors' own words stand for it.
    private const double LeastSure = 0.6;
    private const double LeastSureOfNamed = 0.35;

    // Less likely than this is not worth offering.
    private const double LeastLikely = 0.08;
    private const int MostOffered = 3;

    /// <summary>Enough of the words are known; otherwise the order is no more than a guess.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Words of the catalogue stand for the first item, it is not only like its examples.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The item, when it is worth filling in.</summary>
    public string? Sure => IsKnown && Items[0].Score >= (IsNamed ? LeastSureOfNamed : LeastSure) ? Items[0].Id : null;

    /// <summary>The items worth offering.</summary>
    public IReadOnlyList<string> Likeliest => IsKnown ? [.. Items.Where(i => i.Score >= LeastLikely).Take(MostOffered).Select(i => i.Id)] : [];
}
