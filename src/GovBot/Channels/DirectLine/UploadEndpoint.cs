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

        var read = await http.RequestServices.GetRequiredService<UploadReader>().ReadAsync(http.Request, http.RequestAborted);
        if (!read.IsSuccess)
        {
            return Refusal(read.Error.Code);
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
            return Refusal(stored.Error.Code);
        }

        DirectLineTranslator.Attach(message.Activity, stored.Value, file => AddressOf(http.Request, file));
        return await messages.RunAsync(conversation, message);
    }

    private static string AddressOf(HttpRequest request, StoredAttachment file) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{AttachmentEndpoint.PathOf(file.Id)}";

    private static IResult Refusal(string code) => code switch
    {
        "attachment.too_large" => DirectLineError.TooLarge(),
        "attachment.kind" => DirectLineError.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "A file is of no kind that is taken"),
        _ => DirectLineError.BadRequest("BadArgument", $"The upload was refused: {code}"),
    };
}
