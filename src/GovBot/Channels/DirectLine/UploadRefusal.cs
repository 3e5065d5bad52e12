using GovBot.Attachments;
using GovBot.Data.Messaging;
using GovBot.Turns;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>The client gets its status, and the person, who sees no more of that than a red mark, a sentence in the chat.</summary>
internal sealed partial class UploadRefusal(
    Remarks remarks, IOptions<AttachmentOptions> files, IOptions<DirectLineOptions> uploads, ILogger<UploadRefusal> logger)
{
    public const string Busy = "busy";
    private const int Megabyte = 1_000_000;

    /// <param name="code">Of <see cref="AttachmentIntake"/>, <see cref="UploadReader"/>, or <c>busy</c>.</param>
    public async Task<IResult> AnswerAsync(ConversationRecord conversation, string code, HttpContext http)
    {
        if (KeyOf(code) is { } key)
        {
            await SayAsync(conversation, key, http.RequestAborted);
        }

        return code switch
        {
            "attachment.too_large" => DirectLineError.TooLarge(),
            "attachment.kind" => DirectLineError.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "A file is of no kind that is taken"),
            Busy => TooMany(http),
            _ => DirectLineError.BadRequest("BadArgument", $"The upload was refused: {code}"),
        };
    }

    /// <summary>The text that says it; null for what is nothing to a person.</summary>
    public static string? KeyOf(string code) => code switch
    {
        "attachment.too_large" => "upload.too_large",
        "attachment.too_many" => "upload.too_many",
        "attachment.kind" => "upload.kind",
        "attachment.empty" => "upload.empty",
        Busy => "upload.busy",
        _ => null,
    };

    private static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return DirectLineError.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many uploads at once");
    }

    private async Task SayAsync(ConversationRecord conversation, string key, CancellationToken cancellationToken)
    {
        try
        {
            await remarks.SayAsync(
                conversation,
                key,
                [("count", files.Value.MaxCount), ("size", files.Value.MaxBytes / Megabyte), ("total", uploads.Value.MaxUploadBytes / Megabyte)],
                cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSaid(conversation.Id, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Conversation {ConversationId} could not be told why its upload was refused")]
    private partial void LogNotSaid(long conversationId, Exception fault);
}
