using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovBot.BotBuilder.Tests.Own.Connector;

/// <summary>Who gives a bot its tokens, on this machine: for a secret or a certificate over https, and for its host over http.</summary>
internal sealed class FakeTokenService : IAsyncDisposable
{
    public const string HostHeader = "the host's own word";

    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private readonly ConcurrentQueue<Asked> _asked = new();

    private FakeTokenService(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    /// <summary>A tenant's address.</summary>
    public string LoginUrl => $"{_app.Urls.Single(url => url.StartsWith("https", StringComparison.Ordinal)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/{Guid.Empty}";

    /// <summary>What a host with a managed identity names in its environment.</summary>
    public string HostUrl => _app.Urls.Single(url => !url.StartsWith("https", StringComparison.Ordinal)) + "/msi/token";

    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <summary>What it answers; a token unless told otherwise.</summary>
    public Func<IResult> Mood { get; set; } = Gives;

    public static async Task<FakeTokenService> StartAsync()
    {
        var certificate = SelfSigned("localhost");
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Logging.ClearProviders();
        var service = new FakeTokenService(builder.Build(), certificate);
        service._app.MapPost("/{tenant}/oauth2/v2.0/token", async (HttpRequest request) => service.Take(request, await request.ReadFormAsync()));
        service._app.MapGet("/msi/token", (HttpRequest request) => service.Take(request, null));
        await service._app.StartAsync();
        return service;
    }

    /// <summary>A client that believes this service's certificate and no other of its kind.</summary>
    public HttpClient Client() => new(Handler());

    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString() },
    };

    public static IResult Gives() => Gives("the-token");

    public static IResult Gives(string token) => Results.Json(new { token_type = "Bearer", expires_in = "3600", expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), access_token = token, resource = "x" });

    /// <summary>No, and why.</summary>
    public static IResult Refuses() => Results.Json(new { error = "invalid_client", error_description = "The secret is wrong." }, statusCode: (int)HttpStatusCode.Unauthorized);

    public static IResult IsOut() => Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);

    /// <summary>Come again later.</summary>
    public static Func<IResult> Asks(int seconds) => () => new Busy(seconds);

    public static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private IResult Take(HttpRequest request, IFormCollection? form)
    {
        _asked.Enqueue(new(
            request.Path + request.QueryString,
            form?.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()) ?? request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            request.Headers["X-IDENTITY-HEADER"]));
        return Mood();
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Values, string? HostHeader);

    private sealed class Busy(int seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = (int)HttpStatusCode.TooManyRequests;
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return httpContext.Response.WriteAsJsonAsync(new { error = "temporarily_unavailable", error_description = "busy" });
        }
    }
}
