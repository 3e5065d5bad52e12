using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class PrivateDetailsTests
{
    [Theory]
    [InlineData("我身份证310110195001011234,帮我看看", "我身份证〔身份证〕,帮我看看", PrivateKind.Identity)]
    [InlineData("身份证 310110 19500101 123X", "身份证 〔身份证〕", PrivateKind.Identity)]
    [InlineData("310110195001011234", "〔身份证〕", PrivateKind.Identity)]
    [InlineData("my passport is E12345678", "my passport is 〔身份证〕", PrivateKind.Identity)]
    [InlineData("电话13812345678,楼道灯坏了", "电话〔电话〕,楼道灯坏了", PrivateKind.Phone)]
    [InlineData("138 1234 5678打我", "〔电话〕打我", PrivateKind.Phone)]
    [InlineData("打021-65431234", "打〔电话〕", PrivateKind.Phone)]
    [InlineData("家里电话65431234", "家里电话〔电话〕", PrivateKind.Phone)]
    [InlineData("一三八一二三四五六七八打我", "〔电话〕打我", PrivateKind.Phone)]
    [InlineData("沪A12345停在消防通道", "〔车牌〕停在消防通道", PrivateKind.Plate)]
    [InlineData("沪AD12345 占了我的车位", "〔车牌〕 占了我的车位", PrivateKind.Plate)]
    [InlineData("银行卡6222021234567890123被骗了", "银行卡〔银行卡〕被骗了", PrivateKind.BankCard)]
    [InlineData("4539 1488 0343 6467", "〔银行卡〕", PrivateKind.BankCard)]
    [InlineData("写信到 zhang.san@example.com 吧", "写信到 〔邮箱〕 吧", PrivateKind.Mail)]
    [InlineData("加我微信zhangsan_88", "加我微信〔账号〕", PrivateKind.Account)]
    [InlineData("微信号:Li4321", "微信号:〔账号〕", PrivateKind.Account)]
    [InlineData("my WeChat id is lilei2024 thanks", "my WeChat id is 〔账号〕 thanks", PrivateKind.Account)]
    public void Detail_IsCoveredAndNothingElse_WhenWritten(string said, string shown, PrivateKind kind)
    {
        var covered = PrivateDetails.Cover(said);

        Assert.Equal(shown, covered.Shown);
        Assert.Equal([kind], covered.Kinds);
    }

    [Theory]
    [InlineData("长白路100弄3号楼502室漏水")]
    [InlineData("打12345没用,110也来过了")]
    [InlineData("20261122晚上8点30分停电")]
    [InlineData("查询码 3829 1504 6718")]
    [InlineData("YJ261122-0007 怎么样了")]
    [InlineData("微信群里有100多人在说,微信支付也不行")]
    [InlineData("WiFi wechat mini program does not open")]
    [InlineData("水费 1234.56 元,表号 0012345678")]
    [InlineData("川菜馆油烟很大,新B区晚上吵")]
    [InlineData("楼上三四家都漏,一二三四号楼都这样")]
    public void Words_StayAsTheyAre_WhenTheyNameNobody(string said)
    {
        var covered = PrivateDetails.Cover(said);

        Assert.Equal(said, covered.Shown);
        Assert.Empty(covered.Kinds);
    }

    [Fact]
    public void SeveralDetails_AreEachNamedOnce_WhenWrittenTogether()
    {
        var covered = PrivateDetails.Cover("我310110195001011234,13812345678或者13912345678,车沪A12345");

        Assert.Equal([PrivateKind.Identity, PrivateKind.Phone, PrivateKind.Plate], covered.Kinds);
        Assert.DoesNotContain("1234", covered.Shown, StringComparison.Ordinal);
    }
}
