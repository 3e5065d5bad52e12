using System.Runtime.InteropServices;

namespace GovBot.Understanding;

/// <summary>
/// Tells meanings apart by counting: a meaning is the likelier, the rarer the pieces of a text are in what is said for all the others
/// (complement naive Bayes). Where examples are few it orders the less likely meanings better than a <see cref="LinearModel"/>.
/// </summary>
internal sealed class PieceCounts
{
    // As if each piece had been seen this often everywhere, so that one never seen rules nothing out.
    private const double Seen = 0.3;

    // The pieces of a text overlap, so that each tells less than it would alone.
    private const double Told = 1.8;

    private readonly string[] _ids;
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<ushort> _counts = [];
    private readonly double[] _totals;

    public PieceCounts(IReadOnlyList<Sayings> meanings)
    {
        _ids = [.. meanings.Select(m => m.Public).Distinct()];
        _totals = new double[_ids.Length];
        foreach (var meaning in meanings)
        {
            var at = Array.IndexOf(_ids, meaning.Public);
            foreach (var saying in meaning.Words.Concat(meaning.Examples))
            {
                Count(PlainText.Words(saying), at);
            }
        }

        _counts.TrimExcess();
    }

    /// <summary>Shares that add up to one, by what a meaning counts as.</summary>
    public Dictionary<string, double> Read(string text)
    {
        var known = Pieces(PlainText.Words(text)).Where(_rows.ContainsKey).ToList();
        var scores = new double[_ids.Length];
        foreach (var piece in known)
        {
            Add(Row(_rows[piece]), Told / Math.Sqrt(known.Count), scores);
        }

        var most = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - most));
        return _ids.Zip(scores).ToDictionary(m => m.First, m => Math.Exp(m.Second - most) / sum);
    }

    private void Add(ReadOnlySpan<ushort> counts, double weight, double[] scores)
    {
        var (all, total) = (0.0, _totals.Sum());
        foreach (var count in counts)
        {
            all += count;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] -= weight * Math.Log((all - counts[i] + Seen) / (total - _totals[i] + (Seen * _rows.Count)));
        }
    }

    private void Count(string words, int at)
    {
        Span<ushort> none = stackalloc ushort[_ids.Length];
        none.Clear();
        foreach (var piece in Pieces(words))
        {
            if (_rows.TryAdd(piece, _rows.Count))
            {
                _counts.AddRange(none);
            }

            Row(_rows[piece])[at]++;
            _totals[at]++;
        }
    }

    /// <summary>How often a piece stands in what is said for each meaning.</summary>
    private Span<ushort> Row(int row) => CollectionsMarshal.AsSpan(_counts).Slice(row * _ids.Length, _ids.Length);

    private static List<ulong> Pieces(string words)
    {
        Span<TextFeature> pieces = stackalloc TextFeature[TextFeature.Most];
        var keys = new List<ulong>();
        foreach (var piece in pieces[..TextFeature.Read(words, pieces)])
        {
            keys.Add(piece.Key);
        }

        return keys;
    }
}
