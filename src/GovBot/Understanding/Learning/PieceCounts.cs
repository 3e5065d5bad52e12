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
    private readonly PieceIndex _rows = new();
    private readonly List<ushort> _counts = [];

    // Chinese and Latin apart: a meaning with few English examples would lose every English text otherwise.
    private readonly Script _chinese;
    private readonly Script _latin;

    /// <param name="meanings">Counted as what they are known by to others (<see cref="Sayings.Public"/>).</param>
    public PieceCounts(IReadOnlyList<Sayings> meanings)
    {
        _ids = [.. meanings.Select(m => m.Public).Distinct()];
        (_chinese, _latin) = (new(_ids.Length), new(_ids.Length));
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
        var known = Pieces(PlainText.Words(text)).Where(piece => _rows.Find(piece.Key) >= 0).ToList();
        var scores = new double[_ids.Length];
        foreach (var piece in known)
        {
            Add(piece, Told / Math.Sqrt(known.Count), scores);
        }

        var most = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - most));
        return _ids.Zip(scores).ToDictionary(m => m.First, m => Math.Exp(m.Second - most) / sum);
    }

    private void Add(TextFeature piece, double weight, double[] scores)
    {
        var counts = Row(piece);
        var (script, all) = (ScriptOf(piece), 0.0);
        foreach (var count in counts)
        {
            all += count;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] -= weight * Math.Log((all - counts[i] + Seen) / (script.Total - script.Totals[i] + (Seen * script.Pieces)));
        }
    }

    private void Count(string words, int at)
    {
        Span<ushort> none = stackalloc ushort[_ids.Length];
        none.Clear();
        foreach (var piece in Pieces(words))
        {
            var script = ScriptOf(piece);
            if (_rows.Add(piece.Key) * _ids.Length == _counts.Count)
            {
                _counts.AddRange(none);
                script.Pieces++;
            }

            Row(piece)[at]++;
            script.Totals[at]++;
            script.Total++;
        }
    }

    /// <summary>How often a piece stands in what is said for each meaning.</summary>
    private Span<ushort> Row(TextFeature piece) => CollectionsMarshal.AsSpan(_counts).Slice(_rows.Find(piece.Key) * _ids.Length, _ids.Length);

    private Script ScriptOf(TextFeature piece) => piece.IsLatinWord ? _latin : _chinese;

    // Of Latin text whole words only: its letters say the same again, and many times over.
    private static List<TextFeature> Pieces(string words)
    {
        Span<TextFeature> pieces = stackalloc TextFeature[TextFeature.Most];
        var kept = new List<TextFeature>();
        foreach (var piece in pieces[..TextFeature.Read(words, pieces)])
        {
            if (piece.IsLatinWord || !piece.IsAscii)
            {
                kept.Add(piece);
            }
        }

        return kept;
    }

    /// <summary>What was counted of one script, by meaning.</summary>
    private sealed class Script(int meanings)
    {
        public double[] Totals { get; } = new double[meanings];
        public double Total { get; set; }
        public int Pieces { get; set; }
    }
}
