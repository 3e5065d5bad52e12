using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class AskedToComeTests
{
    private static readonly string[] Units = ["区房屋管理局", "区绿化市容局", "District Housing Bureau", "区民政局（演示）"];

    [Theory]
    [InlineData("楼顶漏水，请房屋管理局来看", 0)]
    [InlineData("想约请区房屋管理局到现场", 0)]
    [InlineData("请区里的绿化市容局来修树", 1)]
    [InlineData("请民政局来看看老人", 3)]
    [InlineData("Please ask the District Housing Bureau to come", 2)]
    public void Unit_IsAsked_WhereTheSentenceSaysSo(string text, int unit) => Assert.Equal(unit, AskedToCome.In(text, Units));

    [Theory]
    [InlineData("房屋管理局上个月来过，没修好")]
    [InlineData("找过绿化市容局")]
    [InlineData("请房屋管理局和绿化市容局都来，再请绿化市容局带锯子")]
    [InlineData("楼顶漏水")]
    [InlineData("")]
    public void Nobody_IsAsked_WhereAUnitIsOnlySpokenOf_OrTwoAre(string text) => Assert.Null(AskedToCome.In(text, Units));
}
