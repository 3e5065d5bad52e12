using System.Diagnostics;
using GovBot.Booklets;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Benchmarks;

/// <summary>A booklet of so many conventions, written from SQLite to a file.</summary>
internal static class BookletBenchmark
{
    /// <param name="file">Kept for looking at; null for a file of its own.</param>
    public static async Task<int> RunAsync(int count, string? file)
    {
        await using var store = await ConventionStore.OfAsync(count, commendEvery: 3);
        var path = file ?? Path.Combine(store.Data, "booklet.html");
        Console.WriteLine($"| conventions | seconds | KB |\n|---|---|---|\n| {count} | {await WriteAsync(store, new BookletChoice(CommendedOnly: false), path):0.00} | {new FileInfo(path).Length / 1024} |");
        return 0;
    }

    /// <summary>Seconds.</summary>
    public static async Task<double> WriteAsync(ConventionStore store, BookletChoice choice, string path)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        await using (var page = new StreamWriter(path))
            await scope.ServiceProvider.GetRequiredService<Booklet>().WriteAsync(choice, "zh-CN", "file", page.WriteAsync, null, CancellationToken.None);
        return watch.Elapsed.TotalSeconds;
    }
}
