using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GovBot.BotBuilder.Tests.Own.Connector;

/// <summary>The three ways in which a bot proves who it is, each against a token service on this machine; whoever signs requests sees one interface.</summary>
public sealed class TokenSourceTests : IAsyncLifetime, IDisposable
{
    private const string Scope = "https://api.botframework.com";

    // The library keeps tokens, and whom to leave alone, for the whole process: each test is another application.
    private readonly string _app = Guid.NewGuid().ToString();
    private readonly X509Certificate2 _certificate = FakeTokenService.SelfSigned("the bot");
    private FakeTokenService _service = null!;

    public static TheoryData<string> Ways => ["secret", "certificate", "host"];

    public async Task InitializeAsync()
    {
        _service = await FakeTokenService.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", _service.HostUrl);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", FakeTokenService.HostHeader);
    }

    public async Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await _service.DisposeAsync();
    }

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public async Task Secret_IsShown_WithTheScopeAsked()
    {
        await (await CredentialsAsync("secret")).GetTokenAsync();

        var asked = _service.Requests.Single();
        Assert.Equal($"/{Guid.Empty}/oauth2/v2.0/token", asked.Path);
        Assert.Equal(
            (_app, "the secret", "client_credentials", Scope + "/.default"),
            (asked.Values["client_id"], asked.Values["client_secret"], asked.Values["grant_type"], asked.Values["scope"]));
    }

    [Fact]
    public async Task Certificate_SignsAStatement_AndIsNotSentItself()
    {
        await (await CredentialsAsync("certificate")).GetTokenAsync();

        var asked = _service.Requests.Single();
        Assert.Equal((_app, "client_credentials", Scope + "/.default"), (asked.Values["client_id"], asked.Values["grant_type"], asked.Values["scope"]));
        Assert.DoesNotContain("client_secret", asked.Values.Keys);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", asked.Values["client_assertion_type"]);
        var statement = asked.Values["client_assertion"];
        var token = new JsonWebToken(statement);
        Assert.Equal((_app, _app, _service.LoginUrl + "/oauth2/v2.0/token"), (token.Issuer, token.Subject, token.Audiences.Single()));
        Assert.True(await IsSignedAsync(statement));
    }

    [Fact]
    public async Task Host_IsAskedForTheApplicationsIdentity_WithItsOwnWord()
    {
        await (await CredentialsAsync("host")).GetTokenAsync();

        var asked = _service.Requests.Single();
        Assert.StartsWith("/msi/token?", asked.Path, StringComparison.Ordinal);
        Assert.Equal((_app, Scope, FakeTokenService.HostHeader), (asked.Values["client_id"], asked.Values["resource"], asked.HostHeader));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Token_IsPutOnEveryRequest_AndAskedForOnce(string way)
    {
        var credentials = await CredentialsAsync(way);

        var signed = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, default);
            return request.Headers.Authorization?.ToString();
        }));

        Assert.All(signed, header => Assert.Equal("Bearer the-token", header));
        Assert.Single(_service.Requests);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Token_IsAskedForAgain_WhenAFreshOneIsWanted(string way)
    {
        var credentials = await CredentialsAsync(way);
        await credentials.GetTokenAsync();
        _service.Mood = () => FakeTokenService.Gives("another");

        Assert.Equal("the-token", await credentials.GetTokenAsync());
        Assert.Equal("another", await credentials.GetTokenAsync(forceRefresh: true));
        Assert.Equal("another", await credentials.GetTokenAsync());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Refusal_IsToldWithItsReason_AndNothingIsSigned(string way)
    {
        _service.Mood = FakeTokenService.Refuses;
        var credentials = await CredentialsAsync(way);
        using var request = new HttpRequestMessage();

        var refusal = await Assert.ThrowsAnyAsync<MsalServiceException>(() => credentials.ProcessHttpRequestAsync(request, default));

        Assert.Equal(401, refusal.StatusCode);
        Assert.Null(request.Headers.Authorization);
        Assert.DoesNotContain("the secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Service_IsLeftAloneAsLongAsItAsked(string way)
    {
        _service.Mood = FakeTokenService.Asks(seconds: 40);
        var credentials = await CredentialsAsync(way);

        var first = await Assert.ThrowsAsync<ThrottleException>(() => credentials.GetTokenAsync());
        var second = await Assert.ThrowsAsync<ThrottleException>(() => credentials.GetTokenAsync());

        Assert.Single(_service.Requests);
        Assert.Equal(40, first.RetryParams.RetryAfter.TotalSeconds);
        Assert.InRange(second.RetryParams.RetryAfter.TotalSeconds, 1, 40);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Token_IsHadAgain_WhenTheServiceIsBackAfterAnOutage(string way)
    {
        _service.Mood = FakeTokenService.IsOut;
        var credentials = await CredentialsAsync(way);

        Assert.Equal(503, (await Assert.ThrowsAnyAsync<MsalServiceException>(() => credentials.GetTokenAsync())).StatusCode);
        _service.Mood = FakeTokenService.Gives;

        Assert.Equal("the-token", await credentials.GetTokenAsync());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Credentials_AreTheSame_ForTheSameAudience(string way)
    {
        var factory = Factory(way);

        var one = await factory.CreateCredentialsAsync(_app, Scope, _service.LoginUrl, false, default);

        Assert.Same(one, await factory.CreateCredentialsAsync(_app, Scope, _service.LoginUrl, false, default));
        Assert.NotSame(one, await factory.CreateCredentialsAsync(_app, "https://api.botframework.azure.cn", _service.LoginUrl, false, default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync(Guid.NewGuid().ToString(), Scope, _service.LoginUrl, false, default));
        Assert.True(await factory.IsValidAppIdAsync(_app, default));
        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
    }

    private async Task<AppCredentials> CredentialsAsync(string way) => (AppCredentials)await Factory(way).CreateCredentialsAsync(_app, Scope, _service.LoginUrl, false, default);

    private ServiceClientCredentialsFactory Factory(string way) => way switch
    {
        "secret" => new PasswordServiceClientCredentialFactory(_app, "the secret", null, _service.Client(), null),
        "certificate" => new CertificateServiceClientCredentialsFactory(_certificate, _app, null, _service.Client()),
        _ => new ManagedIdentityServiceClientCredentialsFactory(_app, _service.Client()),
    };

    private async Task<bool> IsSignedAsync(string statement) => (await new JsonWebTokenHandler().ValidateTokenAsync(statement, new()
    {
        IssuerSigningKey = new Microsoft.IdentityModel.Tokens.X509SecurityKey(_certificate),
        ValidateIssuer = false,
        ValidateAudience = false,
        TryAllIssuerSigningKeys = true,
    })).IsValid;
}
