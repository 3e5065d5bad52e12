using GovBot.Forms;

namespace GovBot.Tests.Forms;

public sealed class CopyOutTests
{
    [Theory]
    [InlineData("头\n{what}", "头\n漏水")]
    [InlineData("内容：{what}\n补充：{added}", "内容：漏水")]
    [InlineData("{what} {added}\n{done}", "漏水")]
    [InlineData("{What}", "")]
    public void Line_IsLeftOut_WhenAllItsWordsAreEmpty(string text, string expected) =>
        Assert.Equal(expected, Of(text).Fill(new Dictionary<string, string?> { ["what"] = "漏水", ["added"] = " ", ["done"] = null }));

    [Fact]
    public void WhatPeopleWrote_IsNotFilledAgain() =>
        Assert.Equal("{number} 在说", Of("{what}").Fill(new Dictionary<string, string?> { ["what"] = "{number} 在说", ["number"] = "YJ261123-0001" }));

    [Fact]
    public void UnknownWords_AreNamed() => Assert.Equal(["phone"], Of("{what} {phone}").Unknown);

    private static CopyOut Of(string text) => new("a", new("甲", "A"), text);
}
