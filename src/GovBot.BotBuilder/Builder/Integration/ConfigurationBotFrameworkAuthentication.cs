using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The trust that the settings describe; the public cloud's where they say nothing.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ConnectorAuthentication _inner;

    /// <summary>Reads the settings; a part that is given stands.</summary>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null, AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, TimeProvider.System, logger)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory, AuthenticationConfiguration authConfiguration, IHttpClientFactory httpClientFactory, TimeProvider time, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var usual = new ConnectorSettings(
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, httpClientFactory?.CreateClient(), logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            logger);
        var tenant = Or(MicrosoftAppCredentials.MicrosoftAppTenantIdKey, null);
        _inner = new ConnectorAuthentication(
            usual with
            {
                TenantId = tenant,
                ChannelMetadataUrl = Or("ToBotFromChannelOpenIdMetadataUrl", usual.ChannelMetadataUrl),
                ChannelIssuer = Or("ToBotFromChannelTokenIssuer", usual.ChannelIssuer),
                EmulatorMetadataUrl = Or("ToBotFromEmulatorOpenIdMetadataUrl", usual.EmulatorMetadataUrl),
                LoginUrl = Or("ToChannelFromBotLoginUrl", usual.LoginUrl),
                OAuthScope = Or("ToChannelFromBotOAuthScope", usual.OAuthScope),
                ValidateAuthority = !bool.TryParse(configuration["ValidateAuthority"], out var validates) || validates,
                CallerId = Or("CallerId", CallerIdConstants.PublicAzureChannel),
            },
            time);

        string Or(string key, string otherwise) => configuration[key] is { Length: > 0 } value ? value : otherwise;
    }

    /// <summary>Finds out who sent an activity.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
        => _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <summary>Finds out who calls a channel's service.</summary>
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
        => _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    /// <summary>Makes clients that speak in the name of the identity's bot.</summary>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    /// <summary>For whom the tokens of proactive messages are.</summary>
    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();
}
