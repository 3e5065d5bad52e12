using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace GovBot.EndToEndTests.Durability;

/// <summary>The service is killed at random instants, before, in and after commits, while two hundred people report something.</summary>
public sealed partial class KillTests
{
    private const int Conversations = 200;

    /// <summary>Percentages of what there is to be said, between which the service is killed.</summary>
    private static readonly (int From, int To)[] Kills = [(5, 40), (50, 90)];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Messages_HaveTheirEffectExactlyOnce_WhenTheServiceIsKilledUnderTwoHundredConversations()
    {
        await using var service = await ServiceProcess.StartAsync(new Dictionary<string, string>
        {
            ["GovBot:Limits:Tokens:Burst"] = "100000",
            ["GovBot:Limits:Address:Burst"] = "1000000",
            ["GovBot:Filings:PerAddress"] = "10000",
            ["Logging:LogLevel:Default"] = "Error",
        });
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(20) };
        var reporters = Enumerable.Range(0, Conversations).Select(i => new Reporter(new StubbornClient(http), i)).ToList();

        var talking = Task.WhenAll(reporters.Select(r => r.ReportAsync()));
        foreach (var (from, to) in Kills)
        {
            await UntilSaidAsync(reporters, RandomNumberGenerator.GetInt32(from, to));
            await service.KillAsync();
            Assert.False(talking.IsCompleted);
            await service.StartAgainAsync();
        }

        await talking;
        await service.KillAsync();
        await service.StartAgainAsync();

        var logs = await Task.WhenAll(reporters.Select(r => r.VerifyAsync()));
        // They all said the same, so they all heard the same: nobody got an answer twice, or missed one.
        Assert.Single(logs.Select(Shape).Distinct());
        Assert.All(logs, log => Assert.Single(log, IsLastQuestion));
        await service.KillAsync();
        var filed = await FiledReports.ReadAsync(service.DataPath);
        Assert.Equal(
            reporters.Select(r => (r.Code, r.What)).Order(),
            filed.Order());
    }

    private static async Task UntilSaidAsync(List<Reporter> reporters, int percent)
    {
        while (reporters.Sum(r => r.Acknowledged) * 100 < reporters.Sum(r => r.Messages) * percent)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1 + RandomNumberGenerator.GetInt32(20)), TimeProvider.System);
        }
    }

    // Whether a neighbour had reported the same before depends on who was first.
    private static bool IsLastQuestion(Said said) => said.Role == "bot" && (said.Text.Contains("还要办什么", StringComparison.Ordinal) || said.Text.Contains("差不多的事", StringComparison.Ordinal));

    private static string Shape(List<Said> log) => string.Join('\n', log.Where(a => !IsLastQuestion(a)).Select(a => $"{a.Role}: {Digits().Replace(a.Text, "#")}"));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
