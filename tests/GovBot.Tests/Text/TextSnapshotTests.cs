using GovBot.Text;

namespace GovBot.Tests.Text;

public sealed class TextSnapshotTests
{
    private static readonly TextSnapshot Texts = new(
        new Dictionary<string, string> { ["a.hello"] = "您好,{name}!{name},{other}" },
        new Dictionary<string, string> { ["a.hello"] = "Hello {name}" });

    [Theory]
    [InlineData("zh-CN", "您好,张!张,{other}")]
    [InlineData("en-US", "Hello 张")]
    [InlineData("fr", "您好,张!张,{other}")]
    [InlineData(null, "您好,张!张,{other}")]
    public void Text_IsFilledIn_InTheLanguageSpoken(string? locale, string expected) => Assert.Equal(expected, Texts.Get(locale!, "a.hello", ("name", "张")));

    [Fact]
    public void BracesInWhatAPersonWrote_AreNotFilledIn() => Assert.Equal("Hello {name} {", Texts.Get("en", "a.hello", ("name", "{name} {")));

    [Fact]
    public void MissingText_NamesItsKey() => Assert.Contains("a.none", Assert.Throws<KeyNotFoundException>(() => Texts.Get("en", "a.none")).Message, StringComparison.Ordinal);
}
