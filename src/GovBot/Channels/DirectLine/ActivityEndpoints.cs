using GovBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>Post a message; get what was said.</summary>
internal static partial class ActivityEndpoints
{
    private const int PageSize = 500;

    public static void MapActivities(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{id}/activities", PostAsync).RequireRateLimiting(Limits.Messages)
            .WithMetadata(new RequestSizeLimitAttribute(4 * 1024 * 1024));
        routes.MapGet("/conversations/{id}/activities", GetAsync).RequireRateLimiting(Limits.Reads)
            .WithMetadata(new WhenLimited(NothingYet));
    }

    private static async Task<IResult> PostAsync(
        string id, HttpContext http, ConversationAccess access, MessageIntake intake, IOptions<DirectLineOptions> options)
    {
        var (grant, conversation, refusal) = await access.OpenAsync(http, id);
        if (refusal is not null)
        {
            return refusal;
        }

        var json = await RequestBody.ReadTextAsync(http.Request.Body, options.Value.MaxActivityChars, http.RequestAborted);
        if (json is null)
        {
            return DirectLineError.TooLarge();
        }

        var (message, bad) = intake.Read(json, grant);
        if (message is null)
        {
            return bad!;
        }

        message.Activity.Attachments = message.Activity.Attachments?.Where(a => a.Content is not null).ToList();
        return await intake.RunAsync(http, conversation, message);
    }

    private static async Task<IResult> GetAsync(
        string id, HttpContext http, ConversationAccess access, Conversations conversations, ILogger<RequestGuard> logger)
    {
        try
        {
            return await ReadAsync(id, http, access, conversations);
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested)
        {
            LogNothingRead(logger, fault);
            return NothingYet(http);
        }
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, ConversationAccess access, Conversations conversations)
    {
        var (_, conversation, refusal) = await access.OpenAsync(http, id);
        if (refusal is not null)
        {
            return refusal;
        }

        var after = Watermark.Of(http.Request, conversation, absent: 0);
        var entries = await conversations.ReadAsync(conversation.Id, after, PageSize, http.RequestAborted);
        var watermark = entries.Count > 0 ? entries[^1].Seq : after;
        return Page(entries.Select(e => e.Payload), watermark);
    }

    // A polling client stops for good at any error, also at 429: this time there is nothing new, and it asks again.
    private static IResult NothingYet(HttpContext http) => Page([], Watermark.AsAsked(http.Request));

    private static IResult Page(IEnumerable<string> payloads, long watermark) =>
        Results.Content(DirectLineTranslator.Write(payloads, watermark), "application/json; charset=utf-8", statusCode: StatusCodes.Status200OK);

    [LoggerMessage(Level = LogLevel.Error, Message = "The activities of a conversation could not be read; its client was told there are none")]
    private static partial void LogNothingRead(ILogger logger, Exception fault);
}
