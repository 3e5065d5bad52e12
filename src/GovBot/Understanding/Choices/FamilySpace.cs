using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GovBot.Understanding;

/// <summary>
/// Where a text stands among the families of words (explicit semantic analysis): each of its pieces, one to four characters or a Latin
/// word, tells of the families it occurs in, the more the fewer these are. Two texts are akin as far as they stand in the same direction.
/// </summary>
internal sealed class FamilySpace
{
    private const int LongestPiece = 4;
    private const int LongestText = 80;

    // What so many families hold tells nothing.
    private const int MostFamilies = 1000;

    // How fast a piece tells less as more families hold it. Fitted on lists and replies that the families do not have.
    private const float Commonness = 0.4f;

    // Of a label its strongest bearings are enough.
    private const int MostKept = 256;

    private const float About = 0.7f;
    private const float Sign = 0.5f;
    private const float LatinWord = 1.2f;

    private static readonly float[] ByLength = [0, 0.25f, 1, 1.5f, 2];

    private readonly PieceIndex _pieces;
    private readonly int[] _starts;
    private readonly (int Family, float Weight)[] _ties;
    private readonly int _families;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FamilySpace(IReadOnlyList<WordFamily> families)
    {
        _families = families.Count;
        // About half as many pieces as characters are told apart.
        var characters = families.Sum(family => family.Words.Concat(family.About).Concat(family.Signs).Sum(word => word.Length));
        _pieces = new(characters / 2);
        var (held, counts, last, pieces) = (new List<Tie>(characters * 3 / 2), new List<int>(characters / 2), new List<int>(characters / 2), new List<(ulong Key, float Weight)>());
        for (var family = 0; family < families.Count; family++)
        {
            // Each piece once a family, by the best of the words that hold it: these come first.
            Span<(IReadOnlyList<string> Words, float Weight)> parts = [(families[family].Words, 1), (families[family].About, About), (families[family].Signs, Sign)];
            foreach (var (words, weight) in parts)
            {
                for (var word = 0; word < words.Count; word++)
                {
                    Cut(words[word], pieces);
                    foreach (var (key, _) in CollectionsMarshal.AsSpan(pieces))
                    {
                        var piece = _pieces.Add(key);
                        if (piece == counts.Count)
                        {
                            counts.Add(0);
                            last.Add(-1);
                        }

                        if (last[piece] != family)
                        {
                            last[piece] = family;
                            counts[piece]++;
                            held.Add(new(piece, family, weight));
                        }
                    }
                }
            }
        }

        _starts = new int[counts.Count + 1];
        for (var piece = 0; piece < counts.Count; piece++)
        {
            _starts[piece + 1] = _starts[piece] + (counts[piece] > MostFamilies ? 0 : counts[piece]);
        }

        _ties = new (int, float)[_starts[^1]];
        var (filled, tells) = (_starts.AsSpan().ToArray(), Enumerable.Range(0, MostFamilies + 1).Select(count => MathF.Log(1 + (families.Count / (float)count)) / MathF.Pow(count, Commonness)).ToArray());
        foreach (var (piece, family, weight) in CollectionsMarshal.AsSpan(held))
        {
            if (counts[piece] <= MostFamilies)
            {
                _ties[filled[piece]++] = (family, weight * tells[counts[piece]]);
            }
        }
    }

    /// <summary>The direction of a text, of length one; none when no piece of it is known.</summary>
    public FamilyVector Of(string text)
    {
        var bearings = Bearings(text);
        try
        {
            var strongest = Enumerable.Range(0, _families).Where(family => bearings[family] > 0).OrderByDescending(family => bearings[family]).Take(MostKept).Order().ToArray();
            var length = MathF.Sqrt(bearings.Take(_families).Sum(weight => weight * weight));
            return new(strongest, [.. strongest.Select(family => bearings[family] / length)]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(bearings);
        }
    }

    /// <summary>How near a text is to each of several: the cosine between their directions, 0 to 1.</summary>
    public float[] Nearness(string text, IReadOnlyList<FamilyVector> others)
    {
        var bearings = Bearings(text);
        try
        {
            var length = MathF.Sqrt(Square(bearings.AsSpan(0, _families)));
            return [.. others.Select(other => length == 0 ? 0 : Product(bearings, other) / length)];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(bearings);
        }
    }

    /// <summary>The families that speak for the nearness of a text to another, the strongest first.</summary>
    public IReadOnlyList<(int Family, float Weight)> Why(string text, FamilyVector other)
    {
        var bearings = Bearings(text);
        try
        {
            var length = MathF.Sqrt(Square(bearings.AsSpan(0, _families)));
            return [.. other.Families.Select((family, i) => (family, bearings[family] * other.Weights[i] / length)).Where(share => share.Item2 > 0).OrderByDescending(share => share.Item2)];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(bearings);
        }
    }

    private float[] Bearings(string text)
    {
        var bearings = ArrayPool<float>.Shared.Rent(_families);
        bearings.AsSpan(0, _families).Clear();
        var pieces = new List<(ulong, float)>(LongestPiece * text.Length);
        Cut(text.Length > LongestText ? text[..LongestText] : text, pieces);
        foreach (var (key, weight) in pieces)
        {
            if (_pieces.Find(key) is >= 0 and var piece)
            {
                foreach (var (family, tie) in _ties.AsSpan(_starts[piece].._starts[piece + 1]))
                {
                    bearings[family] = Math.Max(bearings[family], weight * tie);
                }
            }
        }

        return bearings;
    }

    private static float Product(float[] bearings, FamilyVector other)
    {
        var sum = 0f;
        for (var i = 0; i < other.Families.Length; i++)
        {
            sum += bearings[other.Families[i]] * other.Weights[i];
        }

        return sum;
    }

    private static float Square(ReadOnlySpan<float> bearings)
    {
        var sum = 0f;
        foreach (var weight in bearings)
        {
            sum += weight * weight;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cut(string text, List<(ulong Key, float Weight)> pieces)
    {
        pieces.Clear();
        var denial = "";
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                var end = at + 1;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                {
                    end++;
                }

                // Not sure speaks of nothing that sure does.
                var word = text[at..end];
                if (!EnglishWord.IsCommon(word))
                {
                    pieces.Add((Hash(denial + EnglishWord.Stem(word)), LatinWord));
                }

                denial = word is "not" or "no" or "dont" or "cant" ? "not " : "";

                at = end - 1;
                continue;
            }

            var key = 0UL;
            for (var length = 1; length <= LongestPiece && at + length <= text.Length && !char.IsAscii(text[at + length - 1]); length++)
            {
                key = (key << 16) | text[at + length - 1];
                pieces.Add((key, ByLength[length]));
            }
        }
    }

    // FNV-1a; the highest bits are no character.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash | 0xFFFF_0000_0000_0000UL;
    }

    /// <summary>That a family holds a piece, with what weight.</summary>
    private readonly record struct Tie(int Piece, int Family, float Weight);
}

/// <summary>The families a text bears on, by their place in the list, and how much; a direction of length one.</summary>
internal sealed record FamilyVector(int[] Families, float[] Weights)
{
    public static readonly FamilyVector None = new([], []);
}
