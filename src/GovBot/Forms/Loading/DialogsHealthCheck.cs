using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovBot.Forms.Loading;

/// <summary>Degraded while edited files wait to be mended and the last good ones are in force.</summary>
internal sealed class DialogsHealthCheck(DialogsSource source) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(source.Faults is { Count: > 0 } faults
            ? HealthCheckResult.Degraded($"dialogs/ has {faults.Count} mistakes; the first: {faults[0]}")
            : HealthCheckResult.Healthy($"dialogs/ revision {source.Current.Revision}"));
}
