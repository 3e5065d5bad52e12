using GovBot.Forms;

namespace GovBot.Tests.Forms;

public sealed class PhonesTests
{
    [Theory]
    [InlineData("13800138000", "+8613800138000")]
    [InlineData("138 0013 8000", "+8613800138000")]
    [InlineData("１３８００１３８０００", "+8613800138000")]
    [InlineData("一三八零零一三八零零零", "+8613800138000")]
    [InlineData("幺三八零零幺三八零零零", "+8613800138000")]
    [InlineData("+86 138-0013-8000", "+8613800138000")]
    [InlineData("021-65432100", "+862165432100")]
    [InlineData("65432100", "+862165432100")]
    [InlineData("我的电话是13800138000。", "+8613800138000")]
    [InlineData("1380013800", null)]
    [InlineData("23800138000", null)]
    [InlineData("110", null)]
    [InlineData("没有", null)]
    [InlineData("", null)]
    public void Phone_IsRead(string said, string? number) => Assert.Equal(number, Phones.Read(said));

    [Theory]
    [InlineData("楼上漏水,打我电话13800138000谢谢", "+8613800138000")]
    [InlineData("查询码 382915046718", null)]
    [InlineData("3号楼502室", null)]
    public void Phone_IsFoundInASentence(string said, string? number) => Assert.Equal(number, Phones.Find(said));
}
