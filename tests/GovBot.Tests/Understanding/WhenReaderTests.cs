using System.Globalization;
using GovBot.Forms.Loading;
using GovBot.Tests.Scripts;
using GovBot.Understanding.Times;

namespace GovBot.Tests.Understanding;

public sealed class WhenReaderTests
{
    private static readonly Data.Domain.Calendar.WorkCalendar Calendar = DialogsLoader.Load(Path.Combine(Repository.Root, "dialogs")).Data!.Calendar;

    [Theory]
    [InlineData("dates.tsv", 0.97)]
    [InlineData("dates-holdout.tsv", 0.97)]
    public void Dates_AreReadAsLabelled_InTheDevelopmentSet(string set, double least)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "tests/GovBot.Tests/Understanding/Sets", set)).Skip(1).Select(line => line.Split('\t')).ToList();

        var wrong = rows.Where(r => Read(r[2], r[1]) != r[3]).Select(r => $"{r[1]} {r[2]}: {Read(r[2], r[1])}, not {r[3]}").ToList();

        Assert.True(wrong.Count <= rows.Count * (1 - least), $"{wrong.Count} of {rows.Count}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("后天上午", DayPart.Morning)]
    [InlineData("明晚", DayPart.Evening)]
    [InlineData("tomorrow afternoon", DayPart.Afternoon)]
    public void Day_KeepsItsPart_WhenNoHourIsNamed(string text, DayPart part) =>
        Assert.Equal(part, Assert.IsType<WhenReading.Day>(WhenReader.Read(text, new(2026, 11, 23, 10, 0, 0), Calendar)).Part);

    private static string Read(string text, string now) => WhenReader.Read(text, DateTime.Parse(now, CultureInfo.InvariantCulture), Calendar) switch
    {
        WhenReading.Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        WhenReading.Moment moment => moment.Local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        var other => other.GetType().Name.ToUpperInvariant(),
    };
}
