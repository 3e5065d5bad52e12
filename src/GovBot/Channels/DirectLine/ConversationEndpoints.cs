using System.Globalization;

namespace GovBot.Channels.DirectLine;

/// <summary>Start and reconnect.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", StartAsync).RequireRateLimiting(Limits.Reads);
        routes.MapGet("/conversations/{id}", ReconnectAsync).RequireRateLimiting(Limits.Reads);
    }

    private static async Task<IResult> StartAsync(HttpContext http, ConversationAccess access, ConversationStart start, DirectLineTokens tokens)
    {
        var (grant, existing, refusal) = await access.FindAsync(http);
        if (refusal is not null)
        {
            return refusal;
        }

        // A start is final for the client: what cannot be read in the body is as good as not there.
        var body = await RequestBody.ReadAsync<StartRequest>(http);
        await start.RunAsync(grant, Identifiers.Locale(body?.Locale), http.RequestAborted);
        return Answer(http, tokens, grant, existing is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, watermark: 0);
    }

    private static async Task<IResult> ReconnectAsync(string id, HttpContext http, ConversationAccess access, DirectLineTokens tokens)
    {
        var (grant, conversation, refusal) = await access.OpenAsync(http, id);
        return refusal ?? Answer(http, tokens, grant, StatusCodes.Status200OK, Watermark.Of(http.Request, conversation, absent: conversation.LastSeq));
    }

    private static IResult Answer(HttpContext http, DirectLineTokens tokens, TokenGrant grant, int status, long watermark) => Results.Json(
        new
        {
            conversationId = grant.ConversationId,
            token = tokens.Issue(grant),
            expires_in = tokens.LifetimeSeconds,
            streamUrl = StreamUrl(http.Request, tokens, grant, watermark),
            referenceGrammarId = Guid.NewGuid(),
        },
        statusCode: status);

    // Absolute, with the host as the browser sees it.
    private static string StreamUrl(HttpRequest request, DirectLineTokens tokens, TokenGrant grant, long watermark) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}{request.PathBase}{DirectLineSetup.Path}/conversations/{grant.ConversationId}/stream" +
        string.Create(CultureInfo.InvariantCulture, $"?watermark={watermark}&t={tokens.IssueForStream(grant)}");

    private sealed class StartRequest
    {
        public string? Locale { get; set; }
    }
}
