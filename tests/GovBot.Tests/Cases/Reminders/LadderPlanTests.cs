using System.Globalization;
using CsCheck;
using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Forms;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>When people are reminded. Offices are open 09:00–11:30 and 13:30–17:30; 2026-11-23 is a Monday, 1–7 October is off, Saturday the 10th is worked.</summary>
public sealed class LadderPlanTests
{
    private static readonly HolidayYear Year = new(2026, [],
    [
        .. Enumerable.Range(1, 7).Select(day => new HolidayDay("国庆节", new DateOnly(2026, 10, day), true)),
        new HolidayDay("国庆节", new DateOnly(2026, 10, 10), false),
    ]);

    private static readonly WorkCalendar Calendar = new(WorkingHours.Default, [Year]);
    private static readonly TellingHours Hours = new(Calendar, new ReminderRules().Residents);

    private static readonly Gen<CaseStep> Steps = Gen.Select(Gen.Int[0, 500_000], Gen.Int[1, 20], Gen.Bool, (minutes, days, urgent) =>
    {
        var start = new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
        return Step(start, Calendar.Add(start, WorkSpan.WorkDays(days)).At, urgent: urgent);
    });

    private static readonly Gen<RungRule> Rules = Gen.Select(Gen.Enum<RungAt>(), Gen.Int[1, 99], Gen.Int[0, 8], Gen.Bool, (at, share, amount, hours) =>
        new RungRule(at, at == RungAt.Share ? share : amount, hours ? WorkUnit.WorkHour : WorkUnit.WorkDay, [ReminderTo.Responsible], false));

    [Theory]
    [InlineData(RungAt.Share, 50, WorkUnit.WorkDay, "2026-11-24 09:00")]
    [InlineData(RungAt.Share, 75, WorkUnit.WorkDay, "2026-11-24 14:15")]
    [InlineData(RungAt.Before, 4, WorkUnit.WorkHour, "2026-11-24 13:30")]
    [InlineData(RungAt.After, 0, WorkUnit.WorkDay, "2026-11-25 09:00")]
    [InlineData(RungAt.After, 2, WorkUnit.WorkHour, "2026-11-25 11:00")]
    [InlineData(RungAt.After, 1, WorkUnit.WorkDay, "2026-11-26 09:00")]
    [InlineData(RungAt.After, 3, WorkUnit.WorkDay, "2026-11-30 09:00")]
    public void Rung_ComesWhenStaffIsAtWork(RungAt at, int amount, WorkUnit unit, string expected) =>
        Assert.Equal(expected, Local(Only(Step("2026-11-23 09:00", "2026-11-24 17:30"), at, amount, unit)));

    [Theory]
    [InlineData("2026-09-30 10:00", "2026-10-08 17:30", RungAt.Share, 50, "2026-10-08 09:30")]
    [InlineData("2026-09-28 10:00", "2026-09-30 17:30", RungAt.After, 0, "2026-10-08 09:00")]
    [InlineData("2026-10-08 10:00", "2026-10-09 17:30", RungAt.After, 1, "2026-10-12 09:00")]
    public void Rung_PassesOverHolidays_AndCountsMakeUpDays(string start, string due, RungAt at, int amount, string expected) =>
        Assert.Equal(expected, Local(Only(Step(start, due), at, amount)));

    [Fact]
    public void Warning_IsLeftOut_WhereThereIsNoTimeForIt() =>
        Assert.Empty(LadderPlan.For(Step("2026-11-23 09:00", "2026-11-24 17:30"), [Rule(RungAt.Before, 2)], Hours));

    [Fact]
    public void Warning_IsLeftOut_WhereItCouldOnlyBeSaidAfterwards() =>
        Assert.Empty(LadderPlan.For(Step("2026-11-23 16:00", "2026-11-23 17:30"), [Rule(RungAt.Before, 0)], Hours));

    [Fact]
    public void UrgentStep_IsRemindedOfAtAnyHour() =>
        Assert.Equal("2026-11-24 17:30", Local(Only(Step("2026-11-23 09:00", "2026-11-24 17:30", urgent: true), RungAt.After, 0)));

    [Theory]
    [InlineData("2026-11-27 22:00", "2026-11-28 08:30")]
    [InlineData("2026-11-28 03:00", "2026-11-28 08:30")]
    [InlineData("2026-11-28 12:00", "2026-11-28 12:00")]
    public void Resident_IsRemindedByDay_OnWeekendsToo(string due, string expected) =>
        Assert.Equal(expected, Local(LadderPlan.For(Step("2026-11-23 09:00", due), [Rule(RungAt.After, 0) with { To = [ReminderTo.Resident] }], Hours).Single().At));

    [Fact]
    public void NaturalHours_AreSharedDayAndNight()
    {
        var step = Step("2026-11-23 09:00", "2026-11-24 09:00", WorkUnit.NaturalHour);

        Assert.Equal("2026-11-23 15:00", Local(Only(step, RungAt.Share, 25)));
    }

