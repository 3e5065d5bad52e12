namespace GovBot.Channels.DirectLine;

/// <summary>Refusals in the shape Direct Line clients know; their words are for developers, the person is told by the page.</summary>
internal static class DirectLineError
{
    public static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);

    public static IResult BadRequest(string code, string message) => Of(StatusCodes.Status400BadRequest, code, message);

    public static IResult NotAuthenticated() => Of(StatusCodes.Status401Unauthorized, "BadArgument", "Missing or invalid token");

    public static IResult Expired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static IResult Closed() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "The conversation has been closed");

    public static IResult Forbidden(string message) => Of(StatusCodes.Status403Forbidden, "BadArgument", message);

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "BadArgument", "Unknown conversation");

    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Too large");

    public static IResult BotFailed() =>
        Of(StatusCodes.Status502BadGateway, "BotRejectedActivity", "Failed to send activity: bot returned an error");
}
