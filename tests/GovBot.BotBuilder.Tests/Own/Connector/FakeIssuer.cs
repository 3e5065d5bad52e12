using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovBot.BotBuilder.Tests.Own.Connector;

/// <summary>Whoever vouches for channels and people, on this machine: its metadata, its keys and the tokens it signs.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> _keys = [];

    private FakeIssuer(WebApplication app) => _app = app;

    public string MetadataUrl => $"{_app.Urls.Single()}/.well-known/openidconfiguration";

    public RsaSecurityKey Key => _keys[^1].Key;

    /// <summary>How often the keys were read.</summary>
    public int Reads { get; private set; }

    public bool IsDown { get; set; }

    public static async Task<FakeIssuer> StartAsync(params string[]? endorsements)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new FakeIssuer(builder.Build());
        issuer.AddKey(endorsements);
        issuer._app.MapGet("/.well-known/openidconfiguration", () => issuer.IsDown
            ? Results.StatusCode((int)HttpStatusCode.ServiceUnavailable)
            : Results.Json(new { issuer = "fake", jwks_uri = $"{issuer._app.Urls.Single()}/keys" }));
        issuer._app.MapGet("/keys", issuer.Keys);
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>A new key from now on; the old ones stay.</summary>
    public void AddKey(params string[]? endorsements)
    {
        var id = $"key-{_keys.Count + 1}";
        _keys.Add((new RsaSecurityKey(RSA.Create(2048)) { KeyId = id }, endorsements));
    }

    /// <summary>Only the newest key stays.</summary>
    public void TakeBackOldKeys() => _keys.RemoveRange(0, _keys.Count - 1);

    public string Sign(IDictionary<string, object> claims, SigningCredentials? with = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            JsonSerializer.Serialize(claims),
            with ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256));

    /// <summary>The public key as text, which a careless reader takes for a shared secret.</summary>
    public SymmetricSecurityKey PublicKeyAsSecret() => new(Encoding.UTF8.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = Key.KeyId };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _keys.ForEach(one => one.Key.Rsa.Dispose());
    }

    private IResult Keys()
    {
        Reads++;
        return Results.Json(new
        {
            keys = _keys.Select(one =>
            {
                var parameters = one.Key.Rsa.ExportParameters(false);
                var key = new Dictionary<string, object>
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = one.Key.KeyId,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                };
                if (one.Endorsements is { Length: > 0 } endorsements) key["endorsements"] = endorsements;
                return key;
            }),
        });
    }
}
