namespace GovBot.Understanding;

/// <summary>A text as the model sees it.</summary>
/// <param name="Known">The part of its words that stand in some example, or in the editors' words; 0 to 1.</param>
/// <param name="Named">Meanings whose word or pattern it has.</param>
internal readonly record struct TextColumns((int Column, float Value)[] Columns, double Known, IReadOnlyList<int> Named)
{
    public bool Names(int meaning) => Named.Contains(meaning);
}

/// <summary>Turns a text into the columns of the model: how long it is, the editors' hints, and the pieces known from examples.</summary>
internal sealed class LearnerColumns
{
    // How much the pieces of a sentence weigh together, beside one word that editors named.
    private const float WeightOfPieces = 1.5f;

    private static readonly int[] Lengths = [3, 6, 10, 16, 30];

    private readonly LearnerHints _hints;
    private readonly float _weightOfLength;
    private readonly int _firstLength;
    private readonly Dictionary<ulong, (int Column, float Weight)> _pieces;

    /// <param name="weightOfLength">How much it may tell that a text is long or short; 0 where that is chance.</param>
    /// <param name="leastSeen">In how many examples a piece must stand to be learnt.</param>
    public LearnerColumns(LearnerHints hints, IReadOnlyCollection<string> examples, float weightOfLength, int leastSeen)
    {
        _hints = hints;
        _weightOfLength = weightOfLength;
        _firstLength = hints.Count;
        _pieces = Pieces(examples, _firstLength + Lengths.Length + 1, leastSeen);
        _pieces.TrimExcess();
        Count = _firstLength + Lengths.Length + 1 + _pieces.Count;
    }

    public int Count { get; }

    public void Believe(LinearModel model) => _hints.Believe(model);

    public TextColumns Of(string words) => Of(words, _hints.In(words));

    /// <summary>What the columns of <see cref="Of(string)"/> stand for, in their order.</summary>
    public IReadOnlyList<string> Names(string words)
    {
        var names = new List<string> { "(length)" };
        names.AddRange(_hints.In(words).Select(hint => hint.Found));
        Span<TextFeature> pieces = stackalloc TextFeature[TextFeature.Most];
        foreach (var piece in pieces[..TextFeature.Read(words, pieces)])
        {
            if (_pieces.ContainsKey(piece.Key))
            {
                names.Add(piece.In(words));
            }
        }

        return names;
    }

    /// <summary>An example, with and without the editors' words, so that the rest of a sentence can decide where no such word stands.</summary>
    public IEnumerable<Sample> Samples(string words, int meaning)
    {
        var hints = _hints.In(words);
        yield return new(Of(words, hints).Columns, meaning);
        if (hints.Count > 0)
        {
            yield return new(Of(words, []).Columns, meaning);
        }
    }

    private TextColumns Of(string words, List<LearnerHint> hints)
    {
        Span<TextFeature> pieces = stackalloc TextFeature[TextFeature.Most];
        pieces = pieces[..TextFeature.Read(words, pieces)];
        var columns = new List<(int Column, float Value)>(hints.Count + 1 + pieces.Length) { (_firstLength + Length(words), _weightOfLength) };
        foreach (var hint in hints)
        {
            columns.Add((hint.Column, hint.Value));
        }

        var known = AddPieces(pieces, words.Length, columns);
        return new([.. columns], hints.Count > 0 ? 1 : known, _hints.Named(hints));
    }

    private double AddPieces(ReadOnlySpan<TextFeature> pieces, int length, List<(int Column, float Value)> columns)
    {
        var (first, square, telling, heard) = (columns.Count, 0f, 0, 0);
        foreach (var piece in pieces)
        {
            var tells = piece.IsTelling(length) ? 1 : 0;
            telling += tells;
            if (_pieces.TryGetValue(piece.Key, out var known))
            {
                heard += tells;
                columns.Add(known);
                square += known.Weight * known.Weight;
            }
        }

        var scale = WeightOfPieces / MathF.Sqrt(Math.Max(square, 1));
        for (var i = first; i < columns.Count; i++)
        {
            columns[i] = (columns[i].Column, columns[i].Value * scale);
        }

        return heard / Math.Max(1.0, telling);
    }

    private static int Length(string words)
    {
        var at = Array.FindIndex(Lengths, l => words.Length <= (char.IsAscii(words[0]) ? 3 * l : l));
        return at < 0 ? Lengths.Length : at;
    }

    // A piece in many examples says little; one in few says much.
    private static Dictionary<ulong, (int Column, float Weight)> Pieces(IReadOnlyCollection<string> examples, int first, int leastSeen)
    {
        var counts = new Dictionary<ulong, int>();
        Span<TextFeature> pieces = stackalloc TextFeature[TextFeature.Most];
        foreach (var words in examples)
        {
            foreach (var piece in pieces[..TextFeature.Read(words, pieces)])
            {
                counts[piece.Key] = counts.GetValueOrDefault(piece.Key) + 1;
            }
        }

        return counts.Where(c => c.Value >= leastSeen).Select((c, i) => (c.Key, Column: first + i, Weight: MathF.Log(1 + ((float)examples.Count / c.Value)))).ToDictionary(c => c.Key, c => (c.Column, c.Weight));
    }
}
