using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Operators;
using GovBot.Tests.Hosting;
using GovBot.Tests.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Jobs;

public sealed class SignInLinksTests
{
    [Fact]
    public async Task Link_OpensOneSession_WhenUsedTwice()
    {
        await using var host = await Counter.HostAsync();
        var links = LinksOf(host);
        var token = TokenOf(await links.CreateAsync(default));

        var session = await links.RedeemAsync(token, default);

        Assert.NotNull(session);
        Assert.Null(await links.RedeemAsync(token, default));
        Assert.True(await links.IsSessionAsync(session, default));
        Assert.False(await links.IsSessionAsync(token, default));
    }

    [Fact]
    public async Task Link_IsDead_WhenTenMinutesHavePassed()
    {
        await using var host = await Counter.HostAsync();
        var links = LinksOf(host);
        var token = TokenOf(await links.CreateAsync(default));

        host.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.Null(await links.RedeemAsync(token, default));
    }

    [Fact]
    public async Task Session_Ends_WhenItsHourIsOver()
    {
        await using var host = await Counter.HostAsync();
        var links = LinksOf(host);
        var session = await links.RedeemAsync(TokenOf(await links.CreateAsync(default)), default);

        host.Time.Advance(TimeSpan.FromMinutes(61));

        Assert.False(await links.IsSessionAsync(session!, default));
    }

    [Fact]
    public async Task Database_HoldsNoToken_WhenALinkIsMade()
    {
        await using var host = await Counter.HostAsync();
        var token = TokenOf(await LinksOf(host).CreateAsync(default));

        Assert.NotEqual(token, await host.QueryAsync(db => db.Set<GovBot.Data.Messaging.SignInLink>().Select(l => l.TokenHash).SingleAsync()));
    }

    private static string TokenOf(string link) => link.Split('#')[1];

    private static SignInLinks LinksOf(BotHost host) => new(host.Services.GetRequiredService<IDbContextFactory<GovBotDbContext>>(), new BusinessClock(host.Time));
}
