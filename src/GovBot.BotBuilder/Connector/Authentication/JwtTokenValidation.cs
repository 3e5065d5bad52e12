using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads what tokens say.</summary>
public static class JwtTokenValidation
{
    /// <summary>The application that asked for the token.</summary>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var list = claims as IReadOnlyCollection<Claim> ?? claims.ToList();
        var version = Of(AuthenticationConstants.VersionClaim);
        return string.IsNullOrEmpty(version) || version == "1.0" ? Of(AuthenticationConstants.AppIdClaim)
            : version == "2.0" ? Of(AuthenticationConstants.AuthorizedParty)
            : null;

        string Of(string type) => list.FirstOrDefault(claim => claim.Type == type)?.Value;
    }
}

/// <summary>Checks what a signing key may vouch for.</summary>
public static class EndorsementsValidator
{
    /// <summary>Is the endorsement among them? Nothing expected is always true.</summary>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        ArgumentNullException.ThrowIfNull(endorsements);
        return string.IsNullOrWhiteSpace(expectedEndorsement) || endorsements.Contains(expectedEndorsement);
    }
}
