using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Makes an empty one.</summary>
    public AuthenticateRequestResult()
    {
    }

    /// <summary>For whom the tokens of answers are.</summary>
    public string Audience { get; set; }

    /// <summary>The sender's claims.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>What the activity is to carry as its caller.</summary>
    public string CallerId { get; set; }

    /// <summary>Makes clients to answer with.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Makes clients of channel services.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes none by itself.</summary>
    protected ConnectorFactory()
    {
    }

    /// <summary>Makes a client of the service.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}

/// <summary>A bot's own look at the claims of a caller.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Makes none by itself.</summary>
    protected ClaimsValidator()
    {
    }

    /// <summary>Throws <see cref="UnauthorizedAccessException"/> at a caller it does not want.</summary>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

/// <summary>What a bot asks of callers besides the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Makes one that asks nothing more.</summary>
    public AuthenticationConfiguration()
    {
    }

    /// <summary>Endorsements that the signing key must carry.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>The bot's own look at the claims.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers, besides the usual ones, whose tokens for this bot are those of its own people.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
