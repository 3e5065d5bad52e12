using System.Globalization;

namespace GovBot.Benchmarks;

/// <summary>Turns a second: the runtime alone, then whole turns on SQLite against the bare transaction they cannot do without.</summary>
internal static class TurnBenchmark
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        var (perSecond, bytes) = await EchoInMemory.MeasureAsync();
        Print($"Echo in memory, one thread: {perSecond:0} turns/s, {bytes / 1024:0.0} KB allocated a turn");
        Console.WriteLine();
        Console.WriteLine("| SQLite, WAL, synchronous=FULL, 32 at once | per second | share of bare | p50 ms | p95 ms | p99 ms | worst ms | KB a turn |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        for (var round = 1; round <= Rounds; round++)
        {
            var bare = await SqliteRun.MeasureAsync(SqliteWork.BareTransaction);
            Row("bare three-table transaction", bare, bare);
            Row("echo turn", await SqliteRun.MeasureAsync(SqliteWork.EchoTurn), bare);
            Row("form step", await SqliteRun.MeasureAsync(SqliteWork.FormStep), bare);
        }

        return 0;
    }

    private static void Row(string name, RunResult run, RunResult bare) =>
        Print($"| {name} | {run.PerSecond:0} | {run.PerSecond / bare.PerSecond:P0} | {run.Latencies} | {run.BytesPerTurn / 1024:0.0} |");

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

internal sealed record RunResult(double PerSecond, Percentiles Latencies, double BytesPerTurn);

internal enum SqliteWork
{
    BareTransaction,
    EchoTurn,
    FormStep,
}
