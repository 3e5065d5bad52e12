using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The registration that the settings describe.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Reads the settings MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.</summary>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        _inner = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim().ToUpperInvariant() switch
        {
            "USERASSIGNEDMSI" => new ManagedIdentityServiceClientCredentialsFactory(Needed(appId, MicrosoftAppCredentials.MicrosoftAppIdKey), httpClient, logger),
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Needed(appId, MicrosoftAppCredentials.MicrosoftAppIdKey),
                Needed(password, MicrosoftAppCredentials.MicrosoftAppPasswordKey),
                Needed(tenant, MicrosoftAppCredentials.MicrosoftAppTenantIdKey),
                httpClient,
                logger),
            _ => new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger),
        };
    }

    /// <summary>Is this the bot's application?</summary>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <summary>Is there no registration?</summary>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <summary>Makes what requests are signed with.</summary>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        => _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static string Needed(string value, string name) => string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"The setting {name} is missing.") : value;
}
