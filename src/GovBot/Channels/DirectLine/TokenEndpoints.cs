using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>Tokens for other systems of the district, fresh tokens for all, and the session id of sign-in cards.</summary>
internal static class TokenEndpoints
{
    private const int MaxOrigins = 20;
    private const int MaxUserId = 200;

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", GenerateAsync).RequireRateLimiting(Limits.Tokens);
        routes.MapPost("/tokens/refresh", RefreshAsync).RequireRateLimiting(Limits.Reads);
        routes.MapGet("/session/getsessionid", () => Results.Json(new { sessionId = Identifiers.New() }))
            .RequireRateLimiting(Limits.Reads).RequireCors(Cors.WithCredentials);
    }

    private static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens, IOptions<DirectLineOptions> options)
    {
        if (!IsSecret(Caller.Of(http).Bearer, options.Value.Secret))
        {
            return DirectLineError.NotAuthenticated();
        }

        if (await RequestBody.ReadAsync<GenerateRequest>(http) is not { } request)
        {
            return DirectLineError.BadRequest("BadSyntax", "The body is no valid JSON");
        }

        if (request.User?.Id is { } id && (!id.StartsWith("dl_", StringComparison.Ordinal) || id.Length > MaxUserId))
        {
            return DirectLineError.BadRequest("BadArgument", "user.id must start with dl_ and have at most 200 characters");
        }

        if (request.TrustedOrigins is { Length: > MaxOrigins })
        {
            return DirectLineError.BadRequest("BadArgument", "Too many trustedOrigins");
        }

        return Answer(tokens, new TokenGrant(Identifiers.New(), request.User?.Id ?? Identifiers.NewUser())
        {
            UserName = request.User?.Name,
            TrustedOrigins = request.TrustedOrigins,
        });
    }

    private static async Task<IResult> RefreshAsync(HttpContext http, ConversationAccess access, DirectLineTokens tokens)
    {
        var (grant, _, refusal) = await access.FindAsync(http);
        return refusal ?? Answer(tokens, grant);
    }

    private static IResult Answer(DirectLineTokens tokens, TokenGrant grant) => Results.Json(new
    {
        conversationId = grant.ConversationId,
        token = tokens.Issue(grant),
        expires_in = tokens.LifetimeSeconds,
    });

    private static bool IsSecret(string? given, string? secret) =>
        given is not null && secret is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record GenerateRequest(UserName? User = null, string[]? TrustedOrigins = null)
    {
        public GenerateRequest()
            : this(null, null)
        {
        }
    }

    private sealed record UserName(string? Id, string? Name);
}
