using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GovBot.Understanding;

/// <summary>One example as the model sees it: which columns it has and how much of each.</summary>
/// <param name="Place">Tells when its turn is; the same for the same words, whatever else is learnt.</param>
internal sealed record Sample((int Column, float Value)[] Columns, int Class, uint Place)
{
    /// <summary>The place of an example (FNV-1a).</summary>
    public static uint PlaceOf(string words) => words.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}

/// <summary>
/// Multinomial logistic regression, small enough to read: a row of weights, one per class, for each column. Learnt in a fixed
/// order from zero (or from what the caller believes beforehand), so that the same examples always give the same model.
/// </summary>
internal sealed class LinearModel
{
    private const int Rounds = 8;
    private const float Rate = 0.35f;
    private const float Shrink = 2e-5f;

    // Odd numbers that scatter: places by round, and rounds among all places.
    private const uint Scatter = 1597334677;
    private const uint Apart = 0x9E3779B9;

    private readonly int _classes;
    private readonly int _width;
    private readonly float[] _weights;

    public LinearModel(int classes, int columns)
    {
        _classes = classes;
        _width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[columns * _width];
    }

    public float this[int column, int @class]
    {
        get => _weights[(column * _width) + @class];
        set => _weights[(column * _width) + @class] = value;
    }

    /// <summary>Length of the buffer that scores are added up in; what lies beyond the classes means nothing.</summary>
    public int Width => _width;

    /// <summary>Adds a column to the scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int column, float value, Span<float> scores)
    {
        var row = Vectors(_weights.AsSpan(column * _width, _width));
        var sum = Vectors(scores);
        for (var i = 0; i < row.Length; i++)
        {
            sum[i] += row[i] * value;
        }
    }

    /// <summary>Turns scores into shares that add up to one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Share(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i < _classes; i++)
        {
            most = Math.Max(most, scores[i]);
        }

        var sum = 0f;
        for (var i = 0; i < _classes; i++)
        {
            sum += scores[i] = MathF.Exp(scores[i] - most);
        }

        for (var i = 0; i < _width; i++)
        {
            scores[i] = i < _classes ? scores[i] / sum : 0;
        }
    }

    public void Learn(IReadOnlyList<Sample> samples)
    {
        var squares = new float[_weights.Length];
        var scores = new float[_width];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sample in InTurn(samples, round))
            {
                Array.Clear(scores);
                foreach (var (column, value) in sample.Columns)
                {
                    Add(column, value, scores);
                }

                Share(scores);
                scores[sample.Class] -= 1;
                Correct(sample, scores, squares);
            }
        }
    }

    // AdaGrad: a column seen rarely moves far when it is seen, a common one settles.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Correct(Sample sample, Span<float> errors, float[] squares)
    {
        var error = Vectors(errors);
        foreach (var (column, value) in sample.Columns)
        {
            var weight = Vectors(_weights.AsSpan(column * _width, _width));
            var square = Vectors(squares.AsSpan(column * _width, _width));
            for (var i = 0; i < weight.Length; i++)
            {
                var slope = (error[i] * value) + (weight[i] * Shrink);
                square[i] += slope * slope;
                weight[i] -= slope * Rate / (Vector.SquareRoot(square[i]) + new Vector<float>(1e-4f));
            }
        }
    }

    // Another order each round, and by the words alone: an example more leaves all others in their turn.
    private static Sample[] InTurn(IReadOnlyList<Sample> samples, int round)
    {
        Sample[] turn = [.. samples];
        var places = Array.ConvertAll(turn, sample => (sample.Place ^ ((uint)round * Apart)) * Scatter);
        Array.Sort(places, turn);
        return turn;
    }

    private static Span<Vector<float>> Vectors(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
