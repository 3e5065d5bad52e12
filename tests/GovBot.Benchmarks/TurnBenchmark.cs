using System.Globalization;

namespace GovBot.Benchmarks;

/// <summary>
/// Turns a second: the runtime alone, then whole turns on SQLite against the bare transaction they cannot do without.
/// The three take turns in short slices, so that what else the machine does falls on all alike.
/// </summary>
internal static class TurnBenchmark
{
    private const int Rounds = 12;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        var (perSecond, perProcessorSecond, bytes) = await EchoInMemory.MeasureAsync();
        Print($"Echo in memory, one thread: {perSecond:0} turns/s, {perProcessorSecond:0} a second of processor time, {bytes / 1024:0.0} KB allocated a turn");
        Console.WriteLine();
        await using var bare = await SqliteRun.StartAsync(SqliteWork.BareTransaction);
        await using var echo = await SqliteRun.StartAsync(SqliteWork.EchoTurn);
        await using var form = await SqliteRun.StartAsync(SqliteWork.FormStep);
        SqliteRun[] runs = [bare, echo, form];
        foreach (var run in runs)
        {
            await run.WarmUpAsync(WarmUp);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var run in runs)
            {
                await run.MeasureAsync(Slice);
            }
        }

        Console.WriteLine("| SQLite, WAL, synchronous=FULL, 32 at once | per second | share of bare, median (least–most) of 12 rounds | p50 ms | p95 ms | p99 ms | worst ms | KB a turn |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        Row("bare three-table transaction", bare.Slices, bare.Slices);
        Row("echo turn", echo.Slices, bare.Slices);
        Row("form step", form.Slices, bare.Slices);
        return 0;
    }

    private static void Row(string name, IReadOnlyList<Slice> run, IReadOnlyList<Slice> bare)
    {
        var latencies = new Percentiles(run.SelectMany(slice => slice.Latencies));
        double[] shares = [.. run.Zip(bare, (own, other) => own.PerSecond / other.PerSecond).Order()];
        var kilobytes = run.Sum(slice => slice.Bytes) / 1024.0 / latencies.Count;
        Print($"| {name} | {run.Average(slice => slice.PerSecond):0} | {shares[shares.Length / 2]:P0} ({shares[0]:P0}–{shares[^1]:P0}) | {latencies} | {kilobytes:0.0} |");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A few seconds of one kind of work.</summary>
/// <param name="Latencies">In milliseconds.</param>
internal sealed record Slice(double PerSecond, double[] Latencies, long Bytes);

internal enum SqliteWork
{
    BareTransaction,
    EchoTurn,
    FormStep,
}
