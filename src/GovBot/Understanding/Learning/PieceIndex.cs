using System.Numerics;
using System.Runtime.CompilerServices;

namespace GovBot.Understanding;

/// <summary>
/// Numbers pieces of text from 0 in the order they are first met (open addressing). A dictionary does the same, but the look-up
/// of families took half as long again with it: half a million pieces are put in before the runtime has got round to optimising it.
/// </summary>
internal sealed class PieceIndex
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const int Least = 16;

    // At each place a key and its number, one more than which stands there: 0 is an empty place.
    private (ulong Key, int Number)[] _places;
    private int _shift;

    /// <param name="expected">How many there may be; there can be more.</param>
    public PieceIndex(int expected = 0) => _places = Places(Math.Max(Least, expected * 3 / 2));

    public int Count { get; private set; }

    /// <summary>The number of a piece; -1 when it was never added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ulong piece) => _places[Place(piece)].Number - 1;

    /// <summary>The number of a piece, a new one when it was never added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ulong piece)
    {
        ref var place = ref _places[Place(piece)];
        if (place.Number > 0)
        {
            return place.Number - 1;
        }

        place = (piece, ++Count);
        if (Count > _places.Length / 3 * 2)
        {
            Grow();
        }

        return Count - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Place(ulong piece)
    {
        var places = _places;
        var at = (int)((piece * Golden) >> _shift);
        while (places[at].Number > 0 && places[at].Key != piece)
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var before = _places;
        _places = Places(2 * before.Length);
        foreach (var place in before)
        {
            if (place.Number > 0)
            {
                _places[Place(place.Key)] = place;
            }
        }
    }

    private (ulong Key, int Number)[] Places(int least)
    {
        var length = BitOperations.RoundUpToPowerOf2((uint)least);
        _shift = 64 - BitOperations.Log2(length);
        return new (ulong, int)[length];
    }
}
