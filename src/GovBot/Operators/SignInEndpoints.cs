using System.Security.Cryptography;
using Hangfire;
using Hangfire.Dashboard;

namespace GovBot.Operators;

/// <summary>Where a one-time link leads, and the pages its session opens.</summary>
public static class SignInEndpoints
{
    internal const string Cookie = "govbot-operator";
    internal const string Tries = "sign-in";
    private const int LongestForm = 1_000;

    /// <summary>Maps <c>/signin</c> and the Hangfire dashboard <c>/jobs</c>.</summary>
    public static void MapGovBotOperators(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/signin", ShowAsync);
        endpoints.MapPost("/signin", RedeemAsync).DisableAntiforgery().RequireRateLimiting(Tries);
        endpoints.MapHangfireDashboard("/jobs", new DashboardOptions
        {
            AsyncAuthorization = [new OperatorSession()],
            Authorization = [],
            AppPath = null,
            DisplayStorageConnectionString = false,
            DashboardTitle = "GovBot",
        });
    }

    // A page without a word: it only posts the token out of its own fragment.
    private static Task ShowAsync(HttpContext http)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'nonce-{nonce}'; form-action 'self'; frame-ancestors 'none'";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!doctype html><meta charset="utf-8"><title>GovBot</title>
            <form method="post" action="/signin"><input type="hidden" name="t"></form>
            <script nonce="{nonce}">
            const form = document.forms[0];
            form.t.value = location.hash.slice(1);
            history.replaceState(null, "", "/signin");
            form.submit();
            </script>
            """,
            http.RequestAborted);
    }

    private static async Task<IResult> RedeemAsync(HttpContext http, SignInLinks links)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType || http.Request.ContentLength is not <= LongestForm)
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await links.RedeemAsync(form["t"].ToString(), http.RequestAborted) is not { } session)
        {
            return Results.Unauthorized();
        }

        http.Response.Cookies.Append(Cookie, session, new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            MaxAge = SignInLinks.SessionLife,
            Path = "/",
        });
        return Results.Redirect("/jobs");
    }
}

/// <summary>Admits whoever holds the session of a one-time link, nobody else, not even from this machine.</summary>
internal sealed class OperatorSession : IDashboardAsyncAuthorizationFilter
{
    public async Task<bool> AuthorizeAsync(DashboardContext context)
    {
        var http = context.GetHttpContext();
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.Cookies.TryGetValue(SignInEndpoints.Cookie, out var session)
            && await http.RequestServices.GetRequiredService<SignInLinks>().IsSessionAsync(session, http.RequestAborted);
    }
}
