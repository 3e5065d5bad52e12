using System.Data;
using GovBot.Data.Persistence;
using GovBot.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

public sealed class TurnConnectionTests
{
    [Fact]
    public async Task Connection_IsOpenForTheWholeTurnAndClosedAfterIt_WhenTheContextGoesBackToItsPool()
    {
        var during = ConnectionState.Closed;
        await using var host = await BotHost.StartAsync((services, _) => services.AddScoped<IBot>(p => new Looking(() =>
            during = p.GetRequiredService<GovBotDbContext>().Database.GetDbConnection().State)));

        await host.Resident("张阿姨").Says("你好");

        await using var next = await host.Services.GetRequiredService<IDbContextFactory<GovBotDbContext>>().CreateDbContextAsync();
        Assert.Equal(ConnectionState.Open, during);
        Assert.Equal(ConnectionState.Closed, next.Database.GetDbConnection().State);
    }

    private sealed class Looking(Action look) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            look();
            return Task.CompletedTask;
        }
    }
}
