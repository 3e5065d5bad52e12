using System.Security.Cryptography.X509Certificates;
using GovBot.Delivery;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>Channels of the Bot Framework: in by <c>POST /api/messages</c>, out from the outbox.</summary>
public static class ConnectorSetup
{
    public static IServiceCollection AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(ConnectorOptions.Section);
        services.AddOptions<ConnectorOptions>().Bind(section)
            .Configure(options => options.PublicAddress = Uri.TryCreate(configuration["GovBot:PublicAddress"], UriKind.Absolute, out var address) ? address : null)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ConnectorCheck>();
        // A redirect would carry the token to a host that nobody allowed.
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<BotFrameworkAuthentication>(p =>
        {
            var options = p.GetRequiredService<IOptions<ConnectorOptions>>().Value;
            return new ConfigurationBotFrameworkAuthentication(
                section,
                Certificate(options, p.GetRequiredService<IHttpClientFactory>()),
                new AuthenticationConfiguration { ValidTokenIssuers = [.. options.EmulatorTenants.SelectMany(Issuers)] },
                p.GetRequiredService<IHttpClientFactory>(),
                p.GetRequiredService<ILogger<ConnectorSender>>());
        });
        services.AddSingleton<RemoteFileLine>().AddSingleton<ConnectorPatience>().AddSingleton<ConnectorOrder>().AddScoped<RemoteFiles>().AddScoped<ConnectorRemarks>().AddScoped<ConnectorFiles>();
        services.AddSingleton<ServiceHosts>().AddSingleton<ConnectorLimits>().AddSingleton<ConnectorGuards>().AddScoped<ConnectorTurns>().AddScoped<ConnectorIntake>().AddSingleton<IChannelSender, ConnectorSender>();
        return services;
    }

    public static IEndpointRouteBuilder MapBotConnector(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapConnector();
        return endpoints;
    }

    private static CertificateServiceClientCredentialsFactory? Certificate(ConnectorOptions options, IHttpClientFactory clients) =>
        options is { IsRegistered: true, CertificatePath: { Length: > 0 } path }
            ? new(
                X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword),
                options.MicrosoftAppId,
                options.MicrosoftAppTenantId,
                clients.CreateClient())
            : null;

    private static string[] Issuers(string tenant) =>
    [
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal),
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal),
    ];
}
