using GovBot.Hosting;

namespace GovBot.Channels.DirectLine;

/// <summary>Who a browser is on /chat: an id of our choosing, so that a resident finds their cases again; forgotten after half a year unused.</summary>
internal sealed class PersonCookie(SignedTokens tokens)
{
    private const string Name = "govbot-person", Purpose = "person";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>The person's id, a new one for a new browser; the half year starts afresh.</summary>
    public async Task<string> ReadOrCreateAsync(HttpContext http)
    {
        var user = await ReadAsync(http) ?? Identifiers.NewUser();
        var token = tokens.Issue(Purpose, new Dictionary<string, object> { ["user"] = user }, Lifetime);
        http.Response.Cookies.Append(Name, token, Options(http, Lifetime));
        return user;
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, null));

    private async Task<string?> ReadAsync(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        var (state, token) = await tokens.ReadAsync(Purpose, cookie);
        return state == TokenState.Valid ? token!.GetPayloadValue<string>("user") : null;
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = maxAge,
    };
}
