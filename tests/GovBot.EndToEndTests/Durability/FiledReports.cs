using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.EndToEndTests.Durability;

/// <summary>What stands in the database of a service that is not running.</summary>
internal static class FiledReports
{
    public static async Task<List<(string Code, string What)>> ReadAsync(string dataPath)
    {
        var configuration = new ConfigurationBuilder().Build();
        await using var services = new ServiceCollection().AddLogging().AddGovBotPersistence(configuration, development: true, dataPath).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var issues = await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().UrgentIssues.AsNoTracking().Include(i => i.Report).ToListAsync();
        return [.. issues.Select(i => (i.TrackingCode!, i.Report!.What!))];
    }
}
