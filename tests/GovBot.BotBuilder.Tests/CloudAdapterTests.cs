using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace GovBot.BotBuilder.Tests;

public sealed class CloudAdapterTests
{
    private const string Address = "\"channelId\":\"emulator\",\"serviceUrl\":\"http://127.0.0.1:1\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"},\"recipient\":{\"id\":\"b\"}";

    [Fact]
    public async Task Replies_StandInTheAnswer_WhenTheyAreExpectedThere()
    {
        var (status, body) = await PostAsync($$"""{"type":"message","id":"1","text":"hi","deliveryMode":"expectReplies",{{Address}}}""", new CloudAdapter());

        Assert.Equal(200, status);
        Assert.Contains("echo hi", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_IsNotImplemented_WhenTheBotDoesNotAnswerIt() =>
        Assert.Equal(501, (await PostAsync($$"""{"type":"invoke","id":"1","name":"x",{{Address}}}""", new CloudAdapter())).Status);

    [Fact]
    public async Task Request_IsRefused_WhenARegisteredBotSeesNoToken()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = "app", ["MicrosoftAppPassword"] = "secret" }).Build();

        Assert.Equal(401, (await PostAsync($$"""{"type":"message","id":"1","text":"hi",{{Address}}}""", new CloudAdapter(settings))).Status);
    }

    private static async Task<(int Status, string Body)> PostAsync(string json, CloudAdapter adapter)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        http.Response.Body = new MemoryStream();

        await adapter.ProcessAsync(http.Request, http.Response, new Echo());

        return (http.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()));
    }

    private sealed class Echo : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turnContext.Activity.Type == "message"
            ? turnContext.SendActivityAsync("echo " + turnContext.Activity.Text, cancellationToken: cancellationToken)
            : Task.CompletedTask;
    }
}
