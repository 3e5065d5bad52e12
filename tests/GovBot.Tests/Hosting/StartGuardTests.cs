using GovBot.Cases;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovBot.Tests.Hosting;

public sealed class StartGuardTests
{
    [Fact]
    public void Explain_NamesSettingRangeAndSource_WhenAnOptionIsOutOfRange()
    {
        var configuration = Settings(("GovBot:Lookups:PerPerson", "0"));

        var sentence = StartGuard.Explain(Assert.Throws<OptionsValidationException>(() => Options(configuration)), configuration);

        Assert.Contains("GovBot:Lookups:PerPerson", sentence, StringComparison.Ordinal);
        Assert.Contains("between 1 and 1000", sentence, StringComparison.Ordinal);
        Assert.Contains("It comes from Memory", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NamesSettingAndValue_WhenItCannotBeRead()
    {
        var configuration = Settings(("GovBot:Lookups:PerPerson", "many"));

        var sentence = StartGuard.Explain(Assert.Throws<InvalidOperationException>(() => Options(configuration)), configuration);

        Assert.StartsWith("GovBot:Lookups:PerPerson: 'many' is not a Int32.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_LeavesBugsAlone() => Assert.Null(StartGuard.Explain(new InvalidOperationException("a bug"), null));

    [Fact]
    public void Resolve_RefusesWithRemedy_WhenThereAreNoDialogs()
    {
        var configuration = Settings(("GovBot:DialogsPath", "no-such-folder"));

        var fault = Assert.Throws<InvalidSettingException>(() => ServiceFolders.Resolve(configuration, AppContext.BaseDirectory));

        Assert.Equal("GovBot:DialogsPath", fault.Setting);
    }

    [Fact]
    public void Resolve_PutsDataBesideDialogs()
    {
        var folders = ServiceFolders.Resolve(Settings(), AppContext.BaseDirectory);

        Assert.Equal(Path.GetDirectoryName(folders.Dialogs), Path.GetDirectoryName(folders.Data));
        Assert.True(Directory.Exists(Path.Combine(folders.Dialogs, "catalog")));
    }

    [Fact]
    public void Demo_IsRefused_OutsideDevelopment() =>
        Assert.Throws<InvalidSettingException>(() => GovBot.Demo.DemoSetup.AddDemo(new ServiceCollection(), Settings(("GovBot:Demo:Enabled", "true")), development: false));

    private static IConfigurationRoot Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => value.Key, value => (string?)value.Value)).Build();

    private static LookupOptions Options(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddGovBotCases(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<LookupOptions>>().Value;
    }
}
