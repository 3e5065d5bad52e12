using System.Collections.Concurrent;
using System.Diagnostics;

namespace GovBot.Benchmarks;

/// <summary>Messages over loopback HTTP at a fixed rate (open loop: a slow answer does not slow the next one down).</summary>
internal static class DirectLineLoad
{
    private static readonly (int Conversations, double PerSecond)[] Runs = [(50, 50), (500, 50), (500, 100)];
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| conversations | messages/s | sent | p50 ms | p95 ms | p99 ms | worst ms | CPU ms/message |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (conversations, perSecond) in Runs)
        {
            await using var service = await ServiceUnderLoad.StartAsync();
            var people = await ArriveAsync(service.Client, conversations);
            var cpu = service.CpuTime;
            var latencies = await OpenLoopAsync(people, perSecond);
            var perMessage = (service.CpuTime - cpu).TotalMilliseconds / latencies.Count;
            Console.WriteLine($"| {conversations} | {perSecond:0} | {latencies.Count} | {latencies} | {perMessage:0.0} |");
        }

        await ShareOfDatabaseAsync();
        return 0;
    }

    /// <summary>The same load with the service in this process, where its database can be watched.</summary>
    private static async Task ShareOfDatabaseAsync()
    {
        await using var service = await SqliteRun.ServeAsync(ServiceUnderLoad.FreePort());
        using var client = new HttpClient { BaseAddress = new Uri(service.Urls.Single()) };
        var people = await ArriveAsync(client, Runs[0].Conversations);
        using var database = new DatabaseTime();
        var latencies = await OpenLoopAsync(people, Runs[0].PerSecond);
        var share = database.Total.TotalMilliseconds / latencies.Count;
        Console.WriteLine();
        Console.WriteLine($"Database: {share:0.00} ms a message of {latencies.Mean:0.00} ms on average, {share / latencies.Mean:P0}");
        await service.StopAsync();
    }

    private static async Task<List<DirectLineConversation>> ArriveAsync(HttpClient client, int conversations)
    {
        var people = new List<DirectLineConversation>();
        for (var i = 0; i < conversations; i++)
        {
            people.Add(await DirectLineConversation.StartAsync(client, i));
        }

        await Task.WhenAll(people.Take(50).Select(p => p.SayAsync()));
        return people;
    }

    private static async Task<Percentiles> OpenLoopAsync(List<DirectLineConversation> people, double perSecond)
    {
        var latencies = new ConcurrentBag<double>();
        var pending = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        var total = (int)(Length.TotalSeconds * perSecond);
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromSeconds(i / perSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, TimeProvider.System);
            }

            var person = people[i % people.Count];
            pending.Add(Task.Run(async () => latencies.Add(await person.SayAsync())));
        }

        await Task.WhenAll(pending);
        return new Percentiles(latencies);
    }
}
