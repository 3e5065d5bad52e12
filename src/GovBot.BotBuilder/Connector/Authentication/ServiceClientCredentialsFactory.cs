using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows a bot's registration and makes what its requests are signed with.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Makes none by itself.</summary>
    protected ServiceClientCredentialsFactory()
    {
    }

    /// <summary>Is this the bot's application?</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Has nobody to prove anything, since the bot is not registered?</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Makes what requests are signed with.</summary>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}

/// <summary>A registration with a secret; without an application nobody has to prove anything.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly CredentialsByAudience _made = new();
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    /// <summary>Makes one without a registration.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>Makes one.</summary>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    /// <summary>The application.</summary>
    public string AppId { get; set; }

    /// <summary>The secret.</summary>
    public string Password { get; set; }

    /// <summary>The tenant of a single-tenant bot.</summary>
    public string TenantId { get; }

    /// <summary>Is this the bot's application?</summary>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    /// <summary>Is there no registration?</summary>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <summary>Makes what requests are signed with.</summary>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)) return MicrosoftAppCredentials.Empty;
        CredentialsByAudience.Check(appId == AppId);
        return _made.Get(oauthScope, loginEndpoint, () => CredentialsByAudience.IsUsual(loginEndpoint)
            ? new MicrosoftAppCredentials(AppId, Password, TenantId, _httpClient, _logger, oauthScope)
            : new OtherCloudAppCredentials(new(AppId, Password, oauthScope, _httpClient, _logger), loginEndpoint, validateAuthority));
    }
}

/// <summary>A registration with a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly CredentialsByAudience _made = new();
    private readonly string _appId;
    private readonly Func<string, string, bool, ServiceClientCredentials> _make;

    /// <summary>Makes one.</summary>
    public CertificateServiceClientCredentialsFactory(X509Certificate2 certificate, string appId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null, bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        _appId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
        _make = (audience, login, validates) => CredentialsByAudience.IsUsual(login)
            ? new CertificateAppCredentials(certificate, appId, tenantId, audience, sendX5c, httpClient, logger)
            : new OtherCloudCertificateCredentials(new(certificate, appId, audience, sendX5c, httpClient), login, validates);
    }

    /// <summary>Is this the bot's application?</summary>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    /// <summary>Never.</summary>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Makes what requests are signed with.</summary>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        CredentialsByAudience.Check(appId == _appId);
        return Task.FromResult(_made.Get(audience, loginEndpoint, () => _make(audience, loginEndpoint, validateAuthority)));
    }
}

/// <summary>A registration whose host vouches for the bot.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly CredentialsByAudience _made = new();
    private readonly string _appId;
    private readonly Func<string, ServiceClientCredentials> _make;

    /// <summary>Makes one.</summary>
    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient = null, ILogger logger = null)
    {
        _appId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
        _make = audience => new ManagedIdentityAppCredentials(appId, audience, httpClient, logger);
    }

    /// <summary>Is this the bot's application?</summary>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    /// <summary>Never.</summary>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Makes what requests are signed with.</summary>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        CredentialsByAudience.Check(appId == _appId);
        return Task.FromResult(_made.Get(audience, loginEndpoint, () => _make(audience)));
    }
}

/// <summary>Credentials are kept, and with them their tokens.</summary>
internal sealed class CredentialsByAudience
{
    private readonly ConcurrentDictionary<(string Audience, string Login), ServiceClientCredentials> _made = new();

    public static bool IsUsual(string loginEndpoint) => string.IsNullOrEmpty(loginEndpoint) || loginEndpoint.StartsWith("https://login.microsoftonline.com/", StringComparison.OrdinalIgnoreCase);

    public static void Check(bool isOurs)
    {
        if (!isOurs) throw new InvalidOperationException("Invalid appId.");
    }

    public ServiceClientCredentials Get(string audience, string login, Func<ServiceClientCredentials> make) => _made.GetOrAdd((audience, login), _ => make());
}

/// <summary>A cloud whose tokens come from an address of its own.</summary>
internal sealed class OtherCloudAppCredentials(OtherCloudAppCredentials.Registration bot, string endpoint, bool validateAuthority)
    : MicrosoftAppCredentials(bot.AppId, bot.Password, bot.HttpClient, bot.Logger, bot.Scope)
{
    public override string OAuthEndpoint => endpoint;

    public override bool ValidateAuthority => validateAuthority;

    internal sealed record Registration(string AppId, string Password, string Scope, HttpClient HttpClient, ILogger Logger);
}

/// <summary>The same with a certificate.</summary>
internal sealed class OtherCloudCertificateCredentials(OtherCloudCertificateCredentials.Registration bot, string endpoint, bool validateAuthority)
    : CertificateAppCredentials(bot.Certificate, bot.AppId, null, bot.Scope, bot.SendX5c, bot.HttpClient)
{
    public override string OAuthEndpoint => endpoint;

    public override bool ValidateAuthority => validateAuthority;

    internal sealed record Registration(X509Certificate2 Certificate, string AppId, string Scope, bool SendX5c, HttpClient HttpClient);
}
