using GovBot.Attachments;
using GovBot.Hosting;
using GovBot.Kiosks;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 and what our own pages need besides.</summary>
public static class DirectLineSetup
{
    internal const string Path = "/v3/directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection("GovBot:DirectLine")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KioskOptions>().Bind(configuration.GetSection("GovBot:Kiosks")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection("GovBot:Limits")).ValidateDataAnnotations().ValidateOnStart();
        services.AddTrustedProxies(configuration).AddCors(Cors.Configure).AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) => Limits.Configure(limiter, limits.Value));
        services.AddSingleton<SignedTokens>().AddSingleton<ClientAddresses>().AddSingleton<DirectLineTokens>().AddSingleton<PersonCookie>().AddSingleton<ConversationSocket>().AddSingleton<UploadReader>().AddSingleton<UploadSlots>();
        services.AddScoped<ConversationAccess>().AddScoped<ConversationStart>().AddScoped<MessageIntake>().AddScoped<UploadRefusal>();
        services.AddSingleton<KioskSweep>().AddHostedService(p => p.GetRequiredService<KioskSweep>());
        return services;
    }

    /// <summary>Before the endpoints: who is asking, from where, and how much already.</summary>
    public static IApplicationBuilder UseDirectLine(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.UseRouting();
        app.UseCors();
        app.Use(Caller.IdentifyAsync);
        app.UseRateLimiter();
        return app;
    }

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var directLine = endpoints.MapGroup(Path).RequireCors(Cors.ByToken).AddEndpointFilter<RouteGroupBuilder, RequestGuard>();
        directLine.MapTokens();
        directLine.MapConversations();
        directLine.MapActivities();
        directLine.MapUpload();
        directLine.MapStream();
        endpoints.MapGovBotAttachments().RequireRateLimiting(Limits.Reads).RequireCors(Cors.ByToken);

        var pages = endpoints.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, RequestGuard>().AddEndpointFilter<RouteGroupBuilder, OwnPagesOnly>();
        pages.MapWebChat();
        pages.MapKiosk();
        return endpoints;
    }
}
