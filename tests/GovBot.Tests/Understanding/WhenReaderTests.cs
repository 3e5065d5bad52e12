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
}
