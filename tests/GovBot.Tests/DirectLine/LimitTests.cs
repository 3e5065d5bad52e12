using System.Net;

namespace GovBot.Tests.DirectLine;

public sealed class LimitTests(LimitTests.Strict host) : IClassFixture<LimitTests.Strict>
{
    [Fact]
    public async Task Person_IsAskedToWait_WhenSendingTooFast()
    {
        var (fast, calm) = (await host.StartChatAsync(), await host.StartChatAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => fast.SayAsync($"{i}")));

        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        await ErrorAssert.RefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await calm.SayAsync("hi")).StatusCode);
    }

    public sealed class Strict : DirectLineHost
    {
        protected override Dictionary<string, string?> Settings => new()
        {
            ["GovBot:Limits:Messages:Burst"] = "5",
            ["GovBot:Limits:Messages:PerSecond"] = "1",
        };
    }
}
