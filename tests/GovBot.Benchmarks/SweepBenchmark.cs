using System.Diagnostics;
using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Demo;
using GovBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Benchmarks;

/// <summary>
/// What a deadline sweep costs while 10,000, 100,000 and 1,000,000 cases are open and 1,000 steps are due: finding and staging their reminders, and telling people of them.
/// On SQLite, and on PostgreSQL where <c>GOVBOT_TEST_POSTGRESQL</c> names a server.
/// </summary>
internal static class SweepBenchmark
{
    private const int Due = 1000;
    private const int Rounds = 5;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| database | open cases | due | first sweep, ms | median, ms | nothing due, ms | against 10,000 open |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var server in new[] { null, Environment.GetEnvironmentVariable("GOVBOT_TEST_POSTGRESQL") }.Distinct())
            await MeasureAsync(server);
        return 0;
    }

    private static async Task MeasureAsync(string? server)
    {
        var data = Directory.CreateTempSubdirectory("govbot-bench-").FullName;
        await using var app = await BuildAsync(data, server);
        using var inUse = await PrepareAsync(app, server);
        await BindAsync(app);
        var (first, open, smallest) = (await FileAsync(app), 1, 0.0);
        foreach (var size in Sizes)
        {
            await CloneAsync(app, first, open, size);
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                await MakeDueAsync(app, first, (round * Due) + 1);
                times.Add(await SweepAsync(app));
            }

            var (idle, median) = (await SweepAsync(app), times.Skip(1).Order().ElementAt((Rounds - 1) / 2));
            smallest = smallest == 0 ? median : smallest;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(server is null ? "SQLite" : "PostgreSQL")} | {size:N0} | {Due:N0} | {times[0]:N0} | {median:N0} | {idle:N1} | {median / smallest:N2} |"));
            open = size;
        }

        await DropAsync(app, server);
    }

    private static async Task<WebApplication> BuildAsync(string data, string? server)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(GovBotSetup).Assembly.GetName().Name, EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["GovBot:DataPath"] = data, ["Logging:LogLevel:Default"] = "Error" });
        if (server is not null)
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["GovBot:Database:Provider"] = "PostgreSql", ["ConnectionStrings:GovBot"] = $"{server};Database=govbot_{Guid.NewGuid():n}" });
        builder.AddGovBot(quiet: true);
        return await Task.FromResult(builder.Build());
    }

    private static async Task<IDisposable?> PrepareAsync(WebApplication app, string? server)
    {
        if (server is not null)
            await InScopeAsync(app, db => SchemaMigrator.MigrateAsync(db));
        var inUse = await app.Services.PrepareDatabaseAsync();
        await app.Services.PrepareDemoAsync();
        return inUse;
    }

    // Somebody to tell: everybody of the committees has a chat.
    private static Task<int> BindAsync(WebApplication app) => InScopeAsync(app, db => db.WriteAsync(async ct =>
    {
        foreach (var person in await db.Appointments.Where(post => post.CommitteeId != null).Select(post => post.PersonId).Distinct().ToListAsync(ct))
        {
            var user = $"bench-{person}";
            var account = new StaffAccount { ChannelId = "directline", UserId = user };
            account.Bind(person, DateTime.UnixEpoch);
            db.Add(account);
            db.Add(new ConversationRecord { ChannelId = "directline", ExternalId = user, UserId = user, CreatedAt = DateTime.UnixEpoch, LastActivityAt = DateTime.UnixEpoch });
        }

        return 0;
    }));

    private static async Task<long> FileAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var compound = await db.Compounds.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        await scope.ServiceProvider.GetRequiredService<IUrgentIssues>().FileAsync(
            new FileUrgentIssue(7, "dl_bench", null, "zh-CN", "楼道灯不亮", "light", "路灯", compound, null, null, null, null, []), default);
        await db.WriteAsync(_ => Task.CompletedTask);
        return await db.UrgentIssues.Select(issue => issue.Id).SingleAsync();
    }

    // The first case and its first step, again and again.
    private static async Task CloneAsync(WebApplication app, long first, int from, int to) => await InScopeAsync(app, async db =>
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await CopyAsync(db, typeof(Data.Domain.Issues.UrgentIssue), $"\"Id\" = {first}", from, to, new() { ["Id"] = $"{first} + n", ["Number"] = "'B' || n", ["TrackingCodeHash"] = "'h' || n" });
        await CopyAsync(db, typeof(CaseStep), $"\"Id\" = (SELECT MIN(\"Id\") FROM \"CaseStep\" WHERE \"CaseId\" = {first})", from, to, new() { ["Id"] = null, ["CaseId"] = $"{first} + n" });
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return 0;
    });

    private static async Task CopyAsync(GovBotDbContext db, Type type, string seed, int from, int to, Dictionary<string, string?> changed)
    {
        var table = db.Model.FindEntityType(type)!.GetTableMappings().Single().Table;
        var columns = table.Columns.Where(column => !changed.TryGetValue(column.Name, out var value) || value is not null).Select(column => column.Name).ToList();
        var values = columns.Select(column => changed.GetValueOrDefault(column) ?? $"\"{table.Name}\".\"{column}\"");
        var sql = $"WITH RECURSIVE s(n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM s WHERE n < {to - 1}) INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM \"{table.Name}\", s WHERE {seed}";
#pragma warning disable EF1002 // Names of the model and numbers.
        await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }

    private static Task<int> MakeDueAsync(WebApplication app, long first, int from) => InScopeAsync(app, db =>
    {
        var now = app.Services.GetRequiredService<BusinessClock>().UtcNow;
        var due = now.AddSeconds(-1);
        var ladder = Rung.Write([new Rung(RungKind.Warning, [ReminderTo.Responsible], due), new Rung(RungKind.Overdue, [ReminderTo.Head], now.AddDays(10))]);
        return db.CaseSteps.Where(step => step.CaseKind == CaseKind.UrgentIssue && step.CaseId >= first + from && step.CaseId < first + from + Due).ExecuteUpdateAsync(set => set
            .SetProperty(step => step.Ladder, ladder).SetProperty(step => step.NextRung, 0).SetProperty(step => step.NextRungAt, due).SetProperty(step => step.AtAnyHour, true));
    });

    private static async Task<double> SweepAsync(WebApplication app)
    {
        await InScopeAsync(app, db => db.StepReminders.ExecuteDeleteAsync());
        var sweep = app.Services.GetRequiredService<ReminderSweep>();
        var watch = Stopwatch.StartNew();
        await sweep.RunAsync(default);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task DropAsync(WebApplication app, string? server)
    {
        if (server is not null)
            await InScopeAsync(app, async db => await db.Database.EnsureDeletedAsync() ? 1 : 0);
    }

    private static async Task<T> InScopeAsync<T>(WebApplication app, Func<GovBotDbContext, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }
}
