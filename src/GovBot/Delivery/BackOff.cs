namespace GovBot.Delivery;

/// <summary>Doubling waits with jitter, so that notices which failed together do not all come back together.</summary>
internal static class BackOff
{
    public static TimeSpan After(int attempts, DeliveryOptions options)
    {
        var doubled = options.FirstDelay * Math.Pow(2, Math.Min(attempts - 1, 30));
        var full = doubled < options.LongestDelay ? doubled : options.LongestDelay;
#pragma warning disable CA5394 // Jitter is no secret.
        return full * (0.5 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
    }
}
