using GovBot.Kiosks;
using GovBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace GovBot.Channels.DirectLine;

/// <summary>What the kiosk's page asks: to be enrolled, where it stands, and that a person's traces go.</summary>
internal static class KioskEndpoints
{
    public static void MapKiosk(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/kiosk/enrol", EnrolAsync).RequireRateLimiting(Limits.Enrolment);
        routes.MapGet("/kiosk/info", InfoAsync).RequireRateLimiting(Limits.Reads);
        routes.MapPost("/kiosk/heartbeat", HeartbeatAsync).RequireRateLimiting(Limits.Reads);
        routes.MapPost("/kiosk/wipe", WipeAsync).RequireRateLimiting(Limits.Reads);
    }

    public static IResult NotEnrolled() =>
        DirectLineError.Of(StatusCodes.Status403Forbidden, "KioskNotEnrolled", "This browser is no enrolled kiosk");

    private static async Task<IResult> EnrolAsync(HttpContext http, [FromServices] IKioskRegistry kiosks)
    {
        if (await RequestBody.ReadAsync<EnrolRequest>(http) is not { Code: { Length: > 0 and <= 100 } code })
        {
            return DirectLineError.BadRequest("MissingProperty", "The code is missing");
        }

        var secret = await kiosks.EnrolAsync(code, http.RequestAborted);
        if (!secret.IsSuccess)
        {
            return DirectLineError.Forbidden("The code is wrong, used or too old");
        }

        KioskCookie.Write(http, secret.Value);
        return Results.NoContent();
    }

    private static async Task<IResult> InfoAsync(HttpContext http, [FromServices] IKioskRegistry kiosks) =>
        await KioskCookie.ReadAsync(http, kiosks, http.RequestAborted) is { } device
            ? Results.Json(new { centerName = device.CenterName, committeePhone = device.CommitteePhone })
            : NotEnrolled();

    private static async Task<IResult> HeartbeatAsync(HttpContext http, ConversationAccess access, Conversations conversations)
    {
        var (grant, conversation, refusal) = await access.FindAsync(http);
        if (refusal is null && grant.KioskId is not null && conversation is not null)
        {
            await conversations.TouchAsync(conversation.Id, http.RequestAborted);
        }

        return refusal ?? (grant.KioskId is null ? NotEnrolled() : Results.NoContent());
    }

    /// <summary>Also before the start, so that the token is dead whatever its page does next.</summary>
    private static async Task<IResult> WipeAsync(HttpContext http, ConversationAccess access, Conversations conversations)
    {
        var (grant, conversation, refusal) = await access.FindAsync(http);
        if (refusal is not null || grant.KioskId is null)
        {
            return refusal ?? NotEnrolled();
        }

        conversation ??= await conversations.CreateAsync(
            new(ConversationAccess.ChannelId, grant.ConversationId, grant.UserId, grant.Locale, grant.KioskId), http.RequestAborted);
        // A page that is going away hangs up at once; the wipe goes on.
        await conversations.CloseAsync(conversation.Id, CancellationToken.None);
        return Results.NoContent();
    }

    private sealed class EnrolRequest
    {
        public string? Code { get; set; }
    }
}
