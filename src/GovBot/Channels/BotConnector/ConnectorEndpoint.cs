using GovBot.Channels.DirectLine;
using GovBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary><c>POST /api/messages</c>: who is it, then the turn.</summary>
internal static partial class ConnectorEndpoint
{
    public const string Path = "/api/messages";

    public static void MapConnector(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetRequiredService<IOptions<ConnectorOptions>>().Value.IsRegistered || services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            endpoints.MapPost(Path, PostAsync).AddEndpointFilter<RequestGuard>().WithMetadata(new RequestSizeLimitAttribute(4 * 1024 * 1024));
        }
    }

    private static async Task<IResult> PostAsync(
        HttpContext http, BotFrameworkAuthentication trust, ConnectorIntake intake, IOptions<DirectLineOptions> limits, ILogger<ConnectorIntake> logger)
    {
        if (!http.Request.HasJsonContentType())
        {
            return DirectLineError.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Send application/json");
        }

        if (await RequestBody.ReadTextAsync(http.Request.Body, limits.Value.MaxActivityChars, http.RequestAborted) is not { } json)
        {
            return DirectLineError.TooLarge();
        }

        try
        {
            var activity = ActivityJson.Read(json);
            await trust.AuthenticateRequestAsync(activity, http.Request.Headers.Authorization.ToString(), http.RequestAborted);
            return await intake.RunAsync(http, activity);
        }
        catch (FormatException)
        {
            return DirectLineError.BadRequest("BadSyntax", "The activity is malformed");
        }
        catch (UnauthorizedAccessException refusal)
        {
            LogRefused(logger, refusal.Message);
            return DirectLineError.NotAuthenticated();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connector was refused a message: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