    [Fact]
    public void RungsOfTheSameInstant_AreOne()
    {
        var rung = Assert.Single(LadderPlan.For(
            Step("2026-11-23 09:00", "2026-11-24 17:30"),
            [Rule(RungAt.After, 0) with { To = [ReminderTo.Head] }, Rule(RungAt.After, 0) with { To = [ReminderTo.Responsible, ReminderTo.Head], Escalates = true }],
            Hours));

        Assert.Equal([ReminderTo.Responsible, ReminderTo.Head], rung.To);
        Assert.True(rung.Escalates);
    }

    [Fact]
    public void Ladder_GoesUp_AndNobodyIsWokenUnlessItIsUrgent() => Gen.Select(Steps, Rules.Array[0, 6]).Sample((step, rules) =>
    {
        var rungs = LadderPlan.For(step, rules, Hours);
        Assert.Equal(rungs.OrderBy(rung => rung.At), rungs);
        Assert.All(rungs, rung =>
        {
            Assert.True(rung.Kind == RungKind.Overdue ? rung.At >= step.DueAt : rung.At > step.StartedAt && rung.At < step.DueAt);
            Assert.True(step.AtAnyHour || Calendar.IsWorkingTime(new DateTimeOffset(rung.At, TimeSpan.Zero)), Local(rung.At));
        });
    });

    [Fact]
    public void Ladder_IsReadAsItWasWritten() => Gen.Select(Steps, Rules.Array[0, 6]).Sample((step, rules) =>
    {
        var rungs = LadderPlan.For(step, rules, Hours);
        step.Hang(rungs);
        Assert.Equal(rungs.Select(Text), step.Rungs.Select(Text));
        Assert.Equal(rungs.Count == 0 ? null : rungs[0].At, step.NextRungAt);
    });

    [Fact]
    public void Step_IsClimbedOnce_AndNoFurtherOnceItHasEnded()
    {
        var step = Step("2026-11-23 09:00", "2026-11-24 17:30");
        step.Hang(LadderPlan.For(step, [Rule(RungAt.Share, 50), Rule(RungAt.After, 0), Rule(RungAt.After, 1)], Hours));

        Assert.Empty(step.Climb(Utc("2026-11-24 08:59")));
        Assert.Equal([0], step.Climb(Utc("2026-11-24 09:00")));
        Assert.Empty(step.Climb(Utc("2026-11-24 09:00")));
        Assert.Equal([1], step.Climb(Utc("2026-11-25 12:00")));
        step.End(Utc("2026-11-25 13:00"));
        Assert.Null(step.NextRungAt);
        Assert.Empty(step.Climb(Utc("2026-11-30 09:00")));
    }

    [Fact]
    public void DateThatMoves_LeavesWhatWasClimbed_AndMovesTheRest()
    {
        var step = Step("2026-11-23 09:00", "2026-11-24 17:30");
        step.Hang(LadderPlan.For(step, [Rule(RungAt.Share, 50), Rule(RungAt.After, 0)], Hours));
        step.Climb(Utc("2026-11-24 09:00"));

        step.Hang(LadderPlan.For(Step("2026-11-23 09:00", "2026-11-27 17:30"), [Rule(RungAt.Share, 50), Rule(RungAt.After, 0)], Hours));

        Assert.Equal("2026-11-30 09:00", Local(step.NextRungAt!.Value));
        Assert.Equal("2026-11-24 09:00", Local(step.Rungs[0].At));
    }

    private static string Text(Rung rung) => $"{rung.Kind} {string.Join('+', rung.To)} {rung.At:O} {rung.Escalates}";

    private static DateTime Only(CaseStep step, RungAt at, int amount, WorkUnit unit = WorkUnit.WorkDay) => LadderPlan.For(step, [Rule(at, amount, unit)], Hours).Single().At;

    private static RungRule Rule(RungAt at, decimal amount, WorkUnit unit = WorkUnit.WorkDay) => new(at, amount, unit, [ReminderTo.Responsible], false);

    private static CaseStep Step(string start, string due, WorkUnit unit = WorkUnit.WorkDay, bool urgent = false) => Step(Utc(start), Utc(due), unit, urgent);

    private static CaseStep Step(DateTimeOffset start, DateTimeOffset due, WorkUnit unit = WorkUnit.WorkDay, bool urgent = false) => new()
    {
        CaseKind = CaseKind.SummonsRequest,
        Step = "summons_done",
        StartedAt = start.UtcDateTime,
        DueAt = due.UtcDateTime,
        AtAnyHour = urgent,
        Policy = new DeadlinePolicy { Rule = "summons_done", Unit = unit, Amount = 1, Hours = "09:00-11:30 13:30-17:30", DaysOff = "", MakeUpDays = "" },
    };

    private static DateTime Utc(string local) => new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).UtcDateTime;

    private static string Local(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
