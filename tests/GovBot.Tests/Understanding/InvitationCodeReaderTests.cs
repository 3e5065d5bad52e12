using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class InvitationCodeReaderTests
{
    [Theory]
    [InlineData("ABCD-EFGH", "ABCDEFGH")]
    [InlineData("abcd efgh", "ABCDEFGH")]
    [InlineData("ａｂｃｄ－ｅｆｇｈ", "ABCDEFGH")]
    [InlineData("a b c d e f g 8", "ABCDEFG8")]
    [InlineData("ABCD——EFGH", "ABCDEFGH")]
    [InlineData("我的邀请码是ABCD-EFG2，谢谢", "ABCDEFG2")]
    [InlineData("my invitation code is ABCD-EFG2 thanks", "ABCDEFG2")]
    [InlineData("invitation code abcdefg2 please", "ABCDEFG2")]
    [InlineData("oOiL-uVkx", "0011VVKX")]
    public void Code_IsRead_HoweverItIsTyped(string text, string code) => Assert.Equal(code, InvitationCodeReader.Read(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("我没有邀请码")]
    [InlineData("ABCD-EFG")]
    [InlineData("ABCD-EFGHJ")]
    [InlineData("13812345678")]
    [InlineData("我住1号楼")]
    public void NoCode_IsRead_WhereThereIsNone(string text) => Assert.Null(InvitationCodeReader.Read(text));

    [Theory]
    [InlineData("ABCD-EFGH", true)]
    [InlineData("5555-0101", false)]
    [InlineData("abcd efgh", false)]
    public void Code_IsPlain_AsItIsShown(string text, bool plain) => Assert.Equal(plain, InvitationCodeReader.Read(text)?.IsPlain);
}
