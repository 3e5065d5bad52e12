using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;

namespace GovBot.BotBuilder.Tests.Own.Connector;

/// <summary>What leaves for a channel's service and for the service that gives tokens, and what comes of their moods.</summary>
public sealed class OutgoingTests
{
    private const string Token = """{"token_type":"Bearer","expires_in":3600,"access_token":"the-token"}""";

    // The library keeps, for the whole process, which application is to leave the token service alone.
    private readonly string _app = Guid.NewGuid().ToString();

    [Theory]
    [InlineData("https://service.example/teams")]
    [InlineData("https://service.example/teams/")]
    public async Task Reply_GoesToTheServicesPath_WithAndWithoutASlash(string serviceUrl)
    {
        var wire = new Wire((_, _) => Answer(HttpStatusCode.OK, """{"id":"7"}"""));

        var response = await Client(wire, serviceUrl).Conversations.ReplyToActivityAsync("a:1", "m/1", new Activity { Type = "message", Text = "你好" });

        Assert.Equal("7", response.Id);
        Assert.Equal("https://service.example/teams/v3/conversations/a%3A1/activities/m%2F1", wire.Requests.Single().Uri.AbsoluteUri);
        Assert.Contains("你好", wire.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task Reply_IsSent_WhenTheServiceAnswers202WithNothing(string body)
    {
        var wire = new Wire((_, _) => Answer(HttpStatusCode.Accepted, body));

        var response = await Client(wire).Conversations.SendToConversationAsync("c", new Activity { Type = "message" });

        Assert.Null(response?.Id);
    }

    [Fact]
    public async Task Refusal_TellsStatusHeadersAndReason_WhenTheServiceIsBusy()
    {
        var wire = new Wire((_, _) =>
        {
            var answer = Answer(HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"slow"}}""");
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(30));
            return answer;
        });

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => Client(wire).Conversations.SendToConversationAsync("c", new Activity { Type = "message" }));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Response.StatusCode);
        Assert.Equal("30", refusal.Response.Headers["Retry-After"].Single());
        Assert.Equal("Throttled", refusal.Body.Error.Code);
    }

    [Fact]
    public async Task Token_IsAskedForOnce_WhenManySend()
    {
        var wire = new Wire((_, _) => Answer(HttpStatusCode.OK, Token));
        var credentials = await CredentialsAsync(wire);

        var requests = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, default);
            return request.Headers.Authorization?.Parameter;
        }));

        Assert.All(requests, token => Assert.Equal("the-token", token));
        Assert.Contains("client_secret=secret", wire.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenService_IsLeftAlone_WhenItAskedToComeLater()
    {
        var wire = new Wire((_, _) =>
        {
            var answer = Answer(HttpStatusCode.TooManyRequests, """{"error":"busy"}""");
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(40));
            return answer;
        });
        var credentials = (AppCredentials)await CredentialsAsync(wire);

        var busy = await Assert.ThrowsAsync<ThrottleException>(() => credentials.GetTokenAsync());
        await Assert.ThrowsAsync<ThrottleException>(() => credentials.GetTokenAsync());

        Assert.Equal(TimeSpan.FromSeconds(40), busy.RetryParams.RetryAfter);
        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task Token_ComesLater_WhenTheTokenServiceWasOut()
    {
        var isOut = true;
        var wire = new Wire((_, _) => isOut ? Answer(HttpStatusCode.ServiceUnavailable, "") : Answer(HttpStatusCode.OK, Token));
        var credentials = (AppCredentials)await CredentialsAsync(wire);

        await Assert.ThrowsAnyAsync<MsalException>(() => credentials.GetTokenAsync());
        isOut = false;

        Assert.Equal("the-token", await credentials.GetTokenAsync());
    }

    [Fact]
    public async Task Credentials_AreRefused_WhenTheApplicationIsAnothers() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Factory(new Wire((_, _) => Answer(HttpStatusCode.OK, Token)))
            .CreateCredentialsAsync("22222222-2222-2222-2222-222222222222", null, null, true, default));

    private Task<Microsoft.Rest.ServiceClientCredentials> CredentialsAsync(Wire wire) => Factory(wire).CreateCredentialsAsync(_app, null, null, true, default);

    private PasswordServiceClientCredentialFactory Factory(Wire wire) => new(_app, "secret", "33333333-3333-3333-3333-333333333333", new HttpClient(wire), null);

    private static ConnectorClient Client(Wire wire, string serviceUrl = "https://service.example/") =>
        new(new Uri(serviceUrl), MicrosoftAppCredentials.Empty, new HttpClient(wire), disposeHttpClient: true);

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Wire(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        private int _tokenRequests;

        public ConcurrentQueue<(Uri Uri, string Body)> Requests { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.Contains("discovery", StringComparison.Ordinal))
            {
                return Answer(HttpStatusCode.OK, """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/.well-known","metadata":[]}""");
            }

            Requests.Enqueue((request.RequestUri, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return answer(request, Interlocked.Increment(ref _tokenRequests));
        }
    }
}
