using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whom a bot believes, and how it proves who it is.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Makes none by itself.</summary>
    protected BotFrameworkAuthentication()
    {
    }

    /// <summary>Finds out who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody it believes.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Finds out who calls a channel's service.</summary>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
        => throw new NotSupportedException($"{GetType().Name} does not support this.");

    /// <summary>Makes clients that speak in the name of the identity's bot.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>For whom the tokens of proactive messages are.</summary>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException($"{GetType().Name} does not support this.");

    /// <summary>The caller to be written on an activity; none while nobody has to prove anything.</summary>
    protected internal async Task<string> GenerateCallerIdAsync(ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string callerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        return await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false) ? null : callerId;
    }
}
