namespace GovBot.Tests.Architecture;

public sealed class SourceTests
{
    /// <summary>The closed grammar of numbers, dates and yes/no may speak Chinese; so may the runtime's recognizers.</summary>
    private static readonly string[] MaySpeak = ["src/GovBot/Understanding/", "src/GovBot.BotBuilder/", "src/GovBot.Data/Migrations/", "src/GovBot/Cli/"];

    [Fact]
    public void Sources_HoldNoWordingThatPeopleRead() =>
        AssertNone(SourceRules.Wording, file => !MaySpeak.Any(file.StartsWith));

    [Fact]
    public void Sources_TakeTimeFromAProviderAndNeverBlock() =>
        AssertNone(SourceRules.HiddenClocksAndBlocking, _ => true);

    [Theory]
    [InlineData("""class C { string S => "请稍等"; }""")]
    [InlineData("""class C { string S(int n) => $"还有{n}天"; }""")]
    [InlineData("""class C { void M() => turn.SendActivityAsync("Please wait a moment"); }""")]
    [InlineData("""class C { object M() => MessageFactory.Text("Please wait"); }""")]
    public void Wording_IsFound_InRedFixture(string source) => Assert.NotEmpty(SourceRules.Wording(source));

    [Fact]
    public void Wording_IsNotSeen_InComments() => Assert.Empty(SourceRules.Wording("/// <summary>约请</summary>\nclass C { } // 注释"));

    [Fact]
    public void Pages_HoldNoWording()
    {
        var found = Repository.PageSources()
            .SelectMany(f => SourceRules.HanLines(File.ReadAllText(f)).Select(hit => $"{System.IO.Path.GetRelativePath(Repository.Root, f)}:{hit}"))
            .ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void HanLine_IsFound_InRedFixture() => Assert.NotEmpty(SourceRules.HanLines("<button>返回</button>"));

    [Theory]
    [InlineData("class C { object M() => DateTime.UtcNow; }")]
    [InlineData("class C { object M() => System.DateTimeOffset.Now; }")]
    [InlineData("class C { Task M() => Task.Delay(100); }")]
    [InlineData("class C { void M(Task t) => t.Wait(); }")]
    [InlineData("class C { int M(Task<int> t) => t.GetAwaiter().GetResult(); }")]
    public void HiddenClockOrBlocking_IsFound_InRedFixture(string source) => Assert.NotEmpty(SourceRules.HiddenClocksAndBlocking(source));

    private static void AssertNone(Func<string, IEnumerable<string>> rule, Func<string, bool> applies)
    {
        var found = Repository.Sources("src")
            .Select(f => System.IO.Path.GetRelativePath(Repository.Root, f))
            .Where(applies)
            .SelectMany(f => rule(File.ReadAllText(Repository.Path(f))).Select(hit => $"{f}:{hit}"))
            .ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
