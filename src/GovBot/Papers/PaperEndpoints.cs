using System.Security.Cryptography;
using GovBot.Cases.Staff;
using GovBot.Data.Persistence;
using GovBot.Operators;

namespace GovBot.Papers;

/// <summary>约请单, 议题单 and 纪要 on paper: what the post may see, as it stands when the link is opened. Each printing is written down as a reading.</summary>
public static class PaperEndpoints
{
    private const int LongestForm = 4_000;

    public static IServiceCollection AddPapers(this IServiceCollection services) => services.AddSingleton<PaperLinks>().AddScoped<SummonsSheet>().AddScoped<ConferenceSheet>().AddScoped<PaperSheets>();

    public static IEndpointRouteBuilder MapPapers(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGet(PaperLinks.Path, (HttpContext http) => FragmentForm.WriteAsync(http, PaperLinks.Path));
        endpoints.MapPost(PaperLinks.Path, PrintAsync).DisableAntiforgery().RequireRateLimiting(SignInEndpoints.Tries);
        return endpoints;
    }

    private static async Task<IResult> PrintAsync(HttpContext http, PaperLinks links, StaffPosts posts, PaperSheets sheets, GovBotDbContext db)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType || http.Request.ContentLength is not <= LongestForm)
            return Results.BadRequest();
        var stopping = http.RequestAborted;
        var form = await http.Request.ReadFormAsync(stopping);
        if (await links.ReadAsync(form["t"].ToString()) is not { } claim)
            return Results.Unauthorized();
        var post = (await posts.OfAsync(claim.PersonId, stopping)).Find(held => held.AppointmentId == claim.AppointmentId);
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        if (post is null || await sheets.WriteAsync(post, claim, nonce, stopping) is not { } page)
            return Results.NotFound();
        await db.WriteAsync(_ => Task.CompletedTask, stopping);
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; frame-ancestors 'none'";
        return Results.Content(page, "text/html; charset=utf-8");
    }
}
