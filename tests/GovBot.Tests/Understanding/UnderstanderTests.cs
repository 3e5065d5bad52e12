using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class UnderstanderTests
{
    private static readonly Understander Words = RepositoryDialogs.Data.Understander;

    [Theory]
    [InlineData("我要反映问题", "report_issue")]
    [InlineData("侬帮我看看,水滴下来了", "report_issue")]
    [InlineData("楼道里灯不亮好几天了", "report_issue")]
    [InlineData("隔壁天天装修吵死了", "report_issue")]
    [InlineData("小区门口垃圾堆成山没人管", "report_issue")]
    [InlineData("我上次反映的事情怎么样了", "track_case")]
    [InlineData("查一下进度", "track_case")]
    [InlineData("敬老卡怎么办", "enquiry")]
    [InlineData("居住证去哪里办啊", "enquiry")]
    [InlineData("我要找居委会", "talk_to_person")]
    [InlineData("有没有人啊我不要跟机器讲", "talk_to_person")]
    [InlineData("你好", "smalltalk_greeting")]
    [InlineData("您好啊", "smalltalk_greeting")]
    [InlineData("谢谢侬", "thanks")]
    [InlineData("今天天气怎么样", "out_of_scope")]
    [InlineData("把我的电话号码删掉吧,删除我的信息", "delete_my_data")]
    [InlineData("怎么用啊这个", "help")]
    [InlineData("can you speak english", "change_language")]
    [InlineData("the stair light is broken", "report_issue")]
    [InlineData("什么破机器人", "insult")]
    [InlineData("勿晓得", "dont_know")]
    public void IntentReader_PutsTheRightIntentFirst_WhenSaidInPlainWords(string text, string expected)
    {
        Assert.Equal(expected, Words.Intents.Read(text).Sure);
    }

    [Theory]
    [InlineData("着火了!", "fire")]
    [InlineData("我家厨房起火了怎么办", "fire")]
    [InlineData("楼道里一股煤气味", "gas")]
    [InlineData("闻到很重的天然气的味道", "gas")]
    [InlineData("电梯里困了两个人", "lift_trapped")]
    [InlineData("我被关在电梯里了", "lift_trapped")]
    [InlineData("老太太摔倒了爬不起来", "fall")]
    [InlineData("老伴去年走了，我也不想活了", "suicide")]
    [InlineData("我不想活了", "suicide")]
    [InlineData("隔壁打起来了还拿刀", "violence")]
    [InlineData("楼上独居的阿婆三天联系不上了", "missing")]
    [InlineData("有人触电了", "electric")]
    [InlineData("骗子打电话叫我转账", "fraud")]
    [InlineData("there is a gas leak", "gas")]
    [InlineData("wo ba xiong kou teng chuan bu guo qi", "illness")]
    [InlineData("dian ti li kun zhu ren le", "lift_trapped")]
    public void EmergencyReader_HearsDanger_WhenLifeIsAtStake(string text, string kind) => Assert.Contains(kind, Words.Emergencies.Read(text));

    [Theory]
    [InlineData("菜场价格吓死人")]
    [InlineData("楼上天天吵气死我了")]
    [InlineData("煤气公司来抄表的时候没人")]
    [InlineData("没有着火,就是有点怕")]
    [InlineData("飞线充电容易着火")]
    [InlineData("楼道堆物有火灾隐患")]
    [InlineData("热死了空调坏了")]
    [InlineData("车胎漏气了")]
    [InlineData("隔壁油烟太大")]
    [InlineData("I got fired")]
    [InlineData("去年楼里着过火，线路要换")]
    [InlineData("消防演习什么时候")]
    [InlineData("")]
    public void EmergencyReader_StaysCalm_WhenTheWordsAreHarmless(string text) => Assert.Empty(Words.Emergencies.Read(text));

    [Theory]
    [InlineData("楼上漏水漏到我家天花板", "leak")]
    [InlineData("水滴下来了", "leak")]
    [InlineData("电梯又坏了", "lift")]
    [InlineData("楼道里堆了很多杂物", "clutter")]
    [InlineData("电瓶车在楼道充电", "wires")]
    [InlineData("有人装修吵死了", "decoration")]
    [InlineData("车子乱停停不进去", "parking")]
    [InlineData("垃圾没人收臭死了", "rubbish")]
    [InlineData("路灯不亮", "street_light")]
    public void TopicFinder_GuessesTheCategory_FromTheWords(string text, string category) => Assert.Equal(category, Words.Topics.Rank(text) is [var first, ..] ? first : null);

    [Fact]
    public void TopicFinder_FindsNothing_WhenNoWordFits() => Assert.Empty(Words.Topics.Rank("嗯嗯"));

    [Theory]
    [InlineData("返回", "back")]
    [InlineData("我要取消", "cancel")]
    [InlineData("找居委会", "person")]
    [InlineData("請幫助", "help")]
    [InlineData("?", "help")]
    [InlineData("English", "english")]
    [InlineData("main menu", "menu")]
    [InlineData("我要反映问题", "report")]
    [InlineData("楼下取消了健身点", null)]
    public void CommandReader_KnowsACommand_OnlyWhenItIsAllThatIsSaid(string text, string? expected) => Assert.Equal(expected, Words.Commands.Read(text));

    [Theory]
    [InlineData("3829 1504 6718", "382915046718")]
    [InlineData("我的查询码是382915046718,看看怎么样了", "382915046718")]
    [InlineData("３８２９１５０４６７１８", "382915046718")]
    [InlineData("三八二九 幺五零四 六七一八", "382915046718")]
    [InlineData("3829-1504-6718", "382915046718")]
    public void TrackingCodeReader_FindsTheDigits_HoweverTheyAreWritten(string text, string digits) =>
        Assert.Equal(new TrackingCodeReading.Digits(digits), TrackingCodeReader.Read(text));

    [Fact]
    public void TrackingCodeReader_LeavesAMobileNumberAlone() => Assert.IsType<TrackingCodeReading.None>(TrackingCodeReader.Read("13812345678"));

    [Fact]
    public void TrackingCodeReader_NoticesAMissingDigit() => Assert.Equal(new TrackingCodeReading.WrongLength(11), TrackingCodeReader.Read("3829 1504 671"));
}
