using System.Globalization;
using GovBot.Understanding.Times;

namespace GovBot.Tests.Understanding;

public sealed class WhenReaderTests
{
    private static readonly Data.Domain.Calendar.WorkCalendar Calendar = RepositoryDialogs.Data.Calendar;

    [Theory]
    [InlineData("后天上午", DayPart.Morning)]
    [InlineData("明晚", DayPart.Evening)]
    [InlineData("tomorrow afternoon", DayPart.Afternoon)]
    public void Day_KeepsItsPart_WhenNoHourIsNamed(string text, DayPart part) =>
        Assert.Equal(part, Assert.IsType<WhenReading.Day>(WhenReader.Read(text, new(2026, 11, 23, 10, 0, 0), Calendar)).Part);

    [Theory]
    [InlineData("明天一早八点", "2026-11-24T08:00")]
    [InlineData("下周伍下午三点", "2026-12-04T15:00")]
    [InlineData("后天早上十点 不是明天哦", "2026-11-25T10:00")]
    [InlineData("后天夜饭后七点", "2026-11-25T19:00")]
    [InlineData("xiazhouyi shiyidian", "2026-11-30T11:00")]
    public void Moment_IsReadAsPeopleSayIt(string text, string expected) =>
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<WhenReading.Moment>(WhenReader.Read(text, new(2026, 11, 23, 10, 0, 0), Calendar)).Local);

    [Theory]
    [InlineData("重阳节那天上午", "2026-10-09", "2026-10-18")]
    [InlineData("年初八上午", "2026-02-10", "2026-02-24")]
    [InlineData("正月十五", "2026-02-24", "2026-03-03")]
    [InlineData("农历八月十五", "2026-09-01", "2026-09-25")]
    [InlineData("冬至前一天", "2026-12-10", "2026-12-21")]
    [InlineData("大年夜前两天", "2026-02-04", "2026-02-14")]
    [InlineData("国庆节前一天", "2026-09-21", "2026-09-30")]
    [InlineData("母亲节", "2026-05-04", "2026-05-10")]
    [InlineData("下个月第三个周二", "2025-05-31", "2025-06-17")]
    [InlineData("the last Friday of next month", "2026-11-23", "2026-12-25")]
    [InlineData("下周今天", "2025-10-13", "2025-10-20")]
    [InlineData("一个月以后的今天", "2025-01-09", "2025-02-09")]
    [InlineData("明天的后天", "2026-11-23", "2026-11-26")]
    [InlineData("今年最后一天", "2026-11-23", "2026-12-31")]
    [InlineData("国庆后第一个礼拜六", "2026-09-22", "2026-10-03")]
    [InlineData("Thursday of next week", "2025-12-25", "2026-01-01")]
    [InlineData("xia ge yue shi hao", "2025-10-07", "2025-11-10")]
    [InlineData("下星起五", "2026-05-30", "2026-06-05")]
    [InlineData("20好上午", "2025-04-24", "2025-05-20")]
    [InlineData("礼拜三要去医院，礼拜四好了", "2025-02-07", "2025-02-13")]
    [InlineData("昨天打过电话没人接，那就后天吧", "2026-09-05", "2026-09-07")]
    [InlineData("not tomorrow, the day after tomorrow please", "2025-06-04", "2025-06-06")]
    public void Day_IsReadAsPeopleSayIt(string text, string today, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<WhenReading.Day>(WhenReader.Read(text, DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture).AddHours(9), Calendar)).Date);

    // What is put right keeps what was not said anew; 星期一早上 is no 一早.
    [Theory]
    [InlineData("明天下午两点，哦不，三点", "2026-11-24T15:00")]
    [InlineData("后天下午三点，不对，大后天", "2026-11-26T15:00")]
    [InlineData("下周三三点，哎呀三点有课，四点吧下午", "2026-12-02T16:00")]
    // Written with another character of the same sound.
    [InlineData("半小是后", "2026-11-23T10:30")]
    [InlineData("明早久点", "2026-11-24T09:00")]
    [InlineData("下个礼拜山下午两典", "2026-12-02T14:00")]
    // A day told by another.
    [InlineData("原来说好周四下午三点，想提前一天，钟点不变", "2026-11-25T15:00")]
    [InlineData("我先说了周三，后来他讲周五休息，还是周五上午十点吧", "2026-11-27T10:00")]
    [InlineData("星期一早上9点", "2026-11-30T09:00")]
    [InlineData("明天下午三点十一", "2026-11-24T15:11")]
    [InlineData("I am busy on Wednesday, Thursday at 3 pm", "2026-11-26T15:00")]
    public void Moment_IsReadAsItWasPutRight(string text, string expected) =>
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<WhenReading.Moment>(WhenReader.Read(text, new(2026, 11, 23, 10, 0, 0), Calendar)).Local);

    [Theory]
    [InlineData("去年国庆节")]
    [InlineData("zuo tian wan shang")]
    [InlineData("前天就报修了到现在没人来")]
    public void WhatIsOver_IsPast(string text) => Assert.IsType<WhenReading.Past>(WhenReader.Read(text, new(2026, 8, 3, 10, 0, 0), Calendar));

    [Theory]
    [InlineData("过两日再讲")]
    [InlineData("等一歇")]
    [InlineData("等我儿子回来再约")]
    [InlineData("gai tian ba")]
    [InlineData("三五天之内吧")]
    [InlineData("国庆假期里")]
    [InlineData("15号以后随便哪天")]
    public void VagueTime_IsAskedBack(string text) => Assert.IsType<WhenReading.Ambiguous>(WhenReader.Read(text, new(2026, 8, 3, 10, 0, 0), Calendar));

    [Fact]
    public void DayThatDoesNotComeForYears_IsTheOneThatWas() => Assert.IsType<WhenReading.Past>(WhenReader.Read("2月29号", new(2025, 8, 3, 10, 0, 0), Calendar));

    [Theory]
    [InlineData("下周五我要开会，前一天下午可以", "2026-08-13")]
    [InlineData("我婆婆下周三才出院，你们第二天上午来吧", "2026-08-13")]
    [InlineData("周三的会往后推两天", "2026-08-07")]
    [InlineData("国庆长假最后一天", "2026-10-07")]
    [InlineData("从后天算起第三个工作日", "2026-08-07")]
    [InlineData("明天起第三天", "2026-08-06")]
    [InlineData("国庆前调休上班的那个礼拜天", "2026-09-20")]
    [InlineData("国庆补班那个礼拜六", "2026-10-10")]
    [InlineData("下个月月底", "2026-09-30")]
    [InlineData("月底最后一天", "2026-08-31")]
    [InlineData("今天忙，15号下午吧", "2026-08-15")]
    // The morning of this Monday is over by the afternoon.
    [InlineData("周一上午", "2026-08-10")]
    [InlineData("2月5号", "2027-02-05")]
    [InlineData("12号开会，提前一天通知我", "2026-08-12")]
    public void Day_IsToldByAnother(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<WhenReading.Day>(WhenReader.Read(text, new(2026, 8, 3, 15, 0, 0), Calendar)).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
