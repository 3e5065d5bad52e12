namespace GovBot.Kiosks;

/// <summary>The device's secret in its browser: random, and known to the database only by its hash.</summary>
public static class KioskCookie
{
    private const string Name = "govbot-kiosk";

    // Browsers keep no cookie longer; each visit renews it.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static void Write(HttpContext http, string secret)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(Name, secret, new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            MaxAge = Lifetime,
        });
    }

    /// <summary>The enrolled device that asks; null for any other browser.</summary>
    public static async Task<KioskDevice?> ReadAsync(HttpContext http, IKioskRegistry kiosks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(kiosks);
        if (http.Request.Cookies[Name] is not { Length: > 0 } secret || await kiosks.FindAsync(secret, cancellationToken) is not { } device)
        {
            return null;
        }

        Write(http, secret);
        return device;
    }
}
