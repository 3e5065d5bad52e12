using System.Security.Cryptography;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace GovBot.BotBuilder.Tests.Own.Connector;

/// <summary>Which tokens open the door: each row changes one thing of a good one.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Other = "22222222-2222-2222-2222-222222222222";
    private const string Tenant = "33333333-3333-3333-3333-333333333333";
    private const string OtherTenant = "44444444-4444-4444-4444-444444444444";
    private const string Service = "https://smba.trafficmanager.net/emea/";

    private FakeIssuer _channels = null!;
    private FakeIssuer _people = null!;

    public async Task InitializeAsync() => (_channels, _people) = (await FakeIssuer.StartAsync("msteams", "webchat"), await FakeIssuer.StartAsync());

    public async Task DisposeAsync()
    {
        await _channels.DisposeAsync();
        await _people.DisposeAsync();
    }

    public static TheoryData<string, bool> ChannelTokens => new()
    {
        { "good", true },
        { "good without nbf", true },
        { "service without slash", true },
        { "ended four minutes ago", true },
        { "begins in four minutes", true },
        { "RS384", true },
        { "RS512", true },
        { "ended six minutes ago", false },
        { "begins in six minutes", false },
        { "no end", false },
        { "other issuer", false },
        { "no issuer", false },
        { "issuer in other letters", false },
        { "other audience", false },
        { "no audience", false },
        { "two audiences", false },
        { "empty audience", false },
        { "other service", false },
        { "no service", false },
        { "service of the same beginning", false },
        { "other key of the same id", false },
        { "unknown key id", false },
        { "no key id", false },
        { "HS256 with the public key", false },
        { "HS256 with a secret", false },
        { "ES256", false },
        { "PS256", false },
        { "none", false },
        { "signature cut off", false },
        { "claims changed after signing", false },
        { "other scheme", false },
        { "no scheme", false },
        { "nonsense", false },
        { "empty", false },
        { "channel not endorsed", false },
    };

    public static TheoryData<string, bool> PeopleTokens => new()
    {
        { "v1", true },
        { "v2", true },
        { "v1 of another application", false },
        { "v2 of another application", false },
        { "v2 with the application in the wrong claim", false },
        { "no application", false },
        { "other audience", false },
        { "other tenant's issuer", false },
        { "other tenant in the claims", false },
        { "signed with a channel's key", false },
        { "unknown version", false },
        { "ended", false },
        { "HS256 with the public key", false },
    };

    [Theory]
    [MemberData(nameof(ChannelTokens))]
    public async Task ChannelToken_OpensOnly_WhenAllOfItIsTrue(string kind, bool opens)
    {
        var activity = Activity(kind == "channel not endorsed" ? "slack" : "msteams");

        await AssertAsync(opens, activity, ChannelHeader(kind));
    }

    [Theory]
    [MemberData(nameof(PeopleTokens))]
    public async Task OwnPeoplesToken_OpensOnly_WhenItIsOfThisBotAndTenant(string kind, bool opens) =>
        await AssertAsync(opens, Activity("emulator"), "Bearer " + PeopleToken(kind));

    [Fact]
    public async Task Token_Opens_WhenTheIssuerHasChangedItsKeys()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var trust = Trust(time);
        await trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default);
        _channels.AddKey("msteams");
        time.Advance(TimeSpan.FromMinutes(2));

        await trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default);

        Assert.Equal(2, _channels.Reads);
    }

    [Fact]
    public async Task Keys_AreReadOnce_HoweverManyTokensCome()
    {
        var trust = Trust();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default)));

        Assert.Equal(1, _channels.Reads);
    }

    [Fact]
    public async Task Token_OpensNoMore_ADayAfterItsKeyWasTakenBack()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var trust = Trust(time);
        var claims = Good();
        claims["exp"] = Now(26 * 3600);
        var header = "Bearer " + _channels.Sign(claims);
        _channels.AddKey("msteams");
        await trust.AuthenticateRequestAsync(Activity("msteams"), header, default);
        _channels.TakeBackOldKeys();

        time.Advance(TimeSpan.FromHours(23));
        await trust.AuthenticateRequestAsync(Activity("msteams"), header, default);
        time.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => trust.AuthenticateRequestAsync(Activity("msteams"), header, default));
    }

    [Fact]
    public async Task Token_StillOpens_WhenTheIssuerIsOutAfterADay()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var trust = Trust(time);
        await trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default);
        _channels.IsDown = true;
        time.Advance(TimeSpan.FromHours(25));
        var claims = Good();
        claims["exp"] = Now(26 * 3600);

        await trust.AuthenticateRequestAsync(Activity("msteams"), "Bearer " + _channels.Sign(claims), default);

        Assert.Equal(1, _channels.Reads);
    }

    [Fact]
    public async Task Token_IsNotCalledFalse_WhenTheKeysCannotBeReadAtAll()
    {
        _channels.IsDown = true;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Trust().AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default));
    }

    [Fact]
    public async Task Keys_AreReadOnce_WhenManyTokensCome()
    {
        var trust = Trust();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default)));

        Assert.Equal(1, _channels.Reads);
    }

    [Fact]
    public async Task Keys_AreNotReadAgain_WhenMadeUpKeyIdsCome()
    {
        var trust = Trust();
        await trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default);

        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => trust.AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("unknown key id"), default));
        }

        Assert.Equal(1, _channels.Reads);
    }

    [Fact]
    public async Task Result_SaysForWhomAnswersAre_WhenTheTokenIsGood()
    {
        var result = await Trust().AuthenticateRequestAsync(Activity("msteams"), ChannelHeader("good"), default);

        Assert.Equal("https://api.botframework.com", result.Audience);
        Assert.Equal(App, result.ClaimsIdentity.FindFirst("aud")!.Value);
        Assert.NotNull(result.ConnectorFactory);
    }

    [Fact]
    public async Task Anybody_IsBelieved_WhenTheBotIsNotRegistered()
    {
        var trust = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build());

        var result = await trust.AuthenticateRequestAsync(Activity("emulator"), null, default);

        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
    }

    private static Activity Activity(string channel) => new() { Type = "message", ChannelId = channel, ServiceUrl = Service };

    private async Task AssertAsync(bool opens, Activity activity, string header)
    {
        var asked = Trust().AuthenticateRequestAsync(activity, header, default);
        if (opens) Assert.True((await asked).ClaimsIdentity.IsAuthenticated);
        else await Assert.ThrowsAsync<UnauthorizedAccessException>(() => asked);
    }

    private ConfigurationBotFrameworkAuthentication Trust(TimeProvider? time = null) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = App,
            ["MicrosoftAppPassword"] = "secret",
            ["ToBotFromChannelOpenIdMetadataUrl"] = _channels.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = _people.MetadataUrl,
        }).Build(),
        null,
        new AuthenticationConfiguration { ValidTokenIssuers = [$"https://sts.windows.net/{Tenant}/", $"https://login.microsoftonline.com/{Tenant}/v2.0"] },
        null,
        time ?? TimeProvider.System);

    private static Dictionary<string, object> Good() => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = App,
        ["serviceurl"] = Service,
        ["nbf"] = Now(-60),
        ["exp"] = Now(3600),
    };

    private string ChannelHeader(string kind) => kind switch
    {
        "empty" => "Bearer ",
        "nonsense" => "Bearer not.a.token",
        "other scheme" => "Basic " + _channels.Sign(Good()),
        "no scheme" => _channels.Sign(Good()),
        _ => "Bearer " + ChannelToken(kind),
    };

    private string ChannelToken(string kind)
    {
        var claims = Changed(Good(), kind);
        return kind switch
        {
            "RS384" => _channels.Sign(claims, new(_channels.Key, SecurityAlgorithms.RsaSha384)),
            "RS512" => _channels.Sign(claims, new(_channels.Key, SecurityAlgorithms.RsaSha512)),
            "PS256" => _channels.Sign(claims, new(_channels.Key, SecurityAlgorithms.RsaSsaPssSha256)),
            "ES256" => _channels.Sign(claims, new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = _channels.Key.KeyId }, SecurityAlgorithms.EcdsaSha256)),
            "HS256 with the public key" => _channels.Sign(claims, new(_channels.PublicKeyAsSecret(), SecurityAlgorithms.HmacSha256)),
            "HS256 with a secret" => _channels.Sign(claims, new(new SymmetricSecurityKey(new byte[64]) { KeyId = _channels.Key.KeyId }, SecurityAlgorithms.HmacSha256)),
            "other key of the same id" => _channels.Sign(claims, new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = _channels.Key.KeyId }, SecurityAlgorithms.RsaSha256)),
            "unknown key id" => _channels.Sign(claims, new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "unknown" }, SecurityAlgorithms.RsaSha256)),
            "no key id" => _channels.Sign(claims, new(new RsaSecurityKey(_channels.Key.Rsa), SecurityAlgorithms.RsaSha256)),
            "none" => $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{_channels.Sign(claims).Split('.')[1]}.",
            "signature cut off" => _channels.Sign(claims)[..^8],
            "claims changed after signing" => Mixed(_channels.Sign(claims), _channels.Sign(Changed(Good(), "other service"))),
            _ => _channels.Sign(claims),
        };
    }

    private static Dictionary<string, object> Changed(Dictionary<string, object> claims, string kind)
    {
        switch (kind)
        {
            case "good without nbf": claims.Remove("nbf"); break;
            case "service without slash": claims["serviceurl"] = Service.TrimEnd('/'); break;
            case "ended four minutes ago": claims["exp"] = Now(-240); break;
            case "ended six minutes ago": claims["exp"] = Now(-360); break;
            case "begins in four minutes": claims["nbf"] = Now(240); break;
            case "begins in six minutes": claims["nbf"] = Now(360); break;
            case "no end": claims.Remove("exp"); break;
            case "other issuer": claims["iss"] = "https://api.botframework.example"; break;
            case "no issuer": claims.Remove("iss"); break;
            case "issuer in other letters": claims["iss"] = "https://API.botframework.com"; break;
            case "other audience": claims["aud"] = Other; break;
            case "no audience": claims.Remove("aud"); break;
            case "two audiences": claims["aud"] = new[] { Other, App }; break;
            case "empty audience": claims["aud"] = ""; break;
            case "other service": claims["serviceurl"] = "https://evil.example/"; break;
            case "no service": claims.Remove("serviceurl"); break;
            case "service of the same beginning": claims["serviceurl"] = Service + "more/"; break;
        }

        return claims;
    }

    private string PeopleToken(string kind)
    {
        var second = kind.StartsWith("v2", StringComparison.Ordinal);
        var claims = new Dictionary<string, object>
        {
            ["iss"] = second ? $"https://login.microsoftonline.com/{Tenant}/v2.0" : $"https://sts.windows.net/{Tenant}/",
            ["aud"] = App,
            ["tid"] = Tenant,
            ["ver"] = second ? "2.0" : "1.0",
            [second ? "azp" : "appid"] = kind.EndsWith("another application", StringComparison.Ordinal) ? Other : App,
            ["exp"] = Now(kind == "ended" ? -360 : 3600),
        };
        switch (kind)
        {
            case "v2 with the application in the wrong claim": claims.Remove("azp"); claims["appid"] = App; break;
            case "no application": claims.Remove("appid"); break;
            case "other audience": claims["aud"] = Other; break;
            case "other tenant's issuer": claims["iss"] = $"https://sts.windows.net/{OtherTenant}/"; break;
            case "other tenant in the claims": claims["tid"] = OtherTenant; break;
            case "unknown version": claims["ver"] = "3.0"; break;
        }

        return kind switch
        {
            "signed with a channel's key" => _channels.Sign(claims),
            "HS256 with the public key" => _people.Sign(claims, new(_people.PublicKeyAsSecret(), SecurityAlgorithms.HmacSha256)),
            _ => _people.Sign(claims),
        };
    }

    private static string Mixed(string signed, string claims) => $"{signed.Split('.')[0]}.{claims.Split('.')[1]}.{signed.Split('.')[2]}";

    private static long Now(int seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();
}
