using System.Net;
using GovBot.Data.Persistence;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.DirectLine;

/// <summary>What clients get while the database or the turns are out of order.</summary>
public sealed class FaultTests(FaultTests.Faulty host) : IClassFixture<FaultTests.Faulty>
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("", "0")]
    public async Task Reading_FindsNothingNewAndGoesOn_WhenTheDatabaseFails(string watermark, string answered)
    {
        var chat = await host.StartChatAsync();
        await chat.SayAsync("hi");

        host.DatabaseFails = true;
        var during = await chat.ReadAsync(watermark);
        host.DatabaseFails = false;

        Assert.Empty(during.Activities);
        Assert.Equal(answered, during.Watermark);
        Assert.Contains("echo hi", (await chat.ReadAsync(during.Watermark)).Activities.Select(Chat.TextOf));
    }

    [Fact]
    public async Task Reading_IsStillRefused_WhenTheTokenIsNoneAndTheDatabaseFails()
    {
        var chat = await host.StartChatAsync();
        chat.Token = "nonsense";

        host.DatabaseFails = true;
        var answer = await chat.SendAsync(HttpMethod.Get, $"{chat.Path}/activities");
        host.DatabaseFails = false;

        await ErrorAssert.RefusedAsync(answer, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Post_SaysThatTheBotFailed_WhenItHadNoTurn()
    {
        var chat = await host.StartChatAsync();

        host.TurnsFail = true;
        var answer = await chat.SayAsync("hi", "same");
        host.TurnsFail = false;

        await ErrorAssert.RefusedAsync(answer, HttpStatusCode.BadGateway, "BotRejectedActivity");
        await ErrorAssert.JsonAsync(await chat.SayAsync("hi", "same"));
        Assert.Equal(["hi", "echo hi"], (await chat.ReadAsync()).Activities.Skip(1).Select(Chat.TextOf));
    }

    [Fact]
    public async Task Conversation_IsGoodWithoutGreeting_WhenTheBotCouldNotBeTold()
    {
        host.TurnsFail = true;
        var chat = await host.StartChatAsync();
        host.TurnsFail = false;

        await ErrorAssert.JsonAsync(await chat.SayAsync("hi"));
    }

    public sealed class Faulty : DirectLineHost
    {
        public bool DatabaseFails { get; set; }

        public bool TurnsFail { get; set; }

        protected override void Configure(IServiceCollection services, IConfiguration configuration)
        {
            services.AddScoped(p =>
            {
                var db = p.GetRequiredService<IDbContextFactory<GovBotDbContext>>().CreateDbContext();
                if (DatabaseFails)
                {
                    // Every use of it throws from now on.
                    db.Dispose();
                }

                return db;
            });
            services.AddSingleton<ITurnRunner>(p => new Turns(this, p.GetRequiredService<TurnRunner>()));
        }

        private sealed class Turns(Faulty host, TurnRunner runner) : ITurnRunner
        {
            public Task<TurnResult> RunAsync(TurnRequest request, CancellationToken cancellationToken = default) =>
                host.TurnsFail ? throw new TimeoutException("No turn.") : runner.RunAsync(request, cancellationToken);
        }
    }
}
