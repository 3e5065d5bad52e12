namespace GovBot.Hosting;

/// <summary>What a browser may do with our pages: nothing leaves this host, nothing is kept, nobody frames them.</summary>
public static class PageHeaders
{
    /// <summary>For every response, files and API included.</summary>
    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
        return next(http);
    });

    /// <summary>For a page: only our own scripts, and inline styles only with the nonce that Web Chat's style tags carry.</summary>
    public static void Add(HttpContext http, string nonce)
    {
        ArgumentNullException.ThrowIfNull(http);
        var host = http.Request.Host.Value;
        // The hash is that of the empty style tag Web Chat adds without its nonce and fills through the CSS object model.
        // Older browsers do not count WebSockets of the same host as 'self'; a file to be sent is read from its blob: address.
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; worker-src 'self' blob:; font-src 'self'; manifest-src 'self'; media-src 'self' blob:; " +
            $"style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; connect-src 'self' blob: ws://{host} wss://{host}; " +
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers.CacheControl = "no-store";
    }
}
