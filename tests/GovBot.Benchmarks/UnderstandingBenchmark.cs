using System.Diagnostics;
using System.Globalization;
using GovBot.Forms;
using GovBot.Forms.Loading;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Benchmarks;

/// <summary>Loading of <c>dialogs/</c>, then every reader over the development sets: time and allocation a message, one thread.</summary>
internal static class UnderstandingBenchmark
{
    private const int Rounds = 40;
    private static readonly DateTime Now = new(2026, 11, 23, 10, 0, 0);

    public static int Run()
    {
        var root = ServiceUnderLoad.RepositoryRoot();
        var dialogs = Path.Combine(root, "dialogs");
        var sets = Path.Combine(root, "tests", "GovBot.Tests", "Understanding", "Sets");
        var watch = Stopwatch.StartNew();
        var data = Learnt(dialogs);
        var first = watch.Elapsed.TotalSeconds;
        _ = data.Synonyms.Add([new Option("a", "a")]);
        var ready = watch.Elapsed.TotalSeconds;
        watch.Restart();
        data = Learnt(dialogs);
        Print($"Loading dialogs/ and learning: {first:0.00} s at the first time ({ready:0.00} s until the first choice can be read), {watch.Elapsed.TotalSeconds:0.00} s when reloaded");
        Console.WriteLine();
        Console.WriteLine("| reader | messages | median µs | p99 µs | worst µs | bytes a message |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var words = data.Understander;
        Measure("danger and intent", Cells(sets, "intents.tsv", "text"), row => (words.Emergencies.Read(row[0]), words.Wish(row[0])));
        Measure("category", Cells(sets, "categories.tsv", "text"), row => words.Categories.Read(row[0]));
        Measure("choice", Cells(sets, "choices.tsv", "reply", "options"), row => ChoiceReader.ReadFreely(row[0], data.Synonyms.Add([.. row[1].Split('/').Select(o => new Option(o, o))])));
        Measure("date", Cells(sets, "dates.tsv", "text"), row => WhenReader.Read(row[0], Now, data.Calendar));
        return 0;
    }

    // Learning goes on in the background until the first reading needs it.
    private static DialogsData Learnt(string dialogs)
    {
        var data = DialogsLoader.Load(dialogs).Data!;
        _ = (data.Understander.Intents, data.Understander.Categories, data.Understander.Emergencies.Read("你好"));
        return data;
    }

    private static List<string[]> Cells(string sets, string file, params string[] columns)
    {
        var lines = File.ReadAllLines(Path.Combine(sets, file)).Select(line => line.Split('\t')).ToList();
        int[] at = [.. columns.Select(c => Array.IndexOf(lines[0], c))];
        return [.. lines.Skip(1).Select(cells => at.Select(i => cells[i]).ToArray())];
    }

    private static void Measure(string name, List<string[]> rows, Func<string[], object> read)
    {
        for (var warm = 0; warm < 10; warm++)
        {
            rows.ForEach(row => read(row));
        }

        var times = new List<double>(rows.Count * Rounds);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var row in Enumerable.Repeat(rows, Rounds).SelectMany(r => r))
        {
            var started = Stopwatch.GetTimestamp();
            read(row);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Count;
        var sorted = new Percentiles(times);
        Print($"| {name} | {rows.Count} | {sorted.At(0.5):0} | {sorted.At(0.99):0} | {sorted.At(1):0} | {bytes} |");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
