using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Believes the channels' tokens and those that the bot's own application gets in the tenants it trusts.</summary>
internal sealed class ConnectorAuthentication : BotFrameworkAuthentication
{
    // The tenant in which multi-tenant bots are registered.
    private const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly ConnectorSettings _settings;
    private readonly HashSet<string> _emulatorIssuers;
    private readonly JwtTokenExtractor _channelTokens;
    private readonly JwtTokenExtractor _emulatorTokens;

    public ConnectorAuthentication(ConnectorSettings settings, TimeProvider time)
    {
        _settings = settings;
        _emulatorIssuers = [.. (settings.Configuration.ValidTokenIssuers ?? []).Concat(IssuersOf(settings.TenantId ?? BotFrameworkTenant))];
        _channelTokens = Extractor(settings.ChannelMetadataUrl, [settings.ChannelIssuer]);
        _emulatorTokens = Extractor(settings.EmulatorMetadataUrl, _emulatorIssuers);

        JwtTokenExtractor Extractor(string metadataUrl, IEnumerable<string> issuers) => new(
            new SigningKeys(settings.HttpClient(), metadataUrl, time),
            new TokenValidationParameters
            {
                ValidIssuers = issuers,
                // By the claims below, since only the credentials know the bot's application.
                ValidateAudience = false,
                ClockSkew = Skew,
                LifetimeValidator = (from, until, _, parameters) => until is not null
                    && until.Value + parameters.ClockSkew > time.GetUtcNow().UtcDateTime
                    && (from is null || from.Value - parameters.ClockSkew <= time.GetUtcNow().UtcDateTime),
            },
            AuthenticationConstants.AllowedSigningAlgorithms);
    }

    public override string GetOriginatingAudience() => _settings.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        if (_settings.Configuration.ClaimsValidator is { } validator) await validator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return new AuthenticateRequestResult
        {
            Audience = _settings.OAuthScope,
            ClaimsIdentity = identity,
            CallerId = await GenerateCallerIdAsync(_settings.Credentials, identity, _settings.CallerId, cancellationToken).ConfigureAwait(false),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
        => IdentifyAsync(null, authHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
        => new TokenConnectorFactory(_settings, claimsIdentity?.Claims.FirstOrDefault(claim => claim.Type == AuthenticationConstants.AudienceClaim)?.Value);

    private static string[] IssuersOf(string tenant) =>
    [
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal),
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal),
    ];

    private async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await _settings.Credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
                ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
                : throw new UnauthorizedAccessException("There is no token.");
        }

        var own = IsOfOwnPeople(authHeader);
        var identity = await (own ? _emulatorTokens : _channelTokens)
            .GetIdentityAsync(authHeader, own ? null : activity?.ChannelId, own ? [] : _settings.Configuration.RequiredEndorsements).ConfigureAwait(false);
        if (identity is not { IsAuthenticated: true }) throw new UnauthorizedAccessException("There is no bearer token.");
        await CheckAudienceAsync(identity, cancellationToken).ConfigureAwait(false);
        if (own) await CheckApplicationAsync(identity, cancellationToken).ConfigureAwait(false);
        else CheckService(identity, activity);
        return identity;
    }

    // Unproved yet: it only says by which keys the proof is to be made.
    private bool IsOfOwnPeople(string authHeader)
    {
        var token = authHeader.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
        try
        {
            return _emulatorIssuers.Contains(new JsonWebToken(token).Issuer);
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenMalformedException)
        {
            throw new UnauthorizedAccessException("The token cannot be read.", fault);
        }
    }

    private async Task CheckAudienceAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var audiences = identity.FindAll(AuthenticationConstants.AudienceClaim).ToList();
        if (audiences.Count != 1 || !await _settings.Credentials.IsValidAppIdAsync(audiences[0].Value, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is for another bot.");
        }
    }

    private async Task CheckApplicationAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var application = JwtTokenValidation.GetAppIdFromClaims(identity.Claims);
        var tenant = identity.FindFirst(AuthenticationConstants.TenantIdClaim)?.Value;
        var issuer = identity.FindFirst("iss")?.Value ?? string.Empty;
        if (string.IsNullOrEmpty(application) || !await _settings.Credentials.IsValidAppIdAsync(application, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token was not asked for by this bot's application.");
        }

        if (tenant is not null && !issuer.Contains(tenant, StringComparison.OrdinalIgnoreCase)) throw new UnauthorizedAccessException("The token is of another tenant than its issuer.");
    }

    private static void CheckService(ClaimsIdentity identity, Activity activity)
    {
        var claimed = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (activity is not null && (string.IsNullOrEmpty(claimed) || !string.Equals(claimed.TrimEnd('/'), activity.ServiceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnauthorizedAccessException("The token is for another service address than the activity's.");
        }
    }

    private sealed class TokenConnectorFactory(ConnectorSettings settings, string appId) : ConnectorFactory
    {
        public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            var credentials = await settings.Credentials
                .CreateCredentialsAsync(appId, audience ?? settings.OAuthScope, settings.LoginUrl, settings.ValidateAuthority, cancellationToken).ConfigureAwait(false);
            return new ConnectorClient(new Uri(serviceUrl), credentials, settings.HttpClient(), disposeHttpClient: true);
        }
    }
}

/// <summary>Addresses and parts of a cloud's connector.</summary>
internal sealed record ConnectorSettings(ServiceClientCredentialsFactory Credentials, AuthenticationConfiguration Configuration, IHttpClientFactory HttpClientFactory, ILogger Logger)
{
    public string TenantId { get; init; }

    public string ChannelMetadataUrl { get; init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public string ChannelIssuer { get; init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string EmulatorMetadataUrl { get; init; } = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl;

    public string LoginUrl { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    public string OAuthScope { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public bool ValidateAuthority { get; init; } = true;

    public string CallerId { get; init; }

    public HttpClient HttpClient() => HttpClientFactory?.CreateClient() ?? new HttpClient();
}
