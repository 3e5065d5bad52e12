namespace GovBot.Tests.Scripts;

public sealed class ConversationTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "GovBot.Tests", "Conversations");

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order().OfType<string>()];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Conversation_GoesAsWritten_WhenHeldThroughTheTurnRunner(string script) =>
        await ScriptRunner.RunAsync(Script.Read(Path.Combine(Folder, $"{script}.yaml")));

    [Fact]
    public async Task Script_Fails_WhenTheBotSaysSomethingElse()
    {
        var script = new Script { Title = "red", Steps = [new() { Says = "你好", Sees = ["这句话机器人从来不说"] }] };

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => ScriptRunner.RunAsync(script));
    }

    [Fact]
    public void Scripts_AreAtLeastForty() => Assert.True(Scripts.Count >= 40);
}
