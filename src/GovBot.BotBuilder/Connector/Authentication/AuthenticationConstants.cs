namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the Bot Framework's security protocol.</summary>
public static class AuthenticationConstants
{
    /// <summary>The kind of an identity that nobody proved.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The application in a token of the first version.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>For whom a token is.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The application in a token of the second version.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The tenant of a multi-tenant bot.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The id of the signing key.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>The channel service that a token speaks for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The tenant that a token comes from.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Where the channels' keys are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues the channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of the emulator's tokens are described.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where a multi-tenant bot gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where a bot of a tenant gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>What a bot's tokens are for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The issuer of a tenant's tokens of the first version.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of a tenant's tokens of the second version.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>A token's version.</summary>
    public const string VersionClaim = "ver";

    /// <summary>How tokens may be signed: with a private key only.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = ["RS256", "RS384", "RS512"];
}
