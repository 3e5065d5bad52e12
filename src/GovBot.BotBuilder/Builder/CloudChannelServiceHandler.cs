using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>A channel's service that believes whom a bot believes.</summary>
public class CloudChannelServiceHandler : ChannelServiceHandlerBase
{
    private readonly BotFrameworkAuthentication _trust;

    /// <summary>Makes one.</summary>
    public CloudChannelServiceHandler(BotFrameworkAuthentication auth) => _trust = auth ?? throw new ArgumentNullException(nameof(auth));

    internal override Task<ClaimsIdentity> AuthenticateAsync(string authHeader, CancellationToken cancellationToken)
        => _trust.AuthenticateChannelRequestAsync(authHeader, cancellationToken);
}
