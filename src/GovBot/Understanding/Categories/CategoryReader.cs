namespace GovBot.Understanding;

/// <summary>
/// Which category of the catalogue a description may belong to. Learnt twice, by the second level and by the first: with few
/// examples for each item the coarse reader is steadier, the fine one tells items apart, and together they err least.
/// </summary>
public sealed class CategoryReader
{
    private readonly Learner _items;
    private readonly Learner _groups;
    private readonly Dictionary<string, string> _groupOf;

    /// <param name="items">The second level; each counts as its first.</param>
    public CategoryReader(IReadOnlyList<Sayings> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _groupOf = items.ToDictionary(i => i.Id, i => i.Public, StringComparer.Ordinal);
        _items = new(items, weightOfLength: 0);
        _groups = new([.. items.GroupBy(i => i.Public).Select(Whole)], weightOfLength: 0);
    }

    public CategoryReading Read(string text)
    {
        var items = _items.Read(text);
        var fine = items.Ranked.GroupBy(i => _groupOf[i.Id]).ToDictionary(g => g.Key, g => g.Sum(i => i.Score));
        var coarse = _groups.Read(text).Ranked.ToDictionary(g => g.Id, g => g.Score);
        var groups = fine.ToDictionary(f => f.Key, f => (f.Value + coarse.GetValueOrDefault(f.Key)) / 2);
        return new(
            Sorted(items.Ranked.Select(i => i with { Score = i.Score / Math.Max(fine[_groupOf[i.Id]], double.Epsilon) * groups[_groupOf[i.Id]] })),
            Sorted(groups.Select(g => new Ranked(g.Key, g.Value))))
        { IsKnown = items.IsKnown };
    }

    /// <summary>What spoke for the first category against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text) => _groups.Why(text);

    private static Sayings Whole(IGrouping<string, Sayings> items) =>
        new(items.Key, [.. items.SelectMany(i => i.Words)], [], [.. items.SelectMany(i => i.Examples)]);

    private static IReadOnlyList<Ranked> Sorted(IEnumerable<Ranked> ranked) => [.. ranked.OrderByDescending(r => r.Score)];
}
