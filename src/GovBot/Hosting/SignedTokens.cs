using GovBot.Data.Persistence;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovBot.Hosting;

public enum TokenState
{
    Valid,

    /// <summary>Ours, but its time is over.</summary>
    Expired,

    /// <summary>Malformed, signed by nobody we know, or made for another purpose.</summary>
    Invalid,
}

/// <summary>Signs what browsers hold for us and reads it back; the keys come from <c>GovBot:Keys</c>, so all nodes know them.</summary>
public sealed class SignedTokens
{
    private const string Issuer = "govbot";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SigningCredentials _current;
    private readonly SymmetricSecurityKey[] _keys;
    private readonly TimeProvider _time;

    public SignedTokens(PayloadCipher cipher, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(cipher);
        _time = time;
        _keys = [.. cipher.DeriveKeys("GovBot tokens").Select(key => new SymmetricSecurityKey(key.Secret) { KeyId = key.Id })];
        _current = new SigningCredentials(_keys[0], SecurityAlgorithms.HmacSha256);
    }

    /// <param name="purpose">A token opens nothing that was not its purpose.</param>
    public string Issue(string purpose, IDictionary<string, object> claims, TimeSpan lifetime)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = purpose,
            IssuedAt = now,
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = _current,
        });
    }

    public async Task<(TokenState State, JsonWebToken? Token)> ReadAsync(string purpose, string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = purpose,
            IssuerSigningKeys = _keys,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            // By our own clock below, since an expired token is answered otherwise than a forged one.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read || read.ValidTo == DateTime.MinValue)
        {
            return (TokenState.Invalid, null);
        }

        return (read.ValidTo > _time.GetUtcNow().UtcDateTime ? TokenState.Valid : TokenState.Expired, read);
    }
}
