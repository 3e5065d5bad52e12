using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves who it is by a secret.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    /// <summary>The setting of the application.</summary>
    public const string MicrosoftAppIdKey = "MicrosoftAppId";

    /// <summary>The setting of the secret.</summary>
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";

    /// <summary>The setting of the tenant.</summary>
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    /// <summary>The setting of the kind: MultiTenant, SingleTenant, UserAssignedMSI.</summary>
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";

    /// <summary>A bot that proves nothing.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    /// <summary>Makes one.</summary>
    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    /// <summary>Makes one of a tenant.</summary>
    public MicrosoftAppCredentials(string appId, string password, string channelAuthTenant, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    /// <summary>The secret.</summary>
    public string MicrosoftAppPassword { get; set; }

    /// <summary>Makes what gets the tokens.</summary>
    protected override Lazy<IAuthenticator> BuildIAuthenticator()
        => new(() => new MsalAuthenticator(MsalAuthenticator.Builder(this, CustomHttpClient).WithClientSecret(MicrosoftAppPassword).Build(), OAuthScope));
}

/// <summary>A bot that proves who it is by a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 _certificate;
    private readonly bool _sendX5c;

    /// <summary>Makes one.</summary>
    public CertificateAppCredentials(X509Certificate2 clientCertificate, string appId, string channelAuthTenant = null, string oAuthScope = null, bool sendX5c = false, HttpClient customHttpClient = null, ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        _certificate = clientCertificate ?? throw new ArgumentNullException(nameof(clientCertificate));
        _sendX5c = sendX5c;
        MicrosoftAppId = appId;
    }

    /// <summary>Makes what gets the tokens.</summary>
    protected override Lazy<IAuthenticator> BuildIAuthenticator()
        => new(() => new MsalAuthenticator(MsalAuthenticator.Builder(this, CustomHttpClient).WithCertificate(_certificate, _sendX5c).Build(), OAuthScope));
}

/// <summary>A bot whose host vouches for it.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    /// <summary>Makes one.</summary>
    public ManagedIdentityAppCredentials(string appId, string oAuthScope, HttpClient customHttpClient = null, ILogger logger = null)
        : base(null, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
    }

    /// <summary>Makes what gets the tokens.</summary>
    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ManagedIdentityAuthenticator(MicrosoftAppId, OAuthScope, CustomHttpClient, Logger));
}

/// <summary>Tokens from the host that a bot runs on.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly IManagedIdentityApplication _application;
    private readonly string _resource;
    private readonly TokenQueue _queue;

    /// <summary>Makes one.</summary>
    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient customHttpClient = null, ILogger logger = null)
    {
        _resource = resource ?? throw new ArgumentNullException(nameof(resource));
        var client = new ListeningClient(customHttpClient ?? new HttpClient());
        _queue = new TokenQueue { Heard = () => client.RetryAfter };
        // The library's own retries hold the sender up for as long as the host asks; who sends knows better when to come again.
        _application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId))
            .WithHttpClientFactory(new MsalAuthenticator.OneClient(client), retryOnceOn5xx: false)
            .Build();
    }

    /// <summary>A token; a kept one while it is good.</summary>
    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        => _queue.AskAsync(() => _application.AcquireTokenForManagedIdentity(_resource).WithForceRefresh(forceRefresh).ExecuteAsync());
}
