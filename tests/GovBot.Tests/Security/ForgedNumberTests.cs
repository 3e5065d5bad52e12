using GovBot.Data.Domain.Cases;
using static GovBot.Tests.Security.TwoResidents;

namespace GovBot.Tests.Security;

/// <summary>Numbers and codes that somebody guesses, beside those of a real report.</summary>
public sealed class ForgedNumberTests(TwoResidents district) : IClassFixture<TwoResidents>
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("查 {0}")]
    [InlineData("查询 {0}")]
    [InlineData("{0} 怎么样了")]
    [InlineData("撤回 {0}")]
    [InlineData("{0} 受理")]
    [InlineData("接办 {0}")]
    [InlineData("{0} 办结 修好了")]
    public async Task Number_SaysTheSame_WhetherThereIsSuchAReportOrNot(string words)
    {
        var before = await district.StoredAsync();
        var none = await TryAsync(words, "YJ261123-0777");
        for (var step = -2; step <= 2; step++)
        {
            var number = Neighbour(step);

            Assert.Equal(none, await TryAsync(words, number));
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Fact]
    public async Task Number_IsOpen_ToAMemberOfItsCommittee()
    {
        var member = await district.MemberAsync("C2");

        Assert.Contains(Words, await HeardAsync(member.Person, district.Number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_IsShut_ToAMemberOfAnotherCommittee()
    {
        var before = await district.StoredAsync();
        var member = await district.MemberAsync("C1");

        foreach (var words in new[] { district.Number, $"{district.Number} 受理", $"{district.Number} 办结 修好了", $"接办 {district.Number}" })
        {
            district.AssertSilent(await HeardAsync(member.Person, words), words);
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Fact]
    public async Task Code_OpensNothing_WhenOneDigitIsGuessed()
    {
        var digits = district.Code.Replace(" ", "", StringComparison.Ordinal);
        for (var place = 0; place < digits.Length - 1; place++)
        {
            var guess = Enumerable.Range(0, 10).Select(last => $"{digits[..place]}{(digits[place] - '0' + 1) % 10}{digits[(place + 1)..^1]}{last}").Single(TrackingCode.IsWellFormed);
            var heard = await HeardAsync(district.Stranger(), $"查询 {guess}");

            Assert.DoesNotContain("已提交", heard, StringComparison.Ordinal);
            district.AssertSilent(heard, guess);
        }

        Assert.Contains("已提交", await HeardAsync(district.Stranger(), $"查询 {digits}"), StringComparison.Ordinal);
    }

    private async Task<string> TryAsync(string words, string number)
    {
        var said = words.Replace("{0}", number, StringComparison.Ordinal);
        var result = await district.Stranger().Says(said);
        var heard = string.Join('\n', result.Replies.Select(r => r.Text + string.Join('|', r.SuggestedActions?.Actions.Select(a => a.Title) ?? [])));
        district.AssertSilent(heard, said);
        return heard.Replace(number, "", StringComparison.Ordinal);
    }

    private string Neighbour(int step) => $"{district.Number[..^4]}{int.Parse(district.Number[^4..], System.Globalization.CultureInfo.InvariantCulture) + step:0000}";
}
