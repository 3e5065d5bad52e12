using GovBot.Attachments;
using GovBot.Data.Messaging;

namespace GovBot.Channels.DirectLine;

/// <summary>A message with files.</summary>
internal static class UploadEndpoint
{
    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conversations/{id}/upload", UploadAsync).RequireRateLimiting(Limits.Messages).DisableAntiforgery();

    private static async Task<IResult> UploadAsync(
        string id, HttpContext http, ConversationAccess access, MessageIntake messages, AttachmentIntake attachments)
    {
        var (grant, conversation, refusal) = await access.OpenAsync(http, id);
        if (refusal is not null)
        {
            return refusal;
        }

        using var slot = await http.RequestServices.GetRequiredService<UploadSlots>().EnterAsync(http.RequestAborted);
        var refused = http.RequestServices.GetRequiredService<UploadRefusal>();
        if (!slot.IsAcquired)
        {
            return await refused.AnswerAsync(conversation, UploadRefusal.Busy, http);
        }

        var read = await http.RequestServices.GetRequiredService<UploadReader>().ReadAsync(http.Request, http.RequestAborted);
        if (!read.IsSuccess)
        {
            return await refused.AnswerAsync(conversation, read.Error.Code, http);
        }

        await using var upload = read.Value;
        var (message, bad) = messages.Read(upload.Activity, grant);
        if (message is null)
        {
            return bad!;
        }

        var stored = await attachments.TakeAsync(conversation.Id, upload.Files, http.RequestAborted);
        if (!stored.IsSuccess)
        {
            return await refused.AnswerAsync(conversation, stored.Error.Code, http);
        }

        DirectLineTranslator.Attach(message.Activity, stored.Value, file => AddressOf(http.Request, file));
        return await messages.RunAsync(http, conversation, message);
    }

    private static string AddressOf(HttpRequest request, StoredAttachment file) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{AttachmentEndpoint.PathOf(file.Id)}";
}
