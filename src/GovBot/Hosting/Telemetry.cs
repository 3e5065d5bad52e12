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
            // No query strings and no headers: a conversation's token may be in them.
            .WithTracing(tracing => tracing
                .AddSource("GovBot.*")
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = (span, _) => span.SetTag("url.query", null))
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter("GovBot.*")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
        return services;
    }
}
