using System.Net.WebSockets;
using GovBot.Data.Messaging;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>The stream. A browser can send no header there: the token in the address is all it has, and CORS does not guard it.</summary>
internal static class StreamEndpoint
{
    public static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/conversations/{id}/stream", StreamAsync).RequireRateLimiting(Limits.Reads);

    private static async Task<IResult> StreamAsync(
        string id, HttpContext http, DirectLineTokens tokens, Conversations conversations, ConversationHub hub)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadRequest("BadArgument", "This is a WebSocket address");
        }

        var (state, grant) = await tokens.ReadForStreamAsync(http.Request.Query["t"].ToString());
        if (grant is null || state != TokenState.Valid)
        {
            return state == TokenState.Expired ? DirectLineError.Expired() : DirectLineError.NotAuthenticated();
        }

        if (grant.ConversationId != id || !ConversationAccess.MayUse(http, grant))
        {
            return DirectLineError.Forbidden("The token is for another conversation or page");
        }

        if (await conversations.FindAsync(ConversationAccess.ChannelId, id, http.RequestAborted) is not { } conversation)
        {
            return DirectLineError.NotFound();
        }

        var signals = new SocketSignals();
        hub.Subscribe(conversation.Id, signals);
        try
        {
            // Asked only now, so that a closing in between is not missed.
            conversation = await conversations.FindAsync(ConversationAccess.ChannelId, id, http.RequestAborted);
            return conversation?.ClosedAt is null ? await RunAsync(http, conversation!, signals) : DirectLineError.Closed();
        }
        finally
        {
            hub.Unsubscribe(conversation!.Id, signals);
        }
    }

    private static async Task<IResult> RunAsync(HttpContext http, ConversationRecord conversation, SocketSignals signals)
    {
        var services = http.RequestServices;
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        if (services.GetRequiredService<ConversationHub>().CountOf(conversation.Id) > services.GetRequiredService<IOptions<DirectLineOptions>>().Value.MaxSockets)
        {
            // The newest goes: the others would come back and push each other out for ever.
            await socket.CloseOutputAsync(WebSocketCloseStatus.PolicyViolation, "collision", http.RequestAborted);
            return Results.Empty;
        }

        var position = new StreamPosition(conversation.Id, Watermark.Of(http.Request, conversation, absent: conversation.LastSeq));
        await services.GetRequiredService<ConversationSocket>()
            .RunAsync(socket, signals, position, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        return Results.Empty;
    }
}
