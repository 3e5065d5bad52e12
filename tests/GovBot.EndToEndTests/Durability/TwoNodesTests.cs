using System.Globalization;
using System.Security.Cryptography;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.EndToEndTests.Durability;

/// <summary>Two services with their own Hangfire on one PostgreSQL, while ten thousand steps are due; one of them is killed in the middle of its sweep.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private const int Issues = 1000;
    private const int StepsEach = 10;
    private const int Steps = Issues * StepsEach;

    private static readonly string? Server = Environment.GetEnvironmentVariable("GOVBOT_TEST_POSTGRESQL") is { Length: > 0 } server ? server : null;

    private readonly Dictionary<string, string> _settings = new()
    {
        ["GovBot:Database:Provider"] = "PostgreSql",
        ["ConnectionStrings:GovBot"] = $"{Server};Database=govbot_{Guid.NewGuid():n};Maximum Pool Size=30",
        ["GovBot:Keys:0:Id"] = "nodes",
        ["GovBot:Keys:0:Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ["Logging:LogLevel:Default"] = "Error",
    };

    private ServiceProvider _services = null!;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings!).Build();
        _services = new ServiceCollection().AddLogging().AddGovBotPersistence(configuration, development: true, Path.GetTempPath()).BuildServiceProvider();
        return Server is null ? Task.CompletedTask : WithContextAsync(db => SchemaMigrator.MigrateAsync(db));
    }

    public async Task DisposeAsync()
    {
        if (Server is not null)
            await WithContextAsync(db => db.Database.EnsureDeletedAsync());
        await _services.DisposeAsync();
    }

    [SkippableFact]
    [Trait("Category", "Slow")]
    public async Task EachDueStep_FiresOnce_WhenOneOfTwoNodesIsKilledWhileItSweeps()
    {
        Skip.If(Server is null, "GOVBOT_TEST_POSTGRESQL names no PostgreSQL server.");
        await using var one = await ServiceProcess.StartAsync(_settings);
        await one.KillAsync();
        var people = await WithContextAsync(BindAsync);

        // Both are up before anything is due.
        await one.StartAgainAsync();
        await using var other = await ServiceProcess.StartAsync(_settings);
        await WithContextAsync(db => FillAsync(db, people.Committee));
        await UntilAsync(db => db.StepReminders.CountAsync(), fired => fired >= Issues);
        await one.KillAsync();
        var firedBefore = await WithContextAsync(db => db.StepReminders.CountAsync());
        await UntilAsync(db => db.CaseSteps.CountAsync(step => step.NextRungAt != null), left => left == 0);
        await UntilAsync(db => db.ReminderReceipts.CountAsync(receipt => receipt.Status == ReceiptStatus.Waiting), left => left == 0);

        Assert.True(firedBefore < Steps, "The node was killed too late to prove anything.");
        var fired = await WithContextAsync(db => db.StepReminders.GroupBy(reminder => new { reminder.StepId, reminder.Rung }).Select(group => group.Count()).ToListAsync());
        Assert.Equal((Steps, 1), (fired.Count, fired.Max()));
        var told = await WithContextAsync(db => db.ReminderReceipts.GroupBy(receipt => new { receipt.ReminderId, receipt.PersonId }).Select(group => new { Count = group.Count(), Status = group.Max(receipt => receipt.Status) }).ToListAsync());
        Assert.Equal(Steps * people.Count, told.Count);
        Assert.All(told, receipt => Assert.Equal((1, ReceiptStatus.Told), (receipt.Count, receipt.Status)));
    }

    // Everybody of the first committee gets a chat.
    private static Task<(long Committee, int Count)> BindAsync(GovBotDbContext db) => db.WriteAsync(async ct =>
    {
        var committee = await db.Committees.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(ct);
        var people = await db.Appointments.Where(post => post.CommitteeId == committee && (post.Role == Role.CommitteeMember || post.Role == Role.CommitteeHead)).Select(post => post.PersonId).Distinct().ToListAsync(ct);
        foreach (var person in people)
        {
            var user = string.Create(CultureInfo.InvariantCulture, $"dl_node{person}");
            var account = new StaffAccount { ChannelId = "directline", UserId = user };
            account.Bind(person, Now);
            db.Add(account);
            db.Add(new ConversationRecord { ChannelId = "directline", ExternalId = user, UserId = user, CreatedAt = Now, LastActivityAt = Now });
        }

        return (committee, people.Count);
    });

    private static async Task<int> FillAsync(GovBotDbContext db, long committee)
    {
        var (due, today) = (Now, new DateOnly(2020, 1, 2));
        for (var i = 1; i <= Issues; i++)
        {
            var number = new CaseNumber(CaseKind.UrgentIssue, today, i);
            var (issue, entry) = UrgentIssue.File(
                number,
                TrackingCode.New(),
                $"hash-{i}",
                new IssueFacts { ReporterUserId = "dl_somebody", ConversationId = 0, Locale = "zh-CN", CategoryName = "漏水渗水", CommitteeId = committee },
                new IssueReport { IssueId = number.Key, What = "楼道漏水" },
                Actor.Resident("dl_somebody"),
                due).Value;
            db.AddRange(issue, entry);
            db.AddRange(Enumerable.Range(1, StepsEach).Select(version => StepOf(issue, version, due)));
        }

        return await db.SaveChangesAsync();
    }

    private static CaseStep StepOf(UrgentIssue issue, int version, DateTime due)
    {
        var step = new CaseStep
        {
            CaseKind = CaseKind.UrgentIssue,
            CaseId = issue.Id,
            Step = "issue_answer",
            Version = version,
            StartedAt = due.AddDays(-1),
            DueAt = due.AddHours(1),
            AtAnyHour = true,
            Policy = new DeadlinePolicy { Rule = "issue_answer", Unit = WorkUnit.NaturalHour, Amount = 24, Hours = "09:00-17:30", DaysOff = "", MakeUpDays = "" },
        };
        step.Hang([new Rung(RungKind.Warning, [ReminderTo.Responsible], due)]);
        return step;
    }

    private async Task UntilAsync(Func<GovBotDbContext, Task<int>> count, Func<int, bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!reached(await WithContextAsync(count)))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }

    private async Task<T> WithContextAsync<T>(Func<GovBotDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }
}
