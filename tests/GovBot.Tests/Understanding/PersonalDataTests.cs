using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class PersonalDataTests
{
    private static readonly string[] Places = ["安和一村", "图们小区", "控江大厦"];

    [Theory]
    [InlineData("打我电话13816234567好了", "打我电话〔电话〕好了")]
    [InlineData("打我电话１３８ １６２３ ４５６７", "打我电话〔电话〕")]
    [InlineData("手机138-1623-4567谢谢", "手机〔电话〕谢谢")]
    [InlineData("家里座机65431234没人接", "家里座机〔号码〕没人接")]
    [InlineData("查询码3829 1504 6718没反应", "查询码〔号码〕没反应")]
    [InlineData("证件31011019500101123x行不行", "证件〔号码〕行不行")]
    [InlineData("一三八一六二三四五六七这个号", "〔号码〕这个号")]
    [InlineData("沪A·12345停在那里", "〔车牌〕停在那里")]
    [InlineData("沪AD12345挡路", "〔车牌〕挡路")]
    [InlineData("发到zhang.san@163.com吧", "发到〔邮箱〕吧")]
    [InlineData("加我微信号是zhang_san88", "加我微信号〔账号〕")]
    [InlineData("看https://a.example/b?c=1这个", "看〔网址〕这个")]
    public void Contact_IsMasked_HoweverItIsWritten(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text, Places));

    [Theory]
    [InlineData("我住安和一村3号楼402室没水", "我住〔小区〕〔门牌〕没水")]
    [InlineData("安和一村那边没人管", "〔小区〕那边没人管")]
    [InlineData("控江路1200弄5号402灯不亮", "〔门牌〕灯不亮")]
    [InlineData("长白新村门口", "〔小区〕门口")]
    [InlineData("三号楼二单元老是没水", "〔门牌〕老是没水")]
    [InlineData("B座电梯慢", "〔门牌〕电梯慢")]
    [InlineData("12-402没暖气", "〔门牌〕没暖气")]
    [InlineData("我在building 3 room 402 no water", "我在〔门牌〕 〔门牌〕 no water")]
    public void Address_IsMasked_WithItsNumbers(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text, Places));

    [Theory]
    [InlineData("我叫王建国家里漏水", "我叫〔姓名〕家里漏水")]
    [InlineData("我姓欧阳问一下", "我姓〔姓名〕一下")]
    [InlineData("找张阿姨来看看", "找〔姓名〕阿姨来看看")]
    [InlineData("居委的王小明主任不理我", "居委的〔姓名〕主任不理我")]
    [InlineData("老李说不管", "〔姓名〕说不管")]
    [InlineData("叫小陈来一下", "叫〔姓名〕来一下")]
    [InlineData("找欧阳娜娜来", "找〔姓名〕来")]
    [InlineData("my name is John Smith, please help", "my name is 〔姓名〕, please help")]
    [InlineData("楼上姓周的天天吵", "楼上姓〔姓名〕的天天吵")]
    [InlineData("快递单号SF1234567890丢了", "快递单号〔号码〕丢了")]
    [InlineData("ask Mr. Wang about it", "ask mr. 〔姓名〕 about it")]
    public void Name_IsMasked_WhereSomethingShowsThatItIsOne(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text, Places));

    [Theory]
    [InlineData("王建国")]
    [InlineData("李芳")]
    [InlineData("找李建军")]
    [InlineData("隔壁陈大明家天天吵")]
    [InlineData("张建国反映一下")]
    [InlineData("我老公叫赵国强你们认识伐")]
    [InlineData("我儿子李小龙会来")]
    [InlineData("张三丰打人")]
    [InlineData("赵钱孙李")]
    [InlineData("我是王芳啊")]
    [InlineData("I'm Mary Smith")]
    [InlineData("我1950年3月2日出生的")]
    [InlineData("密码是abcd帮我登录")]
    [InlineData("13816234567")]
    [InlineData("3号楼402室")]
    [InlineData("嗯")]
    [InlineData("")]
    public void Text_IsNotKept_WhenItMayHoldANameOrNothingIsLeft(string text) => Assert.Null(PersonalData.Mask(text, Places));

    [Theory]
    [InlineData("你们几点开门")]
    [InlineData("我们小区没人管")]
    [InlineData("狗在小区乱跑")]
    [InlineData("周末可以吗")]
    [InlineData("打12345也没用")]
    [InlineData("下个月12号行不行")]
    [InlineData("2026-12-01可以吗")]
    [InlineData("有5个人等着")]
    [InlineData("楼上高空抛物")]
    [InlineData("隔壁张贴的广告")]
    [InlineData("谢谢你们的帮忙")]
    [InlineData("第二个就是我说的")]
    [InlineData("方便的时候回一下")]
    [InlineData("门禁密码忘了")]
    [InlineData("养老金几号发")]
    [InlineData("15号下午来人吗")]
    [InlineData("9:30到10:30")]
    [InlineData("唐山路上没路灯")]
    [InlineData("钱谁来出")]
    [InlineData("老百姓的事没人管")]
    [InlineData("i'm not satisfied at 10am")]
    [InlineData("how do i use this thing")]
    public void Text_StaysAsItIs_WhenItTellsNothingOfAnybody(string text) => Assert.Equal(text, PersonalData.Mask(text, Places));

    [Fact]
    public void Cut_KeepsMarksWhole_WhenTheEndFallsIntoOne()
    {
        Assert.Equal("打我", PersonalData.Cut("打我〔电话〕好了", 5));
        Assert.Equal("打我〔电话〕", PersonalData.Cut("打我〔电话〕好了", 6));
        Assert.Equal("打我", PersonalData.WithoutMarks("打我〔电话〕"));
        Assert.True(PersonalData.HasMarks("打我〔电话〕"));
    }
}
