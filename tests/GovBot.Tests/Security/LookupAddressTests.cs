using System.Text.Json;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using GovBot.Tests.DirectLine;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Security;

/// <summary>Codes guessed by people who are somebody new each time, behind a proxy we trust and behind one we do not.</summary>
public sealed class LookupAddressTests
{
    private const string Shut = "次数太多";
    private const string Guesser = "203.0.113.9";

    [Fact]
    public async Task LookUp_IsShutToTheAddress_WhenTwoPeopleGuessFromIt()
    {
        await using var service = await Behind.StartAsync("127.0.0.0/8");

        Assert.DoesNotContain(Shut, await service.GuessAsync(Guesser, times: 2), StringComparison.Ordinal);
        Assert.DoesNotContain(Shut, await service.GuessAsync("203.0.113.10", times: 1), StringComparison.Ordinal);
        Assert.DoesNotContain(Shut, await service.GuessAsync(Guesser, times: 1), StringComparison.Ordinal);

        Assert.Contains(Shut, await service.GuessAsync(Guesser, times: 1), StringComparison.Ordinal);
        Assert.DoesNotContain(Shut, await service.GuessAsync("203.0.113.10", times: 1), StringComparison.Ordinal);
        Assert.All(await service.PlacesAsync(), place => Assert.DoesNotContain("203.0.113", place, StringComparison.Ordinal));
        Assert.Equal(2, (await service.PlacesAsync()).Distinct().Count());
    }

    [Fact]
    public async Task LookUp_CountsTheConnection_WhenTheForwarderIsNotTrusted()
    {
        await using var service = await Behind.StartAsync(trusted: null);

        await service.GuessAsync(Guesser, times: 2);
        await service.GuessAsync("203.0.113.10", times: 1);

        Assert.Contains(Shut, await service.GuessAsync("203.0.113.11", times: 1), StringComparison.Ordinal);
        Assert.Single((await service.PlacesAsync()).Distinct());
    }

    private sealed class Behind(string? trusted) : ServiceHost, IAsyncDisposable
    {
        protected override Dictionary<string, string?> Settings => trusted is null
            ? new() { ["GovBot:Lookups:PerPlace"] = "3" }
            : new() { ["GovBot:Lookups:PerPlace"] = "3", ["GovBot:TrustedProxies:0"] = trusted };

        public static async Task<Behind> StartAsync(string? trusted)
        {
            var service = new Behind(trusted);
            await service.InitializeAsync();
            return service;
        }

        /// <summary>Somebody new at this address tries codes that nobody has; what they hear to the last one.</summary>
        public async Task<string> GuessAsync(string address, int times)
        {
            using var browser = NewBrowser();
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            var chat = await StartChatAsync(browser);
            var watermark = "";
            IReadOnlyList<JsonElement> heard = [];
            for (var i = 0; i < times; i++)
            {
                (_, watermark) = await chat.ReadAsync(watermark);
                (await chat.SayAsync(TrackingCode.New().ToString())).EnsureSuccessStatusCode();
                (heard, _) = await chat.ReadAsync(watermark);
            }

            return string.Join('\n', heard.Select(Chat.TextOf));
        }

        public async Task<List<string>> PlacesAsync()
        {
            await using var scope = Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().LookupAttempts.Select(a => a.Place!).ToListAsync();
        }

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }
}
