namespace GovBot.Tests.DirectLine;

public sealed class ForwardedTests
{
    [Theory]
    [InlineData("127.0.0.0/8", "wss://bot.example/v3/directline/")]
    [InlineData(null, "ws://127.0.0.1:")]
    public async Task StreamAddress_IsTheBrowsersOnlyByATrustedProxy_WhenForwarded(string? trusted, string expected)
    {
        var host = new Behind(trusted);
        await host.InitializeAsync();
        try
        {
            var chat = await host.NewChatAsync();
            host.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            host.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "bot.example");
            host.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

            await chat.StartAsync();

            Assert.StartsWith(expected, chat.StreamUrl, StringComparison.Ordinal);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private sealed class Behind(string? trusted) : DirectLineHost
    {
        protected override Dictionary<string, string?> Settings => trusted is null ? [] : new() { ["GovBot:TrustedProxies:0"] = trusted };
    }
}
