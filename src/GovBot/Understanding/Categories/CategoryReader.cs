namespace GovBot.Understanding;

/// <summary>
/// Which category of the catalogue a description may belong to. Items of the second level are learnt, the first level is counted
/// besides: with few examples for each item the two together err less than either.
/// </summary>
public sealed class CategoryReader
{
    private readonly Learner _items;
    private readonly PieceCounts _groups;
    private readonly Dictionary<string, string> _groupOf;

    /// <param name="items">The second level; each counts as its first.</param>
    public CategoryReader(IReadOnlyList<Sayings> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _groupOf = items.ToDictionary(i => i.Id, i => i.Public, StringComparer.Ordinal);
        _items = new(items, weightOfLength: 0, leastSeen: 2);
        _groups = new(items);
    }

    public CategoryReading Read(string text)
    {
        var items = _items.Read(text);
        var learnt = items.Ranked.GroupBy(i => _groupOf[i.Id]).ToDictionary(g => g.Key, g => g.Sum(i => i.Score));
        var counted = _groups.Read(text);
        var groups = learnt.ToDictionary(g => g.Key, g => learnt.Count == 1 ? 1 : (g.Value + counted[g.Key]) / 2);
        // An item's part of its group, and the group's part of all.
        var ranked = items.Ranked.Select(i => i with { Score = i.Score * groups[_groupOf[i.Id]] / Math.Max(learnt[_groupOf[i.Id]], double.Epsilon) });
        return new(Sorted(ranked), Sorted(groups.Select(g => new Ranked(g.Key, g.Value)))) { IsKnown = items.IsKnown, IsNamed = items.IsNamed };
    }

    /// <summary>What spoke for the first item against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text) => _items.Why(text);

    private static IReadOnlyList<Ranked> Sorted(IEnumerable<Ranked> ranked) => [.. ranked.OrderByDescending(r => r.Score)];
}
