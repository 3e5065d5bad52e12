using System.Text.Json.Serialization;
using GovBot.Hosting;

namespace GovBot.Demo;

/// <summary><c>/demo</c> and the movable clock; mapped always, found only where the demo is on.</summary>
public static class DemoEndpoints
{
    private const int LongestRequest = 1_000;

    public static IEndpointRouteBuilder MapDemo(this IEndpointRouteBuilder endpoints)
    {
        var demo = endpoints.MapGroup("/demo").AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<DemoState>().IsOn ? await next(context) : Results.NotFound());
        demo.MapGet("", Show);
        demo.MapPost("/clock/advance", AdvanceAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LongestRequest));
        return endpoints;
    }

    private static IResult Show(HttpContext http, DemoState state, BusinessClock clock, DemoPage page)
    {
        http.Response.Headers.CacheControl = "no-store";
        var now = clock.GetLocalNow();
        var kiosks = state.KioskCodes.Select(code => new DemoKiosk(code.CenterName, code.Code, $"/kiosk#enrol={Uri.EscapeDataString(code.Code)}")).ToList();
        if (http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)))
            return Results.Json(new { now, kiosks, staff = state.StaffCodes.Select(offered => new { role = $"{offered.Post.Role}", unit = offered.Post.UnitName, offered.Code }) });
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return Results.Content(page.Write(now, kiosks, state.StaffCodes, $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}"), "text/html; charset=utf-8");
    }

    private static async Task<IResult> AdvanceAsync(HttpRequest http, DemoClock demo, BusinessClock clock, CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        if (await ReadAsync(http, cancellationToken) is not { } request || new object?[] { request.To, request.Days, request.Minutes }.Count(value => value is not null) != 1)
            return Refused("""Send one of {"to": "2026-11-30T09:00:00+08:00"}, {"days": 1} and {"minutes": 30}.""");
        // As a double first: a number too big for a time would throw.
        var minutes = request.To is { } to ? (to - now).TotalMinutes : (request.Days * 1440.0) ?? request.Minutes!.Value;
        if (minutes < 0 || minutes > DemoClock.Farthest.TotalMinutes)
            return Refused($"The clock stands at {now:o}; it goes forward only, and by at most {DemoClock.Farthest.TotalDays} days at once.");
        return Results.Json(new { now = await demo.AdvanceAsync(now.AddMinutes(minutes), cancellationToken) });
    }

    private static async Task<AdvanceRequest?> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        try
        {
            return http.HasJsonContentType() ? await http.ReadFromJsonAsync<AdvanceRequest>(cancellationToken) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IResult Refused(string message) => Results.Json(new { error = new { code = "BadArgument", message } }, statusCode: StatusCodes.Status400BadRequest);

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record AdvanceRequest(DateTimeOffset? To, double? Days, double? Minutes);
}
