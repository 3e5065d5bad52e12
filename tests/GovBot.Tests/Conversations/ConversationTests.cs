using GovBot.Tests.Hosting;

namespace GovBot.Tests.Scripts;

public sealed class ConversationTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "GovBot.Tests", "Conversations");

    public static TheoryData<string> Scripts => [.. Names()];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Conversation_GoesAsWritten_WhenHeldThroughTheTurnRunner(string script) =>
        await ScriptRunner.RunAsync(Script.Read(Path.Combine(Folder, $"{script}.yaml")));

    /// <summary>The scripts that name it; each takes a database of its own, so they are few.</summary>
    public static TheoryData<string> PostgreSqlScripts =>
        [.. Names().Where(name => Script.Read(Path.Combine(Folder, $"{name}.yaml")).Databases.Contains("postgresql"))];

    [SkippableTheory]
    [MemberData(nameof(PostgreSqlScripts))]
    public async Task Conversation_GoesAsWritten_OnPostgreSql(string script)
    {
        Skip.If(TestDatabase.PostgreSqlServer is null, "GOVBOT_TEST_POSTGRESQL names no PostgreSQL server.");
        await ScriptRunner.RunAsync(Script.Read(Path.Combine(Folder, $"{script}.yaml")), onPostgreSql: true);
    }

    [Fact]
    public async Task Script_Fails_WhenTheBotSaysSomethingElse()
    {
        var script = new Script { Title = "red", Steps = [new() { Says = "你好", Sees = ["这句话机器人从来不说"] }] };

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => ScriptRunner.RunAsync(script));
    }

    [Fact]
    public void Scripts_AreAtLeastForty() => Assert.True(Names().Count() >= 40);

    private static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order().OfType<string>();
}
