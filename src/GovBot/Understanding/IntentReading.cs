namespace GovBot.Understanding;

/// <summary>What a message wants: one thing for sure, one of two or three, or nothing we know.</summary>
/// <param name="Ranked">Best first; empty when there is nothing to read.</param>
public sealed record IntentReading(IReadOnlyList<Ranked> Ranked)
{
    /// <summary>Below this the bot asks back instead of guessing.</summary>
    private const double LeastSure = 0.5;

    // In the middle of something else more certainty is needed, or answers would be taken for questions.
    private const double LeastPlain = 0.8;

    // Less likely than this is not worth offering.
    private const double LeastLikely = 0.12;
    private const int MostOffered = 3;

    public static IntentReading Nothing { get; } = new([]);

    /// <summary>Enough of the words are known; otherwise the ranking is no more than a guess.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The first stands there in the editors' own words, not only by likeness.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The likeliest, however unlikely.</summary>
    public string? First => Ranked.Count > 0 ? Ranked[0].Id : null;

    /// <summary>The intent, when there is no doubt.</summary>
    public string? Sure => IsKnown && Ranked[0].Score >= LeastSure ? First : null;

    /// <summary>The intent when it is said outright: sure enough to break into a form.</summary>
    public string? Plain => IsNamed && Ranked[0].Score >= LeastPlain ? First : null;

    /// <summary>To be offered when not sure: two or three, or none.</summary>
    public IReadOnlyList<string> Likeliest =>
        IsKnown && Sure is null && Ranked.Where(r => r.Score >= LeastLikely).Take(MostOffered).Select(r => r.Id).ToList() is { Count: > 1 } likely ? likely : [];
}
