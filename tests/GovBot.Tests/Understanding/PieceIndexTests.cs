using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class PieceIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public void Pieces_AreNumberedAsTheyAreMet_AndFoundAgain(int expected)
    {
        // Every other one twice, zero among them, and far more than expected.
        var random = new Random(7);
        ulong[] pieces = [0, ulong.MaxValue, .. Enumerable.Range(0, 5000).Select(_ => (ulong)random.NextInt64()).Distinct()];
        var index = new PieceIndex(expected);

        var numbers = pieces.Select(index.Add).ToList();

        Assert.Equal(Enumerable.Range(0, pieces.Length), numbers);
        Assert.Equal(numbers, pieces.Select(index.Add));
        Assert.Equal(numbers, pieces.Select(index.Find));
        Assert.Equal(pieces.Length, index.Count);
        Assert.Equal(-1, index.Find(12345));
    }
}
