using Microsoft.AspNetCore.Cors.Infrastructure;

namespace GovBot.Channels.DirectLine;

/// <summary>Pages of other hosts may call Direct Line: what they get, they get by their token, which may name its hosts.</summary>
internal static class Cors
{
    public const string ByToken = "directline", WithCredentials = "directline-session";

    public static void Configure(CorsOptions options)
    {
        options.AddPolicy(ByToken, policy => Common(policy));
        // Asked for with credentials by the client, answered without looking at any.
        options.AddPolicy(WithCredentials, policy => Common(policy).AllowCredentials());
    }

    private static CorsPolicyBuilder Common(CorsPolicyBuilder policy) => policy
        .SetIsOriginAllowed(_ => true)
        .WithMethods("GET", "POST")
        .WithHeaders("accept", "authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
