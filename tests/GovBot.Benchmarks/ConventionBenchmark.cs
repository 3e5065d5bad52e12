using System.Diagnostics;
using GovBot.Booklets;
using GovBot.Cases.Conventions;
using GovBot.Data.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Benchmarks;

/// <summary>What somebody waits for at a store of so many conventions: browsing and searching in chat, the same on the page, like ones for a proposal, the booklet of about 300.</summary>
internal static class ConventionBenchmark
{
    private const int Times = 7;
    private const int OfBooklet = 300;

    private static readonly ConversationFacts Somebody = new(1, "directline", "bench", "bench", null);

    public static async Task<int> RunAsync(int count)
    {
        await using var store = await ConventionStore.OfAsync(count, Math.Max(1, count / OfBooklet));
        Console.WriteLine($"{count} conventions in force\n\n| what | median ms | slowest ms |\n|---|---|---|");
        await MeasureAsync<ConventionSearch>(store, "browse in chat, first six", search => search.BrowseAsync(Somebody, new BrowseConventions(BrowseList.InForce), default));
        await MeasureAsync<ConventionSearch>(store, "browse in chat, by theme, last six", search => search.BrowseAsync(Somebody, new BrowseConventions(BrowseList.InForce, "pets") { Skip = (count / 13) - 6 }, default));
        await MeasureAsync<ConventionSearch>(store, "search in chat, words that many hold", search => search.BrowseAsync(Somebody, new BrowseConventions(BrowseList.InForce, Words: "遛狗要牵绳"), default));
        await MeasureAsync<ConventionSearch>(store, "search in chat, words that none holds", search => search.BrowseAsync(Somebody, new BrowseConventions(BrowseList.InForce, Words: "屋顶养鸽子"), default));
        await MeasureAsync<ConventionSearch>(store, "mine", search => search.BrowseAsync(Somebody, new BrowseConventions(BrowseList.Mine), default));
        await MeasureAsync<ConventionSearch>(store, "like ones for a proposal", search => search.SimilarAsync("电瓶车不进楼道", null, default));
        await MeasureAsync<ConventionIndex>(store, "page, first", index => index.WriteAsync(new IndexQuery(BrowseList.InForce, null, null, 1), "zh-CN", "n", default));
        await MeasureAsync<ConventionIndex>(store, "page, the hundredth", index => index.WriteAsync(new IndexQuery(BrowseList.InForce, null, null, 100), "zh-CN", "n", default));
        await MeasureAsync<ConventionIndex>(store, "page, search", index => index.WriteAsync(new IndexQuery(BrowseList.InForce, null, "遛狗要牵绳", 1), "zh-CN", "n", default));
        var path = Path.Combine(store.Data, "booklet.html");
        Console.WriteLine($"\nbooklet of the commended: {await BookletBenchmark.WriteAsync(store, new BookletChoice(CommendedOnly: true), path):0.00} s, {new FileInfo(path).Length / 1024} KB");
        return 0;
    }

    // Each time as a turn has it: a scope of its own. The first warms up and is not counted.
    private static async Task MeasureAsync<TService>(ConventionStore store, string what, Func<TService, Task> work)
        where TService : notnull
    {
        var took = new List<double>();
        for (var time = 0; time <= Times; time++)
        {
            await using var scope = store.Services.CreateAsyncScope();
            var watch = Stopwatch.StartNew();
            await work(scope.ServiceProvider.GetRequiredService<TService>());
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        var counted = took.Skip(1).Order().ToList();
        Console.WriteLine($"| {what} | {counted[counted.Count / 2]:0} | {counted[^1]:0} |");
    }
}
