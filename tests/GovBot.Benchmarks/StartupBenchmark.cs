using System.Diagnostics;

namespace GovBot.Benchmarks;

/// <summary>From the start of the process to the first answer of the bot, and memory when nobody talks.</summary>
internal static class StartupBenchmark
{
    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| start | ready s | first answer s | resident MiB after the first answer | resident MiB 30 s later |");
        Console.WriteLine("|---|---|---|---|---|");
        for (var run = 1; run <= 3; run++)
        {
            var watch = Stopwatch.StartNew();
            await using var service = await ServiceUnderLoad.StartAsync();
            var person = await DirectLineConversation.StartAsync(service.Client, run);
            await person.SayAsync();
            var first = watch.Elapsed.TotalSeconds;
            var early = service.ResidentMiB;
            await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System);
            Console.WriteLine($"| {run} | {service.Ready.TotalSeconds:0.0} | {first:0.0} | {early:0} | {service.ResidentMiB:0} |");
        }

        return 0;
    }
}
