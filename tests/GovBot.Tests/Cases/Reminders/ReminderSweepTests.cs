using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>A summons that nobody answers, sent on Monday 23 November at nine; the acknowledgement is due on Tuesday at 17:30.</summary>
public sealed class ReminderSweepTests
{
    [Fact]
    public async Task SilentDepartment_IsReminded_ThenItsHeadStreetAndDistrict_ThenItGoesUp()
    {
        await using var stage = await ReminderStage.StartAsync();
        var number = await stage.Stage.SentAsync();

        await stage.PassUntilAsync("2026-11-30 09:10");

        Assert.Equal(
            [
                "11-24 09:05 Responsible Told", "11-24 09:05 Responsible Told",
                "11-25 09:05 Responsible Told", "11-25 09:05 Committee Told", "11-25 09:05 Responsible Told", "11-25 09:05 Committee Told",
                "11-26 09:05 Head Told", "11-26 09:05 Subdistrict Told", "11-26 09:05 Head Told", "11-26 09:05 Subdistrict Told",
            ],
            (await stage.ReceiptsAsync("summons_acknowledge")).Where(line => !line.StartsWith("11-30", StringComparison.Ordinal)));
        Assert.Equal(SummonsState.Escalated1, (await stage.Stage.ReadAsync(number)).State);
        Assert.Contains("还没办", (await stage.RemindersForAsync("lead"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LevelThatDoesNothing_IsTakenUpToo_AndNoneIsSkipped()
    {
        await using var stage = await ReminderStage.StartAsync();
        var number = await stage.Stage.SentAsync();

        await stage.PassUntilAsync("2026-12-04 12:00");
        Assert.Equal(SummonsState.Escalated1, (await stage.Stage.ReadAsync(number)).State);
        // Due on Thursday, 3 December; overdue for three working days on the morning of the 9th.
        await stage.PassUntilAsync("2026-12-09 09:00");

        Assert.Equal(SummonsState.Escalated2, (await stage.Stage.ReadAsync(number)).State);
        Assert.Equal(2, await stage.Stage.QueryAsync(db => db.StepReminders.CountAsync(reminder => reminder.Escalated)));
    }

    [Fact]
    public async Task SeveralToOnePerson_AreOneMessage()
    {
        await using var stage = await ReminderStage.StartAsync();
        var (first, second) = (await stage.Stage.SentAsync(), await stage.Stage.SentAsync());

        await stage.PassUntilAsync("2026-11-24 10:00");

        var message = Assert.Single(await stage.RemindersForAsync("lead"));
        Assert.Contains("有 2 件要看一看", message, StringComparison.Ordinal);
        Assert.All([first, second], number => Assert.Contains(number, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatWasDoneMeanwhile_IsNotRemindedOf()
    {
        await using var stage = await ReminderStage.StartAsync();
        var number = await stage.Stage.SentAsync();
        await stage.PassUntilAsync("2026-11-24 09:00");

        await stage.Stage.ActAsync(stage.Stage.Lead, number, SummonsTrigger.Acknowledge);
        await stage.PassUntilAsync("2026-11-24 09:10");

        Assert.Contains("11-24 09:05 Responsible NoLongerDue", await stage.ReceiptsAsync("summons_acknowledge"));
        Assert.Empty(await stage.RemindersForAsync("lead"));
    }

    [Fact]
    public async Task AfterAnOutage_OnlyTheHighestOfTheCaseIsSent_AndTheOthersAreWrittenDown()
    {
        await using var stage = await ReminderStage.StartAsync();
        await stage.Stage.SentAsync();

        await stage.SleepUntilAsync("2026-11-26 15:00");
        await stage.PassUntilAsync("2026-11-26 15:10");

        var rungs = await stage.RungsAsync();
        Assert.Single(rungs, rung => rung.EndsWith("Sent", StringComparison.Ordinal));
        Assert.Contains("11-24 09:00 summons_acknowledge Warning Superseded", rungs);
        Assert.Contains("11-25 09:00 summons_acknowledge Overdue Superseded", rungs);
        Assert.Single(await stage.RemindersForAsync("street"));
    }

    [Fact]
    public async Task OutageThatEndsAtNight_WakesNobody()
    {
        await using var stage = await ReminderStage.StartAsync();
        await stage.Stage.SentAsync();

        await stage.SleepUntilAsync("2026-11-26 23:00");
        Assert.Empty(await stage.RemindersForAsync("street"));
        await stage.PassUntilAsync("2026-11-27 09:00");

        Assert.Single(await stage.RemindersForAsync("street"));
    }

    [Fact]
    public async Task UrgentOne_IsRemindedOfInTheEvening()
    {
        await using var stage = await ReminderStage.StartAsync();
        await stage.Stage.SentAsync(stage.Stage.Draft() with { Kind = SummonsKind.Urgent, What = "水管爆裂，楼道积水，断水" });

        await stage.PassUntilAsync("2026-11-24 17:31");

        Assert.Contains("11-24 17:30 Responsible Told", await stage.ReceiptsAsync("summons_arrive_urgent"));
    }

    [Fact]
    public async Task WhoHasNoChat_AndWhoeverIsNotThere_AreWrittenDown()
    {
        await using var stage = await ReminderStage.StartAsync();
        var number = await stage.Stage.SentAsync();
        await stage.Stage.QueryAsync(db => db.StaffAccounts.Where(account => account.UserId == "lead").ExecuteUpdateAsync(set => set.SetProperty(account => account.EndedAt, stage.Stage.Now)));
        await stage.Stage.QueryAsync(db => db.Appointments.Where(post => post.SubdistrictId == stage.Stage.Street.SubdistrictId).ExecuteUpdateAsync(set => set.SetProperty(post => post.To, stage.Stage.Today)));

        await stage.PassUntilAsync("2026-11-26 09:10");

        var receipts = await stage.ReceiptsAsync("summons_acknowledge");
        Assert.Contains(receipts, line => line.EndsWith("Responsible NoChannel", StringComparison.Ordinal));
        Assert.Contains(receipts, line => line.EndsWith("Subdistrict NobodyInOffice", StringComparison.Ordinal));
        Assert.NotNull(number);
    }

    [Fact]
    public Task EightSweepsAtOnce_ClimbAndTellOnce_OnSqlite() => SweepTogetherAsync(onPostgreSql: false);

    [SkippableFact]
    public Task EightSweepsAtOnce_ClimbAndTellOnce_OnPostgreSql()
    {
        Skip.If(TestDatabase.PostgreSqlServer is null, "GOVBOT_TEST_POSTGRESQL names no PostgreSQL server.");
        return SweepTogetherAsync(onPostgreSql: true);
    }

    private static async Task SweepTogetherAsync(bool onPostgreSql)
    {
        await using var stage = await ReminderStage.StartAsync(onPostgreSql);
        for (var i = 0; i < 12; i++)
            await stage.Stage.SentAsync();
        stage.Stage.Host.Node.Time.SetUtcNow(new DateTimeOffset(ReminderStage.Utc("2026-11-24 09:10"), TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.Sweep.RunAsync(default))));
        stage.Stage.Host.Node.Time.Advance(TimeSpan.FromMinutes(10));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.Sweep.RunAsync(default))));

        var rungs = await stage.Stage.QueryAsync(db => db.StepReminders.Where(reminder => db.CaseSteps.Any(step => step.Id == reminder.StepId && step.Step == "summons_acknowledge")).CountAsync());
        Assert.Equal(24, rungs);
        Assert.Single(await stage.RemindersForAsync("lead"));
    }

    [Fact]
    public async Task BrokenCase_KeepsNobodyElseWaiting_AndIsHeardOf()
    {
        await using var stage = await ReminderStage.StartAsync();
        var (broken, sound) = (await stage.Stage.SentAsync(), await stage.Stage.SentAsync());
        var id = (await stage.Stage.ReadAsync(broken)).Id;
        await stage.Stage.QueryAsync(db => db.CaseSteps.Where(step => step.CaseId == id && step.NextRungAt != null).ExecuteUpdateAsync(set => set.SetProperty(step => step.Ladder, "nonsense")));
        stage.Stage.Host.Node.Time.SetUtcNow(new DateTimeOffset(ReminderStage.Utc("2026-11-24 09:00"), TimeSpan.Zero));

        await Assert.ThrowsAsync<AggregateException>(() => stage.Sweep.RunAsync(default));
        stage.Stage.Host.Node.Time.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAsync<AggregateException>(() => stage.Sweep.RunAsync(default));

        Assert.Contains(sound, Assert.Single(await stage.RemindersForAsync("lead")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedLadder_MovesNothingThatRuns()
    {
        await using var stage = await ReminderStage.StartAsync();
        var number = await stage.Stage.SentAsync();
        var id = (await stage.Stage.ReadAsync(number)).Id;
        var before = await stage.Stage.QueryAsync(db => db.CaseSteps.Where(step => step.CaseId == id).OrderBy(step => step.Id).Select(step => step.Ladder).ToListAsync());

        await stage.Stage.ActAsync(stage.Stage.Lead, number, SummonsTrigger.Note);

        Assert.Equal(before, await stage.Stage.QueryAsync(db => db.CaseSteps.Where(step => step.CaseId == id).OrderBy(step => step.Id).Select(step => step.Ladder).ToListAsync()));
        Assert.Contains(before, ladder => ladder.Contains("Overdue/Responsible+Committee/2026-11-25T01:00:00.000Z/-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Told_SaysWhoWasToldWhatAndWhen_ToThoseWhoAnswerForTheCase()
    {
        await using var stage = await ReminderStage.StartAsync();
        var number = await stage.Stage.SentAsync();
        await stage.PassUntilAsync("2026-11-25 09:10");

        var told = await ToldAsync(stage, stage.Stage.Clerk, number);
        Assert.Contains(told, one => one is { Step: "summons_acknowledge", Kind: RungKind.Overdue, To: ReminderTo.Responsible, Status: ToldStatus.Told } && one.Who?.PersonId == stage.Stage.Lead.PersonId);
        Assert.Contains(told, one => one is { Trigger: nameof(SummonsTrigger.Sign), Step: null } && one.Who?.PersonId == stage.Stage.Lead.PersonId);
        Assert.NotEmpty(await ToldAsync(stage, stage.Stage.Street, number));
        Assert.NotEmpty(await ToldAsync(stage, stage.Stage.District, number));
        Assert.Empty(await ToldAsync(stage, stage.Stage.Lead, number));
        Assert.Empty(await ToldAsync(stage, stage.Stage.Stranger, number));
    }

    private static Task<IReadOnlyList<Told>> ToldAsync(ReminderStage stage, GovBot.Cases.Staff.StaffPost post, string number) =>
        stage.Stage.Host.Node.InScopeAsync(services => services.GetRequiredService<ToldHistory>().OfAsync(post, Data.Domain.Cases.CaseKind.SummonsRequest, number, default));
}
