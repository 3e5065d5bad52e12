namespace GovBot.Benchmarks;

/// <summary>Latencies of one run, in milliseconds.</summary>
internal sealed class Percentiles(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    public double Mean => _sorted.Average();

    public double At(double share) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Min(_sorted.Length - 1, (int)Math.Ceiling(share * _sorted.Length) - 1)];

    public override string ToString() => $"{At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {At(1):0.0}";
}
