using GovBot.Hosting;

namespace GovBot.Channels.DirectLine;

/// <summary>Who asks, by the bearer token; read once a request, before the limits are counted.</summary>
/// <param name="Bearer">What stood in the header; null without one.</param>
internal sealed record Caller(string? Bearer, TokenState State, TokenGrant? Grant)
{
    private static readonly Caller Nobody = new(null, TokenState.Invalid, null);

    public static Caller Of(HttpContext http) => http.Items[typeof(Caller)] as Caller ?? Nobody;

    /// <summary>The grant, if it may be used now.</summary>
    public TokenGrant? Valid => State == TokenState.Valid ? Grant : null;

    public static async Task IdentifyAsync(HttpContext http, RequestDelegate next)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            var bearer = header[scheme.Length..].Trim();
            var (state, grant) = await http.RequestServices.GetRequiredService<DirectLineTokens>().ReadAsync(bearer);
            http.Items[typeof(Caller)] = new Caller(bearer, state, grant);
        }

        await next(http);
    }
}
