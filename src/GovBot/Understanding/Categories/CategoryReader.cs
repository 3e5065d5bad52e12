namespace GovBot.Understanding;

/// <summary>Which category of the catalogue a description may belong to.</summary>
public sealed class CategoryReader
{
    private readonly Learner _learner;
    private readonly Dictionary<string, string> _groups;

    /// <param name="items">The second level; each counts as its first.</param>
    public CategoryReader(IReadOnlyList<Sayings> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _groups = items.ToDictionary(i => i.Id, i => i.Public, StringComparer.Ordinal);
        _learner = new(items, leastRanked: 0);
    }

    public CategoryReading Read(string text)
    {
        var read = _learner.Read(text);
        List<Ranked> groups = [.. read.Ranked.GroupBy(r => _groups[r.Id]).Select(g => new Ranked(g.Key, g.Sum(r => r.Score))).OrderByDescending(g => g.Score)];
        return new(read.Ranked, groups) { IsKnown = read.IsKnown };
    }

    /// <summary>What spoke for the first category against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text) => _learner.Why(text);
}
