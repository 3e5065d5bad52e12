using System.Threading.RateLimiting;
using GovBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>How much one person may send; counted after the proof, since all people of a channel come from its addresses.</summary>
internal sealed class ConnectorLimits(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(user => RateLimitPartition.GetTokenBucketLimiter(
        user,
        _ => new() { TokenLimit = options.Value.Messages.Burst, TokensPerPeriod = options.Value.Messages.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) }));

    /// <summary>Seconds to wait; null when this message may come in.</summary>
    public int? Refuses(string userId)
    {
        using var lease = _limiter.AttemptAcquire(userId);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : 1;
    }

    public void Dispose() => _limiter.Dispose();
}
