using GovBot.Data.Domain.Cases;
using GovBot.Forms;

namespace GovBot.Tests.Forms;

public sealed class FormDialogTests : IDisposable
{
    private readonly FormTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Form_IsFilledReviewedAndSubmitted()
    {
        await _talk.BeginAsync();
        Assert.Contains("ask-what", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("楼上漏水了", "长白", "3", "没有危险", "跳过");
        Assert.Contains("notice-phone", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("一三八零零一三八零零零");
        Assert.Contains("3. 地点：长白新村 3号楼", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("提交");
        Assert.Equal(new FormEnd("trial", true, "receipt"), _talk.End);
        Assert.Equal(("楼上漏水了", "leak", "none", "+8613800138000"), (_talk.Submitted!.Value("what"), _talk.Submitted.Value("kind"), _talk.Submitted.Value("danger"), _talk.Submitted.Value("phone")));
        Assert.Equal(new PlaceAnswer(1, 13, null), _talk.Submitted.Answer("place")!.Place);
        Assert.Null(_talk.Submitted.Answer("photos"));
    }

    [Fact]
    public async Task Report_IsMadeByTappingOnly()
    {
        await _talk.BeginAsync();
        Assert.Equal(["漏水", "噪声"], _talk.Buttons);
        await _talk.SaysAsync("漏水", "长白新村", "2号楼", "没有危险", "跳过", "跳过", "提交");
        Assert.Equal(("漏水", "leak"), (_talk.Submitted!.Value("what"), _talk.Submitted.Value("kind")));
    }

    [Fact]
    public async Task CompoundAndBuildingInOneMessage_AreBothTaken()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("楼上漏水了", "长白新村三号楼");
        Assert.Contains("ask-danger", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongList_IsPaged_AndNumbersStay()
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")));
        Assert.Contains("9. 控江第9小区", _talk.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("10. ", _talk.Said, StringComparison.Ordinal);
        Assert.Contains("0. 不在列表里", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("更多");
        Assert.Contains("10. 控江第10小区", _talk.Said, StringComparison.Ordinal);
        Assert.Contains("0. 不在列表里", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("12");
        Assert.Contains("控江第12小区", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_TurnsThePage_WhenAListIsOnItsSecond()
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")));
        await _talk.SaysAsync("更多", "返回");
        Assert.Contains("1. 长白新村", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("更多", "更多");
        Assert.Contains("1. 长白新村", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("返回");
        Assert.Contains("ask-what", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_IsNotTheWayOut_WhenItIsBeyondTheList()
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")));
        await _talk.SaysAsync("15");
        Assert.Contains("again-place", _talk.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("零")]
    public async Task Zero_IsTheWayOut_OnEveryPage(string zero)
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")));
        await _talk.SaysAsync("更多", zero);
        Assert.Contains(_talk.Source.Current.Texts.Get("zh-CN", FormWords.PlaceText), _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlaceNotListed_IsTakenInWords()
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")));
        await _talk.SaysAsync("不在列表里", "国定路 100 弄");
        Assert.Contains("ask-danger", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPlace_IsAskedOnceMore_ThenReadBack()
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")));
        await _talk.SaysAsync("国定路 100 弄");
        Assert.Contains("again-place", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("国定路 100 弄");
        Assert.Contains("「国定路 100 弄」", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("对");
        Assert.Contains("ask-danger", _talk.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有危险", false)]
    [InlineData("着火", true)]
    public async Task ConditionalField_IsAskedOnlyWhenItApplies(string danger, bool asked)
    {
        await _talk.BeginAsync(("what", new("漏水")), ("kind", new("leak")), ("place", new((string?)null) { Place = new(1, 11, null), Label = "长白新村" }));
        await _talk.SaysAsync(danger);
        Assert.Equal(asked, _talk.Said.Contains("ask-people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_AsksTheQuestionBefore_AndShowsItsAnswer()
    {
        await FilledAsync();
        await _talk.SaysAsync("返回");
        Assert.Contains("ask-phone", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("返回", "返回");
        Assert.Contains("ask-danger", _talk.Said, StringComparison.Ordinal);
        Assert.Contains("没有危险", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("2", "三个人");
        Assert.Contains("请您核对", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("提交");
        Assert.Equal(("fire", "3"), (_talk.Submitted!.Value("danger"), _talk.Submitted.Value("people")));
    }

    [Fact]
    public async Task Back_OnTheFirstQuestion_SaysSo()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("返回");
        Assert.Contains("这是第一题", _talk.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("修改电话")]
    [InlineData("修改 电话")]
    public async Task Change_AsksThatFieldAgain(string said)
    {
        await FilledAsync();
        await _talk.SaysAsync(said);
        Assert.Contains("ask-phone", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("021-65432100", "提交");
        Assert.Equal("+862165432100", _talk.Submitted!.Value("phone"));
    }

    [Fact]
    public async Task Change_WithoutSayingWhat_AsksWhich()
    {
        await FilledAsync();
        await _talk.SaysAsync("修改");
        Assert.Equal(["事情", "类别", "地点", "危险", "照片", "电话"], _talk.Buttons);
        await _talk.SaysAsync("事情");
        Assert.Contains("ask-what", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_AsksFirst_AndKeepsTheDraft()
    {
        await FilledAsync();
        await _talk.SaysAsync("取消", "接着办");
        Assert.Contains("请您核对", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("取消", "不办了");
        Assert.Equal(new FormEnd("trial", false, null), _talk.End);
        Assert.Null(_talk.Submitted);
    }

    [Fact]
    public async Task Cancel_OfAnEmptyForm_EndsAtOnce()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("取消");
        Assert.Equal(new FormEnd("trial", false, null), _talk.End);
    }

    [Fact]
    public async Task Restart_ForgetsTheAnswers()
    {
        await FilledAsync();
        await _talk.SaysAsync("重来", "从头来");
        Assert.Contains("ask-what", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommandWord_IsACommand_ButALongerTextIsAnAnswer()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("帮助");
        Assert.Contains("help-what", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("请帮我取消违章搭建,楼上漏水");
        Assert.Contains("ask-place", _talk.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    public async Task NothingSaid_IsToldKindly_AndAskedAgain(string said)
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync(said);
        Assert.Contains("我没有看到字", _talk.Said, StringComparison.Ordinal);
        Assert.Contains("ask-what", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextTooLong_IsKept_UntilThePersonDecides()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync(new string('漏', 10_000));
        Assert.Contains("10000", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("1");
        Assert.Contains("ask-place", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OptionalQuestionNotUnderstood_IsLeftOutAfterThreeTries()
    {
        await FilledAsync(phone: "abc");
        Assert.Contains("again-phone", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("abc");
        Assert.Contains("找居委会", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("abc");
        Assert.Contains("请您核对", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredQuestion_CannotBeSkipped()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("跳过");
        Assert.Contains("要填", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PhotoWhereTextIsAsked_IsKeptForThePhotos()
    {
        await _talk.BeginAsync();
        await _talk.SendsPhotoAsync("p1");
        Assert.Contains("照片收到了", _talk.Said, StringComparison.Ordinal);
        Assert.Contains("ask-what", _talk.Said, StringComparison.Ordinal);
        await _talk.SendsPhotoAsync("p2", "楼上漏水");
        await _talk.SaysAsync("长白新村", "1", "没有危险", "跳过", "提交");
        Assert.Equal(["p1", "p2"], _talk.Submitted!.Answer("photos")!.Values);
    }

    [Fact]
    public async Task TooManyPhotos_AreToldAndNotKept()
    {
        await _talk.BeginAsync();
        await _talk.SendsPhotoAsync("p1");
        await _talk.SendsPhotoAsync("p2");
        await _talk.SendsPhotoAsync("p3");
        Assert.Contains("最多 2 张", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PhoneInTheFirstMessage_IsTaken_WithItsNotice()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("楼上漏水,我的电话13800138000");
        Assert.Contains("notice-phone", _talk.Said, StringComparison.Ordinal);
        await _talk.SaysAsync("长白新村", "1", "没有危险", "跳过", "提交");
        Assert.Equal("+8613800138000", _talk.Submitted!.Value("phone"));
    }

    [Fact]
    public async Task FormChangedMeanwhile_KeepsValidAnswers_AndAsksTheRest()
    {
        await FilledAsync();
        _talk.ChangeForm("{ id: none, words: [安全] }, ", "");
        await _talk.SaysAsync("提交");
        Assert.Contains("刚刚更新过", _talk.Said, StringComparison.Ordinal);
        Assert.Null(_talk.Submitted);
        await _talk.SaysAsync("着火", "2", "提交");
        Assert.Equal("楼上漏水了", _talk.Submitted!.Value("what"));
    }

    [Fact]
    public async Task RefusalAtTheEnd_KeepsTheDraft()
    {
        _talk.Doubles.Answer = _ => SubmitOutcome.Refused(new Error("no_such_text"));
        await FilledAsync();
        await _talk.SaysAsync("提交");
        Assert.Contains("您填的还在", _talk.Said, StringComparison.Ordinal);
        _talk.Doubles.Answer = _ => SubmitOutcome.Taken("now");
        await _talk.SaysAsync("提交");
        Assert.Equal(new FormEnd("trial", true, "now"), _talk.End);
    }

    [Fact]
    public async Task Reprompt_AsksTheOpenQuestion()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("楼上漏水了");
        await _talk.RepromptAsync();
        Assert.Contains("ask-place", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageSwitched_TheReviewFollows()
    {
        await FilledAsync();
        _talk.Locale = "en";
        await _talk.RepromptAsync();
        Assert.Contains("4. danger: No danger", _talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Miss_IsKept_WhereAListOrANumberWasAsked_AndNothingOfPeoplesOwnWords()
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("哦", "楼上漏水了", "咕噜村", "长白新村", "3号楼", "咕噜", "不知道", "着火了", "许多", "100", "3", "怎么拍", "跳过", "1381234");

        Assert.Equal([("place", "咕噜村", ""), ("danger", "咕噜", "none/fire"), ("people", "许多", "")], _talk.Doubles.Misses.Select(m => (m.Field!.FieldId, m.Text, string.Join('/', m.Field.Options))));
    }

    private async Task FilledAsync(string phone = "跳过")
    {
        await _talk.BeginAsync();
        await _talk.SaysAsync("楼上漏水了", "长白新村", "3号楼", "没有危险", "跳过", phone);
    }
}
