namespace GovBot.Tests.Forms;

/// <summary>A date field, on the talk's clock.</summary>
public sealed class FormDateTests : IDisposable
{
    private readonly FormTalk _talk = new("""
        id: trial
        title: trial.title
        submit: trial
        fields:
          - { id: visit, kind: date }
        """);

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Time_IsReadBackBeforeItCounts()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("下周三下午三点半");
        Assert.Contains("15:30", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("提交");
        Assert.Matches(@"^\d{4}-\d\d-\d\dT15:30$", _talk.Submitted!.Value("visit"));
    }

    [Theory]
    [InlineData("昨天", "已经过了")]
    [InlineData("尽快", "没弄清")]
    [InlineData("周三或者周四", "没弄清")]
    [InlineData("楼道灯", "请说一个日期")]
    public async Task Question_ComesAgainWithTheReason_WhenTheTimeIsNoneToGoBy(string said, string reason)
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync(said);
        Assert.Contains(reason, _talk.Said, StringComparison.Ordinal);
        Assert.Contains("again-visit", _talk.Said, StringComparison.Ordinal);
    }
}
