namespace GovBot.Hosting;

/// <summary>The resident's pages: /chat and /kiosk, their wording and their security headers.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<PageTexts>();
        services.AddSingleton<PageTemplates>();
        services.AddOptions<PagesOptions>().Bind(configuration.GetSection("GovBot:Pages")).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/", () => Results.Redirect("/chat"));
        app.MapGet("/chat", (HttpContext http, PageTemplates pages) => pages.Write(http, "chat.html"));
        app.MapGet("/kiosk", (HttpContext http, PageTemplates pages) => pages.Write(http, "kiosk.html"));
        app.MapGet("/api/pages/text", (HttpContext http, PageTexts texts, string? locale) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Json(texts.For(locale));
        });
        app.MapGet("/api/pages/settings", (Microsoft.Extensions.Options.IOptionsMonitor<PagesOptions> options) => Results.Json(options.CurrentValue));
        return app;
    }
}
