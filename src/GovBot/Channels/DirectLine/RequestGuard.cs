namespace GovBot.Channels.DirectLine;

/// <summary>Around every endpoint: nothing is cached, and what goes wrong has the shape clients know.</summary>
internal sealed partial class RequestGuard(ILogger<RequestGuard> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineError.TooLarge()
                : DirectLineError.Of(bad.StatusCode, "BadSyntax", "The request could not be read");
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            LogFailure(http.Request.Method, http.GetEndpoint()?.DisplayName, fault);
            return DirectLineError.Of(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Temporarily unavailable");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed")]
    private partial void LogFailure(string method, string? endpoint, Exception fault);
}
