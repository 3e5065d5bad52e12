using System.Runtime.CompilerServices;

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
    private readonly int _firstPiece;
    private readonly PieceIndex _pieces = new();
    private readonly List<float> _weights = [];

    /// <param name="weightOfLength">How much it may tell that a text is long or short; 0 where that is chance.</param>
    /// <param name="leastSeen">In how many examples a piece must stand to be learnt.</param>
    public LearnerColumns(LearnerHints hints, IReadOnlyCollection<string> examples, float weightOfLength, int leastSeen)
    {
        _hints = hints;
        _weightOfLength = weightOfLength;
        _firstLength = hints.Count;
        _firstPiece = _firstLength + Lengths.Length + 1;
        Weigh(examples, leastSeen);
    }

    public int Count => _firstPiece + _weights.Count;

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
            if (_pieces.Find(piece.Key) >= 0)
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
        var columns = Of(words, hints).Columns;
        var place = Sample.PlaceOf(words);
        yield return new(columns, meaning, place);
        if (hints.Count > 0)
        {
            // After its length stand the hints, then the pieces.
            yield return new([columns[0], .. columns.AsSpan(1 + hints.Count)], meaning, place + 1);
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
            if (_pieces.Find(piece.Key) is >= 0 and var known)
            {
                heard += tells;
                columns.Add((_firstPiece + known, _weights[known]));
                square += _weights[known] * _weights[known];
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(IReadOnlyCollection<string> examples, int leastSeen)
    {
        var (met, keys, counts) = (new PieceIndex(), new List<ulong>(), new List<int>());
        Span<TextFeature> pieces = stackalloc TextFeature[TextFeature.Most];
        foreach (var words in examples)
        {
            foreach (var piece in pieces[..TextFeature.Read(words, pieces)])
            {
                var at = met.Add(piece.Key);
                if (at == keys.Count)
                {
                    keys.Add(piece.Key);
                    counts.Add(0);
                }

                counts[at]++;
            }
        }

        for (var at = 0; at < keys.Count; at++)
        {
            if (counts[at] >= leastSeen)
            {
                _pieces.Add(keys[at]);
                _weights.Add(MathF.Log(1 + ((float)examples.Count / counts[at])));
            }
        }
    }
}
