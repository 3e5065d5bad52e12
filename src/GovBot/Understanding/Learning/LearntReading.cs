namespace GovBot.Understanding;

/// <summary>A meaning with how sure we are, 0 to 1.</summary>
public readonly record struct Ranked(string Id, double Score);

/// <summary>A word, pattern or piece of a text, and how much it spoke for what was read.</summary>
public readonly record struct Reason(string What, double Weight);

/// <summary>What a <see cref="Learner"/> makes of a text.</summary>
/// <param name="Ranked">Best first; empty when there is nothing to read.</param>
/// <param name="IsKnown">Enough of the words are known; otherwise the ranking is no more than a guess.</param>
/// <param name="IsNamed">The first stands there in the editors' own words, not only by likeness.</param>
internal sealed record LearntReading(IReadOnlyList<Ranked> Ranked, bool IsKnown, bool IsNamed)
{
    public static LearntReading Nothing { get; } = new([], false, false);
}
