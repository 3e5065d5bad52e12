using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads an authorization header: whose is it, and is it true?</summary>
public class JwtTokenExtractor
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters;
    private readonly SigningKeys _keys;

    /// <summary>Makes one whose keys are described at an address.</summary>
    public JwtTokenExtractor(HttpClient httpClient, TokenValidationParameters tokenValidationParameters, string metadataUrl, HashSet<string> allowedSigningAlgorithms)
        : this(new SigningKeys(httpClient, metadataUrl, TimeProvider.System), tokenValidationParameters, allowedSigningAlgorithms)
    {
    }

    internal JwtTokenExtractor(SigningKeys keys, TokenValidationParameters tokenValidationParameters, HashSet<string> allowedSigningAlgorithms)
    {
        _keys = keys;
        _parameters = tokenValidationParameters.Clone();
        _parameters.ValidAlgorithms = allowedSigningAlgorithms;
        _parameters.RequireSignedTokens = true;
        _parameters.RequireExpirationTime = true;
        _parameters.TryAllIssuerSigningKeys = false;
    }

    /// <summary>The identity in the header; null when there is no bearer token in it.</summary>
    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId) => GetIdentityAsync(authorizationHeader, channelId, []);

    /// <summary>The identity in the header; null when there is no bearer token in it.</summary>
    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId, string[] requiredEndorsements)
    {
        var parts = authorizationHeader?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts.Length == 2 ? GetIdentityAsync(parts[0], parts[1], channelId, requiredEndorsements) : Task.FromResult<ClaimsIdentity>(null);
    }

    /// <summary>The identity in the token; null when it is no bearer token.</summary>
    public Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId) => GetIdentityAsync(scheme, parameter, channelId, []);

    /// <summary>The identity in the token; null when it is no bearer token.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not true.</exception>
    public async Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId, string[] requiredEndorsements)
    {
        if (!string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase) || !_handler.CanReadToken(parameter)) return null;
        var result = await ValidateAsync(parameter).ConfigureAwait(false);
        if (!result.IsValid) throw new UnauthorizedAccessException($"The token is not valid: {result.Exception.GetType().Name}.");
        await CheckEndorsementsAsync(((JsonWebToken)result.SecurityToken).Kid, channelId, requiredEndorsements).ConfigureAwait(false);
        return result.ClaimsIdentity;
    }

    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        var set = await _keys.GetAsync().ConfigureAwait(false);
        var result = await _handler.ValidateTokenAsync(token, With(set)).ConfigureAwait(false);
        if (result.Exception is not SecurityTokenSignatureKeyNotFoundException) return result;

        // The issuer has changed its keys since we looked.
        var fresh = await _keys.RefreshAsync(set).ConfigureAwait(false);
        return ReferenceEquals(fresh, set) ? result : await _handler.ValidateTokenAsync(token, With(fresh)).ConfigureAwait(false);
    }

    private TokenValidationParameters With(KeySet set)
    {
        var parameters = _parameters.Clone();
        parameters.IssuerSigningKeys = set.Keys;
        return parameters;
    }

    private async Task CheckEndorsementsAsync(string keyId, string channelId, string[] required)
    {
        var endorsements = (await _keys.GetAsync().ConfigureAwait(false)).Endorsements;

        // Only channels' keys are endorsed; where some are, a key without vouches for nobody.
        if (endorsements.Count == 0 && required is not { Length: > 0 }) return;
        var own = endorsements.GetValueOrDefault(keyId ?? string.Empty, []);
        foreach (var one in (required ?? []).Append(channelId))
        {
            if (!EndorsementsValidator.Validate(one, own)) throw new UnauthorizedAccessException("The key of the token does not vouch for this channel.");
        }
    }
}
