using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class HeadcountTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("来了九户，401没来", 9)]
    [InlineData("到了二十个人", 20)]
    [InlineData("到了18位", 18)]
    [InlineData("十二", 12)]
    [InlineData("一共来了 9", 9)]
    [InlineData("5 people came", 5)]
    [InlineData("来了不少", null)]
    [InlineData("3 还是 4", null)]
    public void Count_IsHeard_BesideOtherNumbers(string text, int? expected) => Assert.Equal(expected, Headcount.Read(text));
}
