using GovBot.Forms.Loading;
using GovBot.Tests.Scripts;
using GovBot.Understanding.Times;

namespace GovBot.Tests.Understanding;

public sealed class WhenReaderTests
{
    private static readonly Data.Domain.Calendar.WorkCalendar Calendar = DialogsLoader.Load(Path.Combine(Repository.Root, "dialogs")).Data!.Calendar;

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
}
