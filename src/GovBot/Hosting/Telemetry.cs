using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GovBot.Hosting;

public static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Metrics and traces, only where an OTLP endpoint is configured.</summary>
    public static IServiceCollection AddGovBotTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("govbot"))
            // Addresses as routes only: a stream's token and an attachment's id stand in them.
            .WithTracing(tracing => tracing
                .AddSource("GovBot.*")
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (span, _) => span.SetTag("url.query", null).SetTag("url.path", null))
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter("GovBot.*")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
        return services;
    }
}
