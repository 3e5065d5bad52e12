using GovBot.Cli;
using GovBot.Hosting;
using GovBot.Tests.Cli;
using GovBot.Tests.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace GovBot.Tests.Hosting;

/// <summary>Whatever an operator sets wrongly is told by its name, with what is wrong and what to do, before anything is served.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("GovBot:Database:Provider", "Oracle", "Use Sqlite, SqlServer or PostgreSql.")]
    [InlineData("GovBot:Database:Synchronous", "OFF", "Use FULL")]
    [InlineData("ConnectionStrings:GovBot", "Data Source=:memory:", "Data Source=FILE")]
    [InlineData("GovBot:Limits:Messages:Burst", "0", "between 1 and")]
    [InlineData("GovBot:Limits:EnrolmentsPerTenMinutes", "0", "between 1 and")]
    [InlineData("GovBot:Lookups:PerPlace", "-1", "between 1 and")]
    [InlineData("GovBot:Lookups:Window", "soon", "is not a TimeSpan")]
    [InlineData("GovBot:Pages:IdleSeconds", "0", "between 1 and 3600")]
    [InlineData("GovBot:Kiosks:SilenceSeconds", "5", "between 30 and 3600")]
    [InlineData("GovBot:Retention:ChatLogDays", "0", "between 1 and 3650")]
    [InlineData("GovBot:Attachments:MaxCount", "0", "between 1 and 50")]
    [InlineData("GovBot:Attachments:Store", "Cloud", "is not a")]
    [InlineData("GovBot:DirectLine:Secret", "short", "at least 32")]
    [InlineData("GovBot:TrustedProxies:0", "proxy", "Use an address")]
    [InlineData("GovBot:PublicAddress", "govbot.example", "https://")]
    [InlineData("GovBot:Demo:Enabled", "true", "Development environment only")]
    [InlineData("GovBot:Demo:Enabled", "perhaps", "is not a")]
    public void Setting_IsRefusedBeforeTheStart_WhenWrong(string setting, string value, string remedy)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "GovBot", EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [setting] = value });

        var fault = Record.Exception(() =>
        {
            builder.AddGovBot();
            builder.Build().CheckSettings();
        });

        Assert.NotNull(fault);
        var sentence = StartGuard.Explain(fault, builder.Configuration);
        Assert.Contains(setting, sentence, StringComparison.Ordinal);
        Assert.Contains(remedy, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "", "GovBot:Keys: no key", "openssl rand -base64 32")]
    [InlineData("Production", "GovBot:Keys:0:Id=one GovBot:Keys:0:Key=c2hvcnQ=", "GovBot:Keys:0:Key", "openssl rand -base64 32")]
    [InlineData("Development", "GovBot:Pages:IdleSeconds=0", "GovBot:Pages:IdleSeconds", "between 1 and 3600")]
    public async Task Service_EndsWithOneSentence_WhenItCannotStart(string environment, string settings, string named, string remedy)
    {
        using var govBot = new GovBotProcess { Environment = environment };
        foreach (var pair in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            govBot.Settings[pair[0]] = pair[1];
        }

        await AssertRefusedAsync(govBot, named, remedy);
    }

    [Fact]
    public async Task Service_NamesFileAndLine_WhenTheDialogsAreBroken()
    {
        using var dialogs = new TrialDialogs();
        dialogs.Write("forms/urgent-issue.yaml", dialogs.Read("forms/urgent-issue.yaml").Replace("kind: longText", "kind: longTxet", StringComparison.Ordinal));
        using var govBot = new GovBotProcess();
        govBot.Settings["GovBot:DialogsPath"] = dialogs.Root;

        await AssertRefusedAsync(govBot, "urgent-issue.yaml:", "dialogs check");
    }

    [Fact]
    public async Task Service_SaysWhoListens_WhenTheAddressIsTaken()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        using var govBot = new GovBotProcess();

        await AssertRefusedAsync(govBot, "in use", "--urls", "--urls", $"http://{taken.LocalEndpoint}");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Service_SaysWhatToDo_WhenItRunsAlready()
    {
        using var govBot = new GovBotProcess();

        await govBot.WhileServingAsync(() => AssertRefusedAsync(govBot, "in use by a running GovBot", "GovBot:DataPath", "--urls", "http://127.0.0.1:0"));
    }

    private static async Task AssertRefusedAsync(GovBotProcess govBot, string named, string remedy, params string[] arguments)
    {
        var refused = await govBot.RunAsync(arguments);

        Assert.Equal(ExitCodes.Refused, refused.ExitCode);
        Assert.StartsWith("GovBot stops: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains(named, refused.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.All, StringComparison.Ordinal);
    }
}
