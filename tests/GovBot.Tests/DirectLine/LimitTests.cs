using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GovBot.Tests.DirectLine;

public sealed class LimitTests(LimitTests.Strict host) : IClassFixture<LimitTests.Strict>
{
    [Fact]
    public async Task Person_IsAskedToWait_WhenSendingTooFast()
    {
        var (fast, calm) = (await host.StartChatAsync(), await host.StartChatAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => fast.SayAsync($"{i}")));

        await AskedToWaitAsync(answers);
        Assert.Equal(HttpStatusCode.OK, (await calm.SayAsync("hi")).StatusCode);
    }

    [Fact]
    public async Task Poller_IsToldThereIsNothingNew_WhenAskingTooOften()
    {
        var chat = await host.StartChatAsync();
        await chat.SayAsync("hi");
        var (_, watermark) = await chat.ReadAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => chat.SendAsync(HttpMethod.Get, $"{chat.Path}/activities?watermark={watermark}")));
        await chat.SayAsync("still there?");
        IReadOnlyList<JsonElement> heard = [];
        while (heard.Count == 0)
        {
            (heard, var next) = await chat.ReadAsync(watermark);
            Assert.True(heard.Count > 0 || next == watermark);
        }

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Contains(answers, a => a.Headers.RetryAfter is not null);
        Assert.Equal("still there?", Chat.TextOf(heard[0]));
    }

    [Fact]
    public async Task Poller_IsRefused_WhenItHasNoToken()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => host.Http.GetAsync("/v3/directline/conversations/none/activities")));

        await AskedToWaitAsync(answers);
    }

    [Fact]
    public async Task Guesser_IsAskedToWait_WhenTryingEnrolmentCodes()
    {
        using var browser = host.NewBrowser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => browser.PostAsJsonAsync("/api/kiosk/enrol", new { code = $"{i}" })));

        Assert.Equal(4, answers.Count(a => a.StatusCode == HttpStatusCode.Forbidden));
        await AskedToWaitAsync(answers);
    }

    internal static async Task AskedToWaitAsync(HttpResponseMessage[] answers)
    {
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        await ErrorAssert.RefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
    }

    public sealed class Strict : DirectLineHost
    {
        protected override Dictionary<string, string?> Settings => new()
        {
            ["GovBot:Limits:Messages:Burst"] = "5",
            ["GovBot:Limits:Messages:PerSecond"] = "1",
            ["GovBot:Limits:Reads:Burst"] = "10",
            ["GovBot:Limits:Reads:PerSecond"] = "1",
            ["GovBot:Limits:EnrolmentsPerTenMinutes"] = "4",
        };
    }
}

public sealed class AddressLimitTests(AddressLimitTests.Strict host) : IClassFixture<AddressLimitTests.Strict>
{
    [Fact]
    public async Task Address_IsAskedToWait_WhenItTakesTooManyTokensOrAsksTooMuch()
    {
        using var browser = host.NewBrowser();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => browser.PostAsJsonAsync("/api/webchat/token", new { })));
        var reads = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => browser.GetAsync("/v3/directline/session/getsessionid")));

        Assert.InRange(tokens.Count(a => a.IsSuccessStatusCode), 5, 14);
        await LimitTests.AskedToWaitAsync(tokens);
        Assert.Contains(reads, a => a.IsSuccessStatusCode);
        await LimitTests.AskedToWaitAsync(reads);
    }

    public sealed class Strict : DirectLineHost
    {
        protected override Dictionary<string, string?> Settings => new()
        {
            ["GovBot:Limits:Tokens:Burst"] = "5",
            ["GovBot:Limits:Tokens:PerSecond"] = "1",
            ["GovBot:Limits:Address:Burst"] = "40",
            ["GovBot:Limits:Address:PerSecond"] = "1",
        };
    }
}

public sealed class BodyLimitTests(BodyLimitTests.Small host) : IClassFixture<BodyLimitTests.Small>
{
    [Theory]
    [InlineData("activities", 5_000_000)]
    [InlineData("upload", 1_100_000)]
    public async Task Body_IsNotRead_WhenItIsAboveTheLimit(string where, int length)
    {
        var chat = await host.StartChatAsync();

        await ErrorAssert.RefusedAsync(await PostAsync($"{chat.Path}/{where}", length, chat.Token), HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/api/webchat/token")]
    [InlineData("/api/kiosk/enrol")]
    public async Task Body_IsRefused_WhenASmallOneIsAskedFor(string path) =>
        await ErrorAssert.RefusedAsync(await PostAsync(path, 100_000, null), HttpStatusCode.BadRequest);

    private Task<HttpResponseMessage> PostAsync(string path, int length, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[length]) };
        // Else the answer may be lost with the connection, while the body is still being sent.
        request.Headers.ExpectContinue = true;
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        request.Content.Headers.ContentType = new("application/octet-stream");
        return host.Http.SendAsync(request);
    }

    public sealed class Small : DirectLineHost
    {
        protected override Dictionary<string, string?> Settings => new() { ["GovBot:DirectLine:MaxUploadBytes"] = "1000000" };
    }
}
