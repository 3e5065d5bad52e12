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

/// <summary>One kind of work on a SQLite database of its own, by 32 conversations at once, each waiting for its own answer.</summary>
internal sealed class SqliteRun : IAsyncDisposable
{
    private const int Conversations = 32;
    private const string Channel = "benchmark";

    private readonly string _data = Directory.CreateTempSubdirectory("govbot-bench-").FullName;
    private readonly List<Slice> _slices = [];
    private readonly SqliteWork _work;
    private readonly WebApplication _app;
    private IDisposable? _database;
    private readonly int[] _lines = new int[Conversations];
    private long[] _ids = [];

    private SqliteRun(SqliteWork work) => (_work, _app) = (work, Build(_data, work));

    public IReadOnlyList<Slice> Slices => _slices;

    public static async Task<SqliteRun> StartAsync(SqliteWork work)
    {
        var run = new SqliteRun(work);
        run._database = await run._app.Services.PrepareDatabaseAsync();
        await run._app.Services.PrepareDemoAsync();
        run._ids = await OpenAsync(run._app.Services);
        return run;
    }

    public async Task WarmUpAsync(TimeSpan length) => await WorkAsync(length);

    public async Task MeasureAsync(TimeSpan length)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var latencies = await WorkAsync(length);
        var elapsed = watch.Elapsed.TotalSeconds;
        _slices.Add(new(latencies.Count / elapsed, [.. latencies], GC.GetTotalAllocatedBytes(precise: true) - allocated));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _database?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
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
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(GovBotSetup).Assembly.GetName().Name, EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
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

    private async Task<ConcurrentBag<double>> WorkAsync(TimeSpan length)
    {
        var latencies = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_ids.Select((id, i) => Task.Run(async () =>
        {
            while (watch.Elapsed < length)
            {
                var started = Stopwatch.GetTimestamp();
                var n = _lines[i]++;
                await (_work == SqliteWork.BareTransaction ? WriteAsync(_app.Services, id, $"{id}-{n}") : SayAsync(_app.Services, id, $"{id}-{n}", FormTalk.Line(n)));
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
