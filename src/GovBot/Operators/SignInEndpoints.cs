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
        endpoints.MapGet("/signin", (HttpContext http) => FragmentForm.WriteAsync(http, "/signin"));
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
        return Results.Redirect(await links.PostOfAsync(session, http.RequestAborted) is null ? "/jobs" : "/reports");
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
