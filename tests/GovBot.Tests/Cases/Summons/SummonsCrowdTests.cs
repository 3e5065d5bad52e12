using System.Collections.Concurrent;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Summons;

/// <summary>Many act at once, and anybody does anything: through the services, on real databases.</summary>
public sealed class SummonsCrowdTests
{
    private const int Actors = 50;
    private const int ActsEach = 6;
    private const int CaseCount = 20;
    private const int Walk = 400;

    private static readonly SummonsTrigger[] All = Enum.GetValues<SummonsTrigger>();

    [Fact]
    public Task FiftyActorsOnTwentyCases_LoseNoUpdateAndWriteNoEventTwice_OnSqlite() => CrowdAsync(onPostgreSql: false);

    [SkippableFact]
    public Task FiftyActorsOnTwentyCases_LoseNoUpdateAndWriteNoEventTwice_OnPostgreSql()
    {
        Skip.If(TestDatabase.PostgreSqlServer is null, "GOVBOT_TEST_POSTGRESQL names no PostgreSQL server.");
        return CrowdAsync(onPostgreSql: true);
    }

    [Fact]
    public async Task NoSequenceOfActs_LeavesTheTable_LosesAnEvent_OrLeavesACaseWithoutOwnerOrClock()
    {
        await using var stage = await SummonsStage.StartAsync();
        var random = new Random(20261123);
        var numbers = new List<string>();
        var done = 0;
        for (var step = 0; step < Walk; step++)
        {
            if (step % 40 == 0)
                numbers.Add(await stage.SentAsync());
            // The later ones are still going on.
            var number = numbers[^1];
            var before = await stage.ReadAsync(number);
            var (post, act) = Chosen(stage, random, before);

            var tried = await stage.TryAsync(post, act);

            var after = await stage.ReadAsync(number);
            done += tried.IsSuccess ? 1 : 0;
            Assert.Equal(before.EventCount + (tried.IsSuccess ? 1 : 0), after.EventCount);
            var expected = tried.IsSuccess ? SummonsTransitions.Table.Lines.Single(line => line.From == before.State && line.Trigger == act.Trigger).To : before.State;
            Assert.Equal(expected, after.State);
            await AssertSoundAsync(stage, after);
        }

        Assert.InRange(done, Walk / 8, Walk);
    }

    private static async Task CrowdAsync(bool onPostgreSql)
    {
        await using var stage = await SummonsStage.StartAsync(onPostgreSql);
        var numbers = new List<string>();
        for (var i = 0; i < CaseCount; i++)
            numbers.Add(await stage.SentAsync());
        var before = new Dictionary<string, int>();
        foreach (var number in numbers)
            before[number] = (await stage.ReadAsync(number)).EventCount;
        var (won, lost) = (new ConcurrentBag<string>(), new ConcurrentBag<Error>());

        await Task.WhenAll(Enumerable.Range(0, Actors).Select(seed => Task.Run(() => ActAsync(stage, new Random(seed), numbers, won, lost))));

        foreach (var number in numbers)
        {
            var request = await stage.ReadAsync(number);
            var events = await stage.QueryAsync(db => db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.SummonsRequest && entry.CaseId == request.Id).OrderBy(entry => entry.Seq).ToListAsync());
            Assert.Equal(before[number] + won.Count(winner => winner == number), request.EventCount);
            Assert.Equal(Enumerable.Range(1, request.EventCount), events.Select(entry => entry.Seq));
            Assert.Equal(events.Skip(1).Select(entry => entry.FromState), events.SkipLast(1).Select(entry => entry.ToState));
            Assert.Equal(events[^1].ToState, request.State.ToString());
            await AssertSoundAsync(stage, request);
        }

        Assert.NotEmpty(won);
        // Whoever is too late hears how it stands now.
        Assert.Contains(lost, error => error is SummonsConflict);
    }

    private static async Task ActAsync(SummonsStage stage, Random random, List<string> numbers, ConcurrentBag<string> won, ConcurrentBag<Error> lost)
    {
        for (var i = 0; i < ActsEach; i++)
        {
            var request = await stage.ReadAsync(numbers[random.Next(numbers.Count)]);
            var (post, act) = Chosen(stage, random, request);
            var tried = await OnceMoreAsync(stage, desk => desk.ActAsync(post, act with { Seen = request.Version }, default));
            if (tried.IsSuccess)
                won.Add(act.Number);
            else
                lost.Add(tried.Error);
        }
    }

    // As a turn does: what met another commit is done again with what is there then.
    private static async Task<Result<SummonsCase>> OnceMoreAsync(SummonsStage stage, Func<SummonsDesk, Task<Result<SummonsCase>>> work)
    {
        while (true)
        {
            if (await TriedAsync(stage, work) is { } tried)
                return tried;
        }
    }

    // Null when it met another commit, at the end or between two of its queries.
    private static Task<Result<SummonsCase>?> TriedAsync(SummonsStage stage, Func<SummonsDesk, Task<Result<SummonsCase>>> work) => stage.Host.Node.InScopeAsync<Result<SummonsCase>?>(async services =>
    {
        var db = services.GetRequiredService<GovBotDbContext>();
        try
        {
            var result = await work(services.GetRequiredService<SummonsDesk>());
            await db.WriteAsync(_ => Task.CompletedTask);
            return result;
        }
        catch (Exception fault)
        {
            if (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault) || await db.IsStaleAsync(default))
                return null;
            throw;
        }
    });

    /// <summary>Mostly what the table knows, by somebody in its role; sometimes anything by anybody. Ends are rare.</summary>
    private static (StaffPost Post, SummonsAct Act) Chosen(SummonsStage stage, Random random, SummonsRequest request)
    {
        var lines = SummonsTransitions.Table.Lines.Where(line => line.From == request.State && (random.Next(20) == 0 || line.To is not (SummonsState.Withdrawn or SummonsState.Merged or SummonsState.NotAccepted))).ToList();
        var everybody = stage.Everybody.Values.ToList();
        if (lines.Count == 0 || random.Next(6) == 0)
            return (everybody[random.Next(everybody.Count)], stage.ActOf(request.Number, All[random.Next(All.Length)]));
        var line = lines[random.Next(lines.Count)];
        var able = everybody.Where(post => line.Roles.Contains(post.Role)).ToList();
        return ((able.Count > 0 ? able : everybody)[random.Next(able.Count > 0 ? able.Count : everybody.Count)], stage.ActOf(request.Number, line.Trigger));
    }

    private static async Task AssertSoundAsync(SummonsStage stage, SummonsRequest request)
    {
        if (request.EndedAt is not null || request.SentAt is null)
            return;
        Assert.Single(request.Departments, part => part is { Duty: Duty.Lead, ReleasedAt: null });
        Assert.Equal(request.State == SummonsState.OnHold, request.CurrentHold is not null);
        var running = await stage.QueryAsync(db => db.CaseSteps.Where(row => row.CaseKind == CaseKind.SummonsRequest && row.CaseId == request.Id && row.EndedAt == null).Select(row => row.Step).ToListAsync());
        Assert.Contains(request.State == SummonsState.OnHold ? SummonsRules.Review : SummonsRules.Case, running);
    }
}
