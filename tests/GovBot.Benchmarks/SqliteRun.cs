using System.Collections.Concurrent;
using System.Diagnostics;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Demo;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovBot.Benchmarks;

/// <summary>One kind of work on a fresh SQLite database, by 32 conversations at once, each waiting for its own answer.</summary>
internal static class SqliteRun
{
    private const int Conversations = 32;
    private const string Channel = "benchmark";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    public static async Task<RunResult> MeasureAsync(SqliteWork work)
    {
        var data = Directory.CreateTempSubdirectory("govbot-bench-").FullName;
        try
        {
            await using var app = Build(data, work);
            using var database = await app.Services.PrepareDatabaseAsync();
            await app.Services.PrepareDemoAsync();
            var ids = await OpenAsync(app.Services);
            await RunAsync(app.Services, work, ids, WarmUp);
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            var latencies = await RunAsync(app.Services, work, ids, Length);
            var elapsed = watch.Elapsed.TotalSeconds;
            var bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)latencies.Count;
            return new RunResult(latencies.Count / elapsed, new Percentiles(latencies), bytes);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>The whole service in this process, on a fresh database.</summary>
    public static async Task<WebApplication> ServeAsync(int port)
    {
        var app = Build(Directory.CreateTempSubdirectory("govbot-bench-").FullName, SqliteWork.FormStep, $"http://127.0.0.1:{port}");
        var database = await app.Services.PrepareDatabaseAsync();
        app.Lifetime.ApplicationStopped.Register(() => database?.Dispose());
        await app.Services.PrepareDemoAsync();
        app.MapGovBot();
        await app.StartAsync();
        return app;
    }

    private static WebApplication Build(string data, SqliteWork work, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["GovBot:DataPath"] = data, ["GovBot:DirectLine:Secret"] = ServiceUnderLoad.Secret, ["Urls"] = url, ["Logging:LogLevel:Default"] = "Error" });
        builder.AddGovBot(quiet: true);
        if (work == SqliteWork.EchoTurn)
        {
            builder.Services.RemoveAll<IBot>().AddScoped<IBot, EchoBot>();
        }

        return builder.Build();
    }

    private static async Task<long[]> OpenAsync(IServiceProvider services)
    {
        var ids = new long[Conversations];
        for (var i = 0; i < Conversations; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var conversation = new NewConversation(Channel, $"bench-{i}", $"dl_bench{i}", "zh-CN");
            ids[i] = (await scope.ServiceProvider.GetRequiredService<Turns.Conversations>().CreateAsync(conversation, CancellationToken.None)).Id;
            await using var writing = services.CreateAsyncScope();
            var db = writing.ServiceProvider.GetRequiredService<GovBotDbContext>();
            db.Add(new StateDocument { Key = StateKey(ids[i]), Payload = FormTalk.Payload, Version = 0, UpdatedAt = DateTime.UnixEpoch });
            await db.WriteAsync(_ => Task.CompletedTask);
        }

        return ids;
    }

    private static async Task<ConcurrentBag<double>> RunAsync(IServiceProvider services, SqliteWork work, long[] ids, TimeSpan length)
    {
        var latencies = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        var run = Guid.NewGuid().ToString("N");
        await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            for (var n = 0; watch.Elapsed < length; n++)
            {
                var started = Stopwatch.GetTimestamp();
                await (work == SqliteWork.BareTransaction ? WriteAsync(services, id, $"{run}-{id}-{n}") : SayAsync(services, id, $"{run}-{id}-{n}", FormTalk.Line(n)));
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        return latencies;
    }

    /// <summary>What a turn has to write at least, in three tables: the message, it and its answer in the log, the state.</summary>
    private static async Task WriteAsync(IServiceProvider services, long conversation, string id)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        await db.WriteAsync(_ =>
        {
            var now = DateTime.UnixEpoch;
            var version = Interlocked.Increment(ref _seq);
            db.Add(new InboundActivity { ChannelId = Channel, ExternalId = id, ConversationId = conversation, ActivityId = id, Status = InboundStatus.Done, ReceivedAt = now });
            db.Add(new ChatActivity { ConversationId = conversation, Seq = 2 * version, ActivityId = id, Payload = FormTalk.Payload, CreatedAt = now });
            db.Add(new ChatActivity { ConversationId = conversation, Seq = (2 * version) + 1, ActivityId = id + "r", Payload = FormTalk.Payload, CreatedAt = now });
            var state = new StateDocument { Key = StateKey(conversation), Payload = "", Version = 0 };
            db.Attach(state);
            (state.Payload, state.UpdatedAt) = (FormTalk.Payload, now.AddMilliseconds(version));
            return Task.CompletedTask;
        });
    }

    private static string StateKey(long conversation) => $"bench/{conversation}";

    private static long _seq;

    private static async Task SayAsync(IServiceProvider services, long conversation, string id, string text)
    {
        var json = $$"""{"type":"message","text":"{{text}}","locale":"zh-CN","from":{"id":"x"},"channelData":{"clientActivityID":"{{id}}"} }""";
        var result = await services.GetRequiredService<ITurnRunner>().RunAsync(new TurnRequest(conversation, id, id, json));
        if (result.Status != TurnStatus.Done)
        {
            throw new InvalidOperationException($"A turn ended as {result.Status}.");
        }
    }
}

/// <summary>Steps of the urgent-issue form that go forth and back for ever without filing anything.</summary>
internal static class FormTalk
{
    private static readonly string[] Opening = ["我要反映问题", "楼道灯坏了,晚上看不见路"];
    private static readonly string[] Steps = ["1", "1", "没有", "返回", "没有", "返回", "没有", "返回", "没有", "返回"];

    public static string Payload { get; } = new('话', 200);

    public static string Line(int n) => n < Opening.Length ? Opening[n] : Steps[Math.Min(n - Opening.Length, 2 + ((n - Opening.Length) % 2))];
}
