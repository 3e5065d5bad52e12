using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class PersonMentionsTests
{
    [Theory]
    [InlineData("王阿婆上个月绊了一跤 住在3号楼502", "王阿婆|3号楼502")]
    [InlineData("201的老李家天天放", "201|老李")]
    [InlineData("三号楼五零二 半夜还在唱", "三号楼五零二")]
    [InlineData("501的王阿婆不要再放鞋柜", "501|王阿婆")]
    [InlineData("401那家的鞋柜", "401")]
    [InlineData("张老师说 5幢１０２室 堆满了", "张老师|5幢102室")]
    [InlineData("欧阳老师同意了", "欧阳老师")]
    public void PersonsAndHomes_AreFound(string text, string expected) => Assert.Equal(expected.Split('|'), PersonMentions.Find(text));

    [Theory]
    [InlineData("楼道里不要堆鞋柜，雨伞用完收好")]
    [InlineData("3号楼的楼道不放东西")]
    [InlineData("晚上22:30以后不大声")]
    [InlineData("2026年起遛狗要牵绳")]
    [InlineData("谁看到了，先当面说一声")]
    [InlineData("全楼120户，来了90户")]
    [InlineData("周一三五倒垃圾")]
    [InlineData("室外晾晒不滴水")]
    [InlineData("老人小孩先走")]
    public void Rules_NameNobody(string text) => Assert.Empty(PersonMentions.Find(text));

    [Fact]
    public void Cover_LeavesWhatWasSaid() => Assert.Equal("〔姓名〕阿婆绊了一跤，住在〔门牌〕", PersonMentions.Cover("王阿婆绊了一跤，住在3号楼502"));
}
