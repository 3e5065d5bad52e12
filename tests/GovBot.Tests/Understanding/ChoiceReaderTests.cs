using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class ChoiceReaderTests
{
    [Theory]
    [InlineData("漏水/停车/噪声", "2", "2")]
    [InlineData("漏水/停车/噪声", "\uFF12", "2")]
    [InlineData("漏水/停车/噪声", "二", "2")]
    [InlineData("漏水/停车/噪声", "②", "2")]
    [InlineData("漏水/停车/噪声", "❷", "2")]
    [InlineData("漏水/停车/噪声", "➋", "2")]
    [InlineData("漏水/停车/噪声", "⒉", "2")]
    [InlineData("漏水/停车/噪声", "ⅱ", "2")]
    [InlineData("漏水/停车/噪声", "最后第二只", "2")]
    [InlineData("漏水/停车/噪声", "两", "2")]
    [InlineData("漏水/停车/噪声", "第二个", "2")]
    [InlineData("漏水/停车/噪声", "我选第二个吧", "2")]
    [InlineData("漏水/停车/噪声", "2。", "2")]
    [InlineData("漏水/停车/噪声", "2号", "2")]
    [InlineData("漏水/停车/噪声", "最后一个", "3")]
    [InlineData("漏水/停车/噪声", "倒数第二个", "2")]
    [InlineData("漏水/停车/噪声", "中间那个", "2")]
    [InlineData("漏水/停车/噪声", "停车", "2")]
    [InlineData("漏水/停车/噪声", "2. 停车", "2")]
    [InlineData("漏水/停车/噪声", "是停车的问题", "2")]
    [InlineData("漏水/停车/噪声", "我要反映停車", "2")]
    [InlineData("漏水/停车/噪声", "停", "2")]
    [InlineData("漏水/停车/噪声", "不是漏水,是停车", "2")]
    [InlineData("漏水/停车/噪声", "second", "2")]
    [InlineData("漏水/停车/噪声", "the second one", "2")]
    [InlineData("漏水/停车/噪声", "4", "NONE")]
    [InlineData("漏水/停车/噪声", "0", "NONE")]
    [InlineData("漏水/停车/噪声", "都不是", "NONE")]
    [InlineData("漏水/停车/噪声", "随便", "NONE")]
    [InlineData("漏水/停车/噪声", "不知道", "NONE")]
    [InlineData("漏水/停车/噪声", "2个小时前", "NONE")]
    [InlineData("漏水/停车/噪声", "", "NONE")]
    [InlineData("漏水/停车/噪声", "😀", "NONE")]
    [InlineData("漏水/停车/噪声", "1和2", "AMBIGUOUS")]
    [InlineData("漏水/停车/噪声", "1或者3", "AMBIGUOUS")]
    [InlineData("漏水/停车/噪声", "漏水和停车", "AMBIGUOUS")]
    [InlineData("停车/停车费/其他", "停车费的事", "2")]
    [InlineData("停车/停车费/其他", "停车", "1")]
    [InlineData("小区停车/道路停车/其他", "停车", "AMBIGUOUS")]
    [InlineData("1号楼/2号楼/12号楼", "12号楼", "3")]
    [InlineData("1号楼/2号楼/12号楼", "12", "3")]
    [InlineData("3号楼/2号楼/12号楼", "3", "AMBIGUOUS")]
    [InlineData("1号楼/2号楼/12号楼", "十二号楼", "3")]
    [InlineData("长白新村/延吉新村/控江路小区", "延吉", "2")]
    [InlineData("长白新村/延吉新村/控江路小区", "新村", "AMBIGUOUS")]
    [InlineData("有,现在就危险/没有危险/说不清", "没有危险", "2")]
    [InlineData("已经解决/部分解决/没有解决", "解决了", "1")]
    [InlineData("周一上午/周二上午/周三上午", "周一上午,算了,周三上午吧", "3")]
    [InlineData("有危险/没有危险", "没有", "2")]
    public void ChoiceReader_FindsTheOption_WhenAPersonRepliesFreely(string options, string reply, string expected)
    {
        var list = options.Split('/').Select((label, i) => new Option($"{i}", label)).ToList();

        var reading = ChoiceReader.Read(reply, list);

        var actual = reading switch
        {
            ChoiceReading.One one => $"{one.Index + 1}",
            ChoiceReading.Ambiguous => "AMBIGUOUS",
            _ => "NONE",
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void ChoiceReader_TakesASynonym_WhenTheLabelIsNotSaid()
    {
        var options = new[] { new Option("leak", "漏水", ["滴水", "渗水"]), new Option("noise", "噪声") };

        Assert.Equal(new ChoiceReading.One(0), ChoiceReader.Read("屋顶滴水", options));
    }

    [Theory]
    [InlineData("是的", YesNo.Yes)]
    [InlineData("对额", YesNo.Yes)]
    [InlineData("没错", YesNo.Yes)]
    [InlineData("👍", YesNo.Yes)]
    [InlineData("好的,谢谢", YesNo.Yes)]
    [InlineData("有点危险", YesNo.Yes)]
    [InlineData("勿要", YesNo.No)]
    [InlineData("没有危险", YesNo.No)]
    [InlineData("不用了,下次再说", YesNo.No)]
    [InlineData("算了吧", YesNo.No)]
    [InlineData("不知道", YesNo.Unclear)]
    [InlineData("是不是要身份证", YesNo.Unclear)]
    [InlineData("昨天晚上", YesNo.Unclear)]
    public void YesNoReader_TellsYesFromNo_WhenSaidInPassing(string reply, YesNo expected) => Assert.Equal(expected, YesNoReader.Read(reply));

    [Fact]
    public void WordInCommon_IsEnough_OnlyWhereItIsReadFreely()
    {
        Option[] options = [new("leak", "漏水渗水"), new("lift", "电梯故障")];

        Assert.IsType<ChoiceReading.None>(ChoiceReader.Read("电梯又不动了", options));
        Assert.Equal(1, Assert.IsType<ChoiceReading.One>(ChoiceReader.ReadFreely("电梯又不动了", options)).Index);
        Assert.IsType<ChoiceReading.None>(ChoiceReader.ReadFreely("电梯归谁管吗", options));
    }

    [Theory]
    [InlineData("彻底解决/解决了一部分/完全没解决", "一", "1")]
    [InlineData("1号楼/3号楼/2号楼", "2", "AMBIGUOUS")]
    [InlineData("听证会/协调会", "什么叫听证会啊", "NONE")]
    [InlineData("听证会/协调会", "协调会是做什么的?", "NONE")]
    [InlineData("优/良/中/差", "差 太差了", "4")]
    [InlineData("非常满意/满意/一般/不满意/非常不满意", "气得要命 太不满意了", "5")]
    [InlineData("非常满意/满意/一般/不满意/非常不满意", "不算太满意", "4")]
    [InlineData("全部解决/部分解决/没有解决", "厨房好了卫生间还在漏", "2")]
    [InlineData("同意接收/职责不符退回/建议转区城管局", "zhuan chengguan", "3")]
    [InlineData("两三天内/一周内/以后再说", "一个礼拜之内", "2")]
    [InlineData("两三天内/一周内/以后再说", "within a week please", "2")]
    [InlineData("三天内/一周内/一个月内", "两天", "1")]
    [InlineData("楼组长/居委书记", "书记或者楼组长", "AMBIGUOUS")]
    [InlineData("满意/基本满意/不满意", "满义", "1")]
    [InlineData("提交/修改/取消", "题交", "1")]
    [InlineData("线上会议/现场会议", "什么会?", "NONE")]
    [InlineData("每天/每周一次/每月一次", "前两个都可以", "AMBIGUOUS")]
    [InlineData("路灯/井盖/油烟", "编号3", "3")]
    [InlineData("群租/飞线/家禽/堵道", "2和4我都看到了", "AMBIGUOUS")]
    [InlineData("催办/追加说明/评价", "伐要3 要2", "2")]
    [InlineData("护工/律师", "lvshi", "2")]
    [InlineData("9:00-10:00/14:00-15:00/15:00-16:00", "下午三点到四点", "3")]
    [InlineData("9:00-10:00/14:00-15:00/15:00-16:00", "下午都行", "AMBIGUOUS")]
    [InlineData("9:00-10:00/14:00-15:00/15:00-16:00", "14:00-15:00", "2")]
    [InlineData("步行/骑行/公交", "本来想骑行，还是公交吧", "3")]
    [InlineData("在职/退休", "以前在职，去年退休的", "2")]
    [InlineData("方案甲/方案乙/方案丙", "甲或者丙都行", "AMBIGUOUS")]
    [InlineData("猫/狗/兔/鸟", "我家猫跟狗都有", "AMBIGUOUS")]
    [InlineData("有/无", "没有", "2")]
    [InlineData("一次/两次/三次/四次及以上", "十几趟了", "4")]
    [InlineData("一室户/两室户/三室户/四室及以上", "五个房间", "4")]
    [InlineData("两千以下/两千到五千/五千以上", "一千八", "1")]
    [InlineData("一楼/二楼/三楼/四楼", "十八楼", "NONE")]
    [InlineData("活期/定期/国债", "最后一只", "3")]
    [InlineData("每天/每周两次/每周一次", "每周", "AMBIGUOUS")]
    [InlineData("很急/一般/不急", "急", "1")]
    [InlineData("已经解决/部分解决/没有解决", "解决了", "1")]
    [InlineData("遛狗牵绳/办理狗证/狗叫扰民", "狗的问题", "AMBIGUOUS")]
    [InlineData("磨刀/修伞/理发", "磨刀不磨了 修伞", "2")]
    [InlineData("每天/每周一次/每月一次", "每天太多了 每周一次吧", "2")]
    [InlineData("照片/视频/证人", "照片没拍到 不过有证人", "3")]
    [InlineData("材料不全/重复反映/超过期限", "侪勿是，是他自己撤回的", "NONE")]
    [InlineData("60岁以下/60到69岁/70到79岁", "还没到六十呢", "1")]
    [InlineData("是/否/不确定", "fou", "2")]
    [InlineData("同意/不同意/弃权", "OK的", "1")]
    [InlineData("停水/漏水/停电", "漏谁", "2")]
    [InlineData("没水/水压小/水发黄/有异味", "2,哦不对,选4", "4")]
    [InlineData("投诉/咨询/求助", "选①，我实在吃不消他们了", "1")]
    [InlineData("民政科/税务所/房管所", "最末尾那个", "3")]
    [InlineData("投诉/建议/求助", "本来想投诉的想想算了提个建议吧", "2")]
    [InlineData("周一/周二/周三/周四", "礼拜一要去外孙家还是礼拜三吧", "3")]
    [InlineData("周二上午/周三下午/周五晚上", "礼拜四可以伐", "NONE")]
    [InlineData("居住证明/收入证明/亲属关系证明", "要开张证明", "AMBIGUOUS")]
    [InlineData("60岁以下/60至69岁/70岁以上", "几岁不想讲,好伐", "NONE")]
    [InlineData("钢琴/书法/舞蹈", "我不想学，都不要", "NONE")]
    [InlineData("早餐/午餐/均不需要", "我不吃，都不需要", "3")]
    [InlineData("同意/不同意/弃权", "好格呀，就照这个做", "1")]
    [InlineData("刚刚发生/几天了/半年以上", "前年开始的,一直拖到现在", "3")]
    [InlineData("晴园小区/雨园小区", "我不住这几个小区", "NONE")]
    [InlineData("活期/定期/理财", "哪种利息最高？", "NONE")]
    [InlineData("Single/Unmarried", "maried", "NONE")]
    [InlineData("没有危险/有人受伤/有别的危险", "没啥危险呀", "1")]
    [InlineData("没有危险/有人受伤/有别的危险", "倒没什么危险", "1")]
    [InlineData("没有危险/有人受伤/有别的危险", "没人受伤", "NONE")]
    [InlineData("身份证/户口簿/房产证", "sfz", "1")]
    [InlineData("是/否/不清楚", "no", "2")]
    [InlineData("电话/短信/微信", "徽信", "3")]
    [InlineData("漏水/停车/噪声", "排第二的那个", "2")]
    [InlineData("漏水/停车/噪声", "打头的那一个", "1")]
    [InlineData("漏水/停车/噪声", "顶后头搿个", "3")]
    [InlineData("漏水/停车/噪声", "不好意思写得慢 我就选最后那个好伐", "3")]
    [InlineData("漏水/停车/噪声", "2吧2吧", "2")]
    [InlineData("漏水/停车/噪声", "2还是3 我吃不准", "AMBIGUOUS")]
    [InlineData("漏水/停车/噪声", "啊？再讲一遍", "NONE")]
    [InlineData("第一居委/第二居委", "我住三号里，不过归二居委管的", "2")]
    [InlineData("同意/不同意/弃权", "伐同意", "2")]
    [InlineData("同意/不同意/弃权", "👍👍👍", "1")]
    [InlineData("满意/一般/不满意", "👎", "3")]
    [InlineData("电话/微信/上门", "电话听不见，微信不会弄，上门好了", "3")]
    [InlineData("配药/量血压/打针", "药要配，血压也要量", "AMBIGUOUS")]
    [InlineData("居委会/物业", "找居委会吧，物业我打了七只电话没人睬", "1")]
    [InlineData("一号楼/二号楼", "1号楼是我阿妹住的，我自己是2号楼", "2")]
    [InlineData("张建国/李秀英/王德明", "老张是好人，不过小王年轻，我投小王", "3")]
    [InlineData("9点/11点/14点/16点", "下半日两点", "3")]
    [InlineData("22点前/21点前/20点前", "夜里八点必须收摊", "3")]
    [InlineData("1人/2-3人/4-10人/10人以上", "十几个", "4")]
    [InlineData("每周一次/半月一次/每月一次", "一个月两趟差不多了", "2")]
    public void Choice_IsReadByHowItIsSaid(string options, string reply, string expected) => Assert.Equal(expected, ReadFreely(options, reply, ChoiceSynonyms.None));

    [Theory]
    [InlineData("完全同意/基本同意/不同意", "举双手赞成", "1")]
    [InlineData("完全同意/基本同意/不同意", "大体上赞成", "2")]
    [InlineData("全部同意/部分同意", "都赞成", "1")]
    public void OfSeveral_TheOneThatIsSaidAsStrongly_IsMeant(string options, string reply, string expected) =>
        Assert.Equal(expected, ReadFreely(options, reply, new([new(["同意", "赞成"], [], [])])));

    [Fact]
    public void RarePieceOfAHint_IsEnough_WhereNothingElseFits() => Assert.Equal("1", ReadFreely("本楼/全区", "我们这个门洞", new([new(["本楼"], ["一个门洞"], [])])));

    [Theory]
    [InlineData("换灯泡/通马桶/修门窗", "厕所堵了", "2")]
    [InlineData("树断了/电线断了", "枝条掉下来了", "1")]
    [InlineData("换灯泡/通马桶/修门窗", "厕所在哪里", "NONE")]
    public void Choice_IsReadByWhatGoesTogether_WhereNothingElseFits(string options, string reply, string expected) =>
        Assert.Equal(expected, ReadFreely(options, reply, new([new(["厕所", "卫生间"], ["马桶"], []), new(["树木"], [], ["树", "枝"])])));

    // 着火 stands in a family of its own that both touch.
    [Theory]
    [InlineData("火灾/触电", "家里着火", "1")]
    [InlineData("火灾/触电", "被电到了", "2")]
    [InlineData("火灾/触电", "没被电到", "NONE")]
    [InlineData("火灾/触电", "除了电到", "NONE")]
    [InlineData("火灾/触电", "一条鱼", "NONE")]
    [InlineData("火灾/触电/其他", "着火还是电到", "NONE")]
    public void Choice_IsReadByWhatItTouches_InOtherWords(string options, string reply, string expected) =>
        Assert.Equal(expected, ReadFreely(options, reply, new([new(["火险"], ["着火", "火灾"], []), new(["漏电"], ["电到", "触电"], [])])));

    // Neither reply nor label stands among the sayings: each is like one of them.
    [Theory]
    [InlineData("高空坠物/楼道杂物", "楼上又乱掼东西下来", "1")]
    [InlineData("高空坠物/楼道杂物", "过道里全是旧家具", "2")]
    [InlineData("高空坠物/楼道杂物", "guo dao li quan shi jiu jia ju", "2")]
    [InlineData("高空坠物/楼道杂物", "明天再说", "NONE")]
    [InlineData("高空坠物/楼道杂物", "掼东西和旧家具都有", "NONE")]
    public void Choice_IsReadByWhatPeopleSaid_OfOptionsLikeIt(string options, string reply, string expected) =>
        Assert.Equal(expected, ReadFreely(options, reply, new([], [new("高空抛物", ["楼上往下扔东西", "掼东西下来"]), new("楼道堆物", ["过道里堆满旧家具", "走廊全是杂物"])])));

    [Fact]
    public void Why_NamesWhatSpokeForEachOption()
    {
        var options = new ChoiceSynonyms([new(["火险"], ["着火", "火灾"], [])]).Add([new("a", "火灾"), new("b", "触电")]);
        var why = ChoiceReader.Why("家里着火", options);
        Assert.Contains(why[0].Families, family => family.What == "火险" && family.Weight > 0);
        Assert.Empty(why[1].Families);
    }

    // In its characters 急的呀 is nearest to 不急.
    [Fact]
    public void Reply_IsNeverReadAsTheDenialOfWhatItSays() =>
        Assert.NotEqual("2", ReadFreely("紧急/不急", "急的呀", new([], [new("不急", ["急什么急的", "不急的呀"])])));

    [Theory]
    [InlineData("青年/中年/老年", "今年廿二岁", "1")]
    [InlineData("0至3岁/3至6岁/6岁以上", "幼儿园中班", "2")]
    [InlineData("按月/按季/半年/全年", "三个月付一趟", "2")]
    [InlineData("每天/每周一次/每月一次", "一个号头一趟", "3")]
    [InlineData("青年/中年/老年", "我退休二十年了", "3")]
    [InlineData("欠费/设备故障/不清楚原因", "勿晓得啥事体", "3")]
    [InlineData("铺地板/封阳台/更换门窗", "地板不动，只更换门窗", "3")]
    [InlineData("100元以下/100至500元", "大概五六十块", "1")]
    [InlineData("当天/三日内/一周内", "三天里厢", "2")]
    [InlineData("早7点至9点/午12点至1点/晚6点至8点", "夜里六点到八点", "3")]
    [InlineData("3个工作日/7个工作日/15个工作日", "选七个工作日的", "2")]
    [InlineData("供水/供电/燃气", "水跟电都停了", "AMBIGUOUS")]
    [InlineData("高空抛物/外墙脱落/煤气泄漏", "最后头搿只", "3")]
    [InlineData("照片/录音/无材料", "啥物事都没", "3")]
    [InlineData("同意/不同意/弃权/有条件同意", "同意是同意，但要先保证采光", "4")]
    [InlineData("居住证/社保卡/老年卡", "社保卡上次办好了，今朝办老年卡", "3")]
    [InlineData("自住/出租/空置", "前两年出租，现在自住", "1")]
    public void Choice_IsReckoned(string options, string reply, string expected) => Assert.Equal(expected, ReadFreely(options, reply, ChoiceSynonyms.None));

    [Fact]
    public void WhatSomethingElseIsCalled_IsNoSlipForAnOption() =>
        Assert.Equal("NONE", ReadFreely("区水务局/区民政局", "税务局", new([new(["税务局", "税务"], [], []), new(["水务局"], [], [])])));

    // Said while something else is asked, it must not change the building that was given before.
    [Theory]
    [InlineData("以前住3号楼，现在12号楼漏水", null, "12号楼漏水")]
    [InlineData("要更正户口信息", null, null)]
    [InlineData("电话号码写错了一个数字", null, null)]
    [InlineData("说错了，是12号楼", "12号楼", "12号楼")]
    public void Story_PutsNothingRight_AnAnswerDoes(string said, string? putRight, string? answered)
    {
        Assert.Equal(putRight, SecondThoughts.In(said));
        Assert.Equal(answered, SecondThoughts.InAnswer(said));
    }

    [Fact]
    public void ShorterLabel_DoesNotLendItsWords_ToTheLabelItStandsIn() =>
        Assert.Equal("1", ReadFreely("高层/小高层", "三十层楼", new([new(["高层"], ["三十层"], [])])));

    // What repeats itself is no deeper for it: a stack that overflows ends the service.
    [Theory]
    [InlineData("不要")]
    [InlineData("吧")]
    [InlineData("也要，")]
    [InlineData("又不要，")]
    [InlineData("停车不要，")]
    public void Reply_OfThousandsOfTheSame_IsRead(string said) =>
        Assert.NotEmpty(ReadFreely("东门停车/西门停车/其他", "停车" + string.Concat(Enumerable.Repeat(said, 5000)), ChoiceSynonyms.None));

    private static string ReadFreely(string options, string reply, ChoiceSynonyms synonyms) =>
        ChoiceReader.ReadFreely(reply, synonyms.Add([.. options.Split('/').Select((label, i) => new Option($"{i}", label))])) switch
        {
            ChoiceReading.One one => $"{one.Index + 1}",
            ChoiceReading.Ambiguous => "AMBIGUOUS",
            _ => "NONE",
        };
}
