using GovBot.Kiosks;
using GovBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace GovBot.Channels.DirectLine;

/// <summary>Tokens for our own pages. Who the person is, the server says; what the page says of it is not read.</summary>
internal static class WebChatEndpoints
{
    private const string KioskFace = "kiosk";

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webchat/token", TokenAsync).RequireRateLimiting(Limits.Tokens);
        routes.MapPost("/webchat/forget", ForgetAsync).RequireRateLimiting(Limits.Tokens);
    }

    private static async Task<IResult> TokenAsync(HttpContext http, [FromServices] IKioskRegistry kiosks, DirectLineTokens tokens, PersonCookie person)
    {
        if (await RequestBody.ReadAsync<TokenRequest>(http) is not { } request)
        {
            return DirectLineError.BadRequest("BadSyntax", "The body is no valid JSON");
        }

        var atKiosk = request.Face == KioskFace;
        var device = atKiosk ? await KioskCookie.ReadAsync(http, kiosks, http.RequestAborted) : null;
        if (atKiosk && device is null)
        {
            return KioskEndpoints.NotEnrolled();
        }

        // At a kiosk everybody is somebody new.
        var grant = new TokenGrant(Identifiers.New(), atKiosk ? Identifiers.NewUser() : await person.ReadOrCreateAsync(http))
        {
            Locale = Identifiers.Locale(request.Locale),
            KioskId = device?.KioskId,
            TrustedOrigins = [],
        };
        return Results.Json(new
        {
            token = tokens.Issue(grant),
            conversationId = grant.ConversationId,
            expires_in = tokens.LifetimeSeconds,
            domain = $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase}{DirectLineSetup.Path}",
        });
    }

    private static async Task<IResult> ForgetAsync(HttpContext http, ConversationAccess access, Conversations conversations)
    {
        PersonCookie.Forget(http);
        var (_, conversation, refusal) = await access.FindAsync(http);
        if (refusal is null && conversation is not null)
        {
            await conversations.CloseAsync(conversation.Id, http.RequestAborted);
        }

        return Results.NoContent();
    }

    private sealed class TokenRequest
    {
        public string? Face { get; set; }
        public string? Locale { get; set; }
    }
}
