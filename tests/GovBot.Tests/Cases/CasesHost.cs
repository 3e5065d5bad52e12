using GovBot.Cases;
using GovBot.Cases.Directory;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Operators;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

/// <summary>The case services on a real database, with the words and calendars of <c>dialogs/</c> and the demo district.</summary>
internal sealed class CasesHost : IAsyncDisposable
{
    private readonly BotHost _host;

    private CasesHost(BotHost host) => _host = host;

    public BotHost Node => _host;

    public long Compound { get; private set; }

    public long Building { get; private set; }

    public static async Task<CasesHost> StartAsync(bool onPostgreSql = false, Action<IServiceCollection>? more = null)
    {
        var host = new CasesHost(await BotHost.StartAsync((services, configuration) =>
        {
            services.AddSingleton<BusinessClock>();
            services.AddForms(configuration).AddSingleton(RepositoryDialogs.Source);
            services.AddGovBotCases(configuration);
            services.AddGovBotOperators();
            more?.Invoke(services);
        }, onPostgreSql));
        var root = host._host.Services.GetRequiredService<DialogsRoot>().Path;
        var (file, findings) = await DirectoryFile.ReadAsync(Path.Combine(root, "demo", "district.yaml"));
        Assert.Empty(findings);
        await host._host.InScopeAsync(services => services.GetRequiredService<DirectoryImport>().RunAsync(file));
        (host.Compound, host.Building) = await host._host.QueryAsync(async db =>
        {
            var building = await db.Buildings.OrderBy(row => row.Id).FirstAsync(row => row.Position == 3);
            return (building.CompoundId, building.Id);
        });
        return host;
    }

    /// <summary>One turn: stages, then commits.</summary>
    public Task<T> TurnAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => _host.InScopeAsync(async services =>
    {
        var result = await work(services.GetRequiredService<TService>());
        await services.GetRequiredService<GovBotDbContext>().WriteAsync(_ => Task.CompletedTask);
        return result;
    });

    public async Task<FiledIssue> FileAsync(FileUrgentIssue? command = null)
    {
        var filed = await TurnAsync((IUrgentIssues issues) => issues.FileAsync(command ?? Report(), CancellationToken.None));
        Assert.True(filed.IsSuccess);
        return filed.Value;
    }

    public FileUrgentIssue Report(string userId = "dl_reporter", long conversationId = 7) => new(
        conversationId, userId, null, "zh-CN", What: "厨房天花板一直滴水", "leak", "漏水渗水", Compound, Building, PlaceText: "三楼走廊尽头", Phone: "+8613812345678", null, []);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
