using GovBot.Data.Domain.Issues;
using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class LabelTests
{
    [Theory]
    [InlineData("我要投诉物业，打了好几次电话都没人来", RequestType.Complaint)]
    [InlineData("保安态度太差了", RequestType.Complaint)]
    [InlineData("举报楼下无证经营", RequestType.Report)]
    [InlineData("建议在3号楼门口装个扶手", RequestType.Suggestion)]
    [InlineData("请问电梯几时修好", RequestType.Enquiry)]
    [InlineData("加装电梯有没有补贴", RequestType.Enquiry)]
    [InlineData("要谢谢居委小李帮我买药", RequestType.Thanks)]
    [InlineData("楼上漏水滴到我家", null)]
    [InlineData("the guard was rude to me", RequestType.Complaint)]
    public void RequestType_IsHeard_InWhatPeopleSay(string words, RequestType? expected) =>
        Assert.Equal(expected?.ToString(), Words.RequestTypes.Read(words) is [var first, ..] ? first : null);

    [Theory]
    [InlineData("厨房水管爆了水漫到客厅", "Urgent")]
    [InlineData("城管说不归他们管物业说不归他们管", "Hard")]
    [InlineData("楼上漏水漏了三年多了我天天睡不着", "Worrying")]
    [InlineData("打过12345也没用，下水道反反复复堵，今晚又倒灌了，赶紧来人", "Urgent Hard Worrying")]
    [InlineData("路灯不亮", "")]
    [InlineData("for years they each says it is not theirs", "Hard Worrying")]
    public void Tags_AreHeard_EachThatIsSaid(string words, string expected) => Assert.Equal(expected, string.Join(' ', Words.Tags.Read(words)));

    private static Understander Words => RepositoryDialogs.Data.Understander;
}
