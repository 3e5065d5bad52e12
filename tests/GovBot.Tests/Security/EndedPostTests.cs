using GovBot.Turns;
using static GovBot.Tests.Security.TwoResidents;

namespace GovBot.Tests.Security;

/// <summary>Words and buttons of the desk, said by a resident and by somebody whose post ended yesterday.</summary>
public sealed class EndedPostTests(TwoResidents district) : IClassFixture<TwoResidents>
{
    private static readonly string[] Words =
        ["待办", "待受理（1）", "待受理", "全部在办", "NUMBER", "NUMBER 受理", "NUMBER 办结 修好了", "接办 NUMBER", "受理", "答复居民", "请居民补充", "选办理途径", "请物业（业委会）处理", "办结：修好了", "记一笔", "不属本渠道", "并案", "转交", "留言和警示（1）", "1", "登录链接", "换岗位"];

    /// <summary>Where at the desk somebody was when the post ended; NUMBER is the report's.</summary>
    public static TheoryData<string> Places => new("", "待办", "待办|待受理", "NUMBER", "NUMBER|请居民补充", "NUMBER|答复居民", "NUMBER|选办理途径", "NUMBER|记一笔", "NUMBER|办结");

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Member_SeesAndDoesNothing_OnceThePostHasEnded(string place)
    {
        var before = await district.StoredAsync();
        foreach (var word in Words)
        {
            var (person, staffNumber) = await district.MemberAsync("C2");
            var told = "";
            foreach (var step in Filled(place).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                told += await HeardAsync(person, step);
            }

            Assert.Equal(place.StartsWith("NUMBER", StringComparison.Ordinal), told.Contains(TwoResidents.Words, StringComparison.Ordinal));
            await district.EndAsync(staffNumber);
            await SilentAsync(person, word);
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Fact]
    public async Task Member_HearsTheButtonsOfYesterday_InVain()
    {
        var before = await district.StoredAsync();
        var (person, staffNumber) = await district.MemberAsync("C2");
        var buttons = await OfferedAsync(person, district.Number);
        Assert.Contains("受理", buttons);
        await district.EndAsync(staffNumber);

        foreach (var button in buttons)
        {
            await SilentAsync(person, button);
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Fact]
    public async Task Resident_SeesAndDoesNothing_WithTheWordsOfTheDesk()
    {
        var before = await district.StoredAsync();
        foreach (var word in Words)
        {
            await SilentAsync(district.Stranger(), word);
        }

        var all = district.Stranger();
        foreach (var word in Words)
        {
            await SilentAsync(all, word);
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Fact]
    public async Task Member_SeesAndDoes_WhileThePostLasts()
    {
        var (_, number, _) = await district.ReportAsync("甲楼");
        var before = await district.StoredAsync(number);
        var (person, _) = await district.MemberAsync("C2");

        Assert.Contains(TwoResidents.Words, await HeardAsync(person, number), StringComparison.Ordinal);
        await SayAsync(person, "受理");

        Assert.NotEqual(before, await district.StoredAsync(number));
    }

    private async Task SilentAsync(Hosting.Person person, string word)
    {
        var said = Filled(word);
        district.AssertSilent(await HeardAsync(person, said), said);
        var value = ActivityJson.Read($$$"""{"type":"message","text":"","value":{"action":"{{{said}}}","number":"{{{district.Number}}}","post":1}}""");
        value.Locale = "zh-CN";
        district.AssertSilent(await HeardAsync(person, value), said);
    }

    private string Filled(string text) => text.Replace("NUMBER", district.Number, StringComparison.Ordinal);
}
