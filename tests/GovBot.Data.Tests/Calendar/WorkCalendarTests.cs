using CsCheck;
using GovBot.Data.Domain.Calendar;
using static GovBot.Data.Tests.Calendar.Calendars;

namespace GovBot.Data.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly Gen<DateTimeOffset> Instants = Gen.Int[0, 2 * 365 * 24 * 60].Select(m => At("2025-01-01").AddMinutes(m));
    private static readonly Gen<decimal> Hours = Gen.Int[1, 2000].Select(m => m / 60m);

    [Theory]
    [InlineData("2025-01-24", 1, "2025-01-26")]
    [InlineData("2025-01-27", 5, "2025-02-10")]
    [InlineData("2025-09-30", 5, "2025-10-14")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-04-30", 3, "2026-05-08")]
    [InlineData("2026-09-18", 1, "2026-09-20")]
    [InlineData("2026-09-18", 15, "2026-10-15")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    public void WorkDays_EndAtCloseOfBusiness_OfTheDayExpected(string start, int days, string due)
    {
        var result = Published.Add(At($"{start} 10:00"), WorkSpan.WorkDays(days));
        Assert.Equal(At($"{due} 17:30"), result.At);
        Assert.False(result.IsProvisional);
    }

    [Theory]
    [InlineData(2025, new[] { 19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23 })]
    [InlineData(2026, new[] { 21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23 })]
    public void WorkDays_CountAsPublished_ByMonth(int year, int[] months)
    {
        Assert.Equal(months, Enumerable.Range(1, 12).Select(m => Published.WorkDays(new(year, m, 1), new DateOnly(year, m, 1).AddMonths(1).AddDays(-1))));
        Assert.Equal(248, Published.WorkDays(new(year, 1, 1), new(year, 12, 31)));
    }

    [Theory]
    [InlineData("2026-11-20 09:00", 2.5, "2026-11-20 11:30")]
    [InlineData("2026-11-20 11:30", 4, "2026-11-20 17:30")]
    [InlineData("2026-11-20 12:00", 1, "2026-11-20 14:30")]
    [InlineData("2026-11-20 10:00", 4, "2026-11-20 16:00")]
    [InlineData("2026-11-20 17:00", 4, "2026-11-23 14:30")]
    [InlineData("2026-11-21 10:00", 6.5, "2026-11-23 17:30")]
    [InlineData("2026-11-20 20:00", 13, "2026-11-24 17:30")]
    [InlineData("2026-09-30 17:00", 1, "2026-10-08 09:30")]
    public void WorkHours_CountAtOnce_InsideOfficeHours(string start, double hours, string due) =>
        Assert.Equal(At(due), Published.Add(At(start), WorkSpan.WorkHours((decimal)hours)).At);

    [Fact]
    public void NaturalHours_RunDayAndNight() =>
        Assert.Equal(At("2026-10-03 08:00"), Published.Add(At("2026-10-01 20:00"), WorkSpan.NaturalHours(36)).At);

    [Fact]
    public void NaturalDays_LeaveOutTheFirst_AndEndWithTheLast_DaysOffOrNot() =>
        Assert.Equal(At("2026-10-08 23:59"), Published.Add(At("2026-10-01 09:14"), WorkSpan.NaturalDays(7)).At);

    [Fact]
    public void StartInAnotherZone_CountsByTheDayHere() =>
        Assert.Equal(At("2026-11-24 17:30"), Published.Add(new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero), WorkSpan.WorkDays(1)).At);

    [Theory]
    [InlineData("2027-02-04 10:00", 1, "2027-02-09")]
    [InlineData("2027-04-30 10:00", 1, "2027-05-03")]
    [InlineData("2027-06-08 10:00", 1, "2027-06-10")]
    [InlineData("2027-09-14 10:00", 1, "2027-09-16")]
    [InlineData("2027-09-30 10:00", 1, "2027-10-04")]
    [InlineData("2027-04-02 10:00", 1, "2027-04-06")]
    public void YearWithoutNotice_LeavesOutStatutoryDays_AndIsProvisional(string start, int days, string due)
    {
        var result = Published.Add(At(start), WorkSpan.WorkDays(days));
        Assert.Equal((At($"{due} 17:30"), true), (result.At, result.IsProvisional));
    }

    [Fact]
    public void LimitThatReachesIntoAYearWithoutNotice_IsProvisional() =>
        Assert.True(Published.Add(At("2026-12-30 10:00"), WorkSpan.WorkDays(5)).IsProvisional);

    [Fact]
    public void NoticeOfNextYear_ChangesDecember()
    {
        var calendar = new WorkCalendar(WorkingHours.Default, [Year2026, new(2027, [], [new("off", Day("2026-12-31"), true), new("off", Day("2027-01-01"), true)])]);
        Assert.False(calendar.IsWorkingDay(Day("2026-12-31")));
        Assert.True(Published.IsWorkingDay(Day("2026-12-31")));
    }

    [Fact]
    public void Explanation_NamesHolidaysAndMakeUpDays()
    {
        var explained = Published.Explain(At("2026-02-13 10:00"), WorkSpan.WorkDays(2));
        Assert.Equal([Day("2026-02-14")], explained.MakeUpDays.Select(d => d.Date));
        Assert.Equal(6, explained.DaysOff.Count);
        Assert.Equal(At("2026-02-24 17:30"), explained.Due.At);
    }

    [Fact]
    public void MoreTime_NeverEndsEarlier() => Gen.Select(Instants, Hours, Hours).Sample((start, a, b) =>
    {
        var (less, more) = a <= b ? (a, b) : (b, a);
        Assert.True(Published.Add(start, WorkSpan.WorkHours(less)).At <= Published.Add(start, WorkSpan.WorkHours(more)).At);
    });

    [Fact]
    public void LaterStart_NeverEndsEarlier() => Gen.Select(Instants, Gen.Int[0, 10000], Gen.Int[0, 20]).Sample((start, minutes, n) =>
    {
        var later = start.AddMinutes(minutes);
        Assert.True(Published.Add(start, WorkSpan.WorkDays(n)).At <= Published.Add(later, WorkSpan.WorkDays(n)).At);
        Assert.True(Published.Add(start, WorkSpan.WorkHours(n)).At <= Published.Add(later, WorkSpan.WorkHours(n)).At);
    });

    [Fact]
    public void WorkHours_AddUp_WhateverTheSteps() => Gen.Select(Instants, Hours, Hours).Sample((start, a, b) =>
        Assert.Equal(Published.Add(start, WorkSpan.WorkHours(a + b)).At, Published.Add(Published.Add(start, WorkSpan.WorkHours(a)).At, WorkSpan.WorkHours(b)).At, TimeSpan.FromMilliseconds(1)));

    [Fact]
    public void WorkingTime_IsTheInverseOfAdding() => Gen.Select(Instants, Hours).Sample((start, hours) =>
        Assert.Equal(hours, (decimal)Published.WorkingTime(start, Published.Add(start, WorkSpan.WorkHours(hours)).At).TotalHours, 6));

    [Fact]
    public void DueTime_IsAWorkingInstantOrTheEndOfOne() => Gen.Select(Instants, Hours).Sample((start, hours) =>
    {
        var due = Published.Add(start, WorkSpan.WorkHours(hours)).At;
        Assert.True(Published.IsWorkingTime(due.AddTicks(-1)), $"{start} + {hours} h = {due}");
    });

    [Theory]
    [InlineData("08:00", "07:00")]
    [InlineData("09:00", "25:00")]
    public void PeriodsThatAreNone_AreRefused(string from, string to) =>
        Assert.Throws<ArgumentException>(() => new WorkingHours([new(Clock(from), Clock(to))]));

    [Fact]
    public void PartOfAWorkingDay_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new WorkSpan(1.5m, WorkUnit.WorkDay));

    private static TimeSpan Clock(string text) => TimeSpan.FromHours(int.Parse(text[..2], null));
}
