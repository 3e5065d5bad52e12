using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Tests.Domain;

public sealed class TrackingCodeTests
{
    [Fact]
    public void TryParse_RefusesEverySingleWrongDigit()
    {
        foreach (var code in Codes())
        for (var place = 0; place < 12; place++)
        for (var digit = '0'; digit <= '9'; digit++)
        {
            var misread = code.Digits.ToCharArray();
            misread[place] = digit;
            Assert.Equal(digit == code.Digits[place], TrackingCode.IsWellFormed(new string(misread)));
        }
    }

    [Fact]
    public void TryParse_RefusesEveryTwoNeighboursSwapped()
    {
        foreach (var code in Codes())
        for (var place = 0; place < 11; place++)
        {
            var swapped = code.Digits.ToCharArray();
            (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
            Assert.Equal(swapped[place] == swapped[place + 1], TrackingCode.IsWellFormed(new string(swapped)));
        }
    }

    [Fact]
    public void TryParse_ReadsAnySpacingAndWidth()
    {
        var code = TrackingCode.New();
        var wide = string.Concat(code.Digits.Select(digit => (char)(digit - '0' + '\uFF10')));

        foreach (var spelling in new[] { code.ToString(), code.Digits, wide, $" {code.Digits[..3]}-{code.Digits[3..]} ", code.ToString().Replace(' ', '\u3000') })
        {
            Assert.True(TrackingCode.TryParse(spelling, out var read), spelling);
            Assert.Equal(code, read);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("38291504671a")]
    public void TryParse_Refuses_WhatIsNoCode(string? text) => Assert.False(TrackingCode.TryParse(text, out _));

    [Fact]
    public void ToString_ShowsGroupsOfFour() => Assert.Matches("^[0-9]{4} [0-9]{4} [0-9]{4}$", TrackingCode.New().ToString());

    private static IEnumerable<TrackingCode> Codes() => Enumerable.Range(0, 50).Select(_ => TrackingCode.New());
}
