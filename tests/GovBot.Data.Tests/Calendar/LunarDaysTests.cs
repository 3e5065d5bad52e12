using GovBot.Data.Domain.Calendar;

namespace GovBot.Data.Tests.Calendar;

public sealed class LunarDaysTests
{
    // 2025 has a leap sixth month.
    [Theory]
    [InlineData(2025, 1, 1, "2025-01-29")]
    [InlineData(2025, 6, 1, "2025-06-25")]
    [InlineData(2025, 9, 9, "2025-10-29")]
    [InlineData(2026, 1, 15, "2026-03-03")]
    [InlineData(2025, 12, 30, "2026-02-16")]
    public void On_IsTheDay_InALeapYearToo(int year, int month, int day, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), LunarDays.On(year, month, day));

    [Fact]
    public void On_Refuses_AYearItDoesNotKnow() => Assert.Throws<ArgumentOutOfRangeException>(() => LunarDays.On(2101, 1, 1));

    [Theory]
    [InlineData(2020, 21)]
    [InlineData(2021, 21)]
    [InlineData(2023, 22)]
    [InlineData(2026, 22)]
    public void WinterSolstice_IsTheDayOfTheAlmanac(int year, int day) => Assert.Equal(new DateOnly(year, 12, day), SolarTerms.WinterSolstice(year));

    [Fact]
    public void WinterSolstice_IsNotGuessed_OutsideItsCentury() => Assert.Null(SolarTerms.WinterSolstice(2100));
}
