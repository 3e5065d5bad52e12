using GovBot.Data.Messaging;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Tests.Architecture;

public sealed class DependencyTests
{
    private const string Red = "GovBot.Tests.Architecture.Red";

    public static TheoryData<int> ServiceRules => [.. Enumerable.Range(0, DependencyRules.Service.Length)];
    public static TheoryData<int> DataRules => [.. Enumerable.Range(0, DependencyRules.Data.Length)];

    [Theory]
    [MemberData(nameof(ServiceRules))]
    public void Service_KeepsItsDependencyRules(int rule) =>
        AssertKept(DependencyRules.Service[rule], typeof(ITurnRunner).Assembly, "GovBot");

    [Theory]
    [MemberData(nameof(DataRules))]
    public void Data_KeepsItsDependencyRules(int rule) =>
        AssertKept(DependencyRules.Data[rule], typeof(ConversationRecord).Assembly, "GovBot.Data");

    [Fact]
    public void Runtime_KnowsNothingOfGovBot() =>
        AssertKept(DependencyRules.Runtime[0], typeof(Activity).Assembly, "Microsoft.Bot");

    [Theory]
    [MemberData(nameof(ServiceRules))]
    public void ServiceRule_IsViolatedByItsRedFixture(int rule) =>
        Assert.NotEmpty(DependencyRules.Service[rule].Violations(GetType().Assembly, Red));

    [Fact]
    public void DomainRule_IsViolatedByItsRedFixture() =>
        Assert.NotEmpty(DependencyRules.Data[1].Violations(GetType().Assembly, Red));

    [Fact]
    public void AssemblyRules_AreViolatedByAnAssemblyThatKnowsEverything()
    {
        Assert.NotEmpty(DependencyRules.Data[0].Violations(GetType().Assembly, Red));
        Assert.NotEmpty(DependencyRules.Runtime[0].Violations(GetType().Assembly, Red));
    }

    [Fact]
    public void Projects_ReferenceOnlyWhatTheyMay()
    {
        var data = References("src/GovBot.Data/GovBot.Data.csproj");
        var runtime = References("src/GovBot.BotBuilder/GovBot.BotBuilder.csproj");
        Assert.Empty(data);
        Assert.Empty(runtime);
    }

    private static List<string?> References(string project) =>
        [.. System.Xml.Linq.XDocument.Load(Repository.Path(project)).Descendants("ProjectReference").Select(r => r.Attribute("Include")?.Value)];

    private static void AssertKept(DependencyRule rule, System.Reflection.Assembly assembly, string root)
    {
        var violations = rule.Violations(assembly, root);
        Assert.True(violations.Count == 0, $"{rule}: {string.Join(", ", violations)}");
    }
}
