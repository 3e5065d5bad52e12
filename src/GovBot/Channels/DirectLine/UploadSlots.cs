using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.DirectLine;

/// <summary>Uploads are held in memory until they are stored: only so many at once, a few more wait.</summary>
internal sealed class UploadSlots(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = options.Value.MaxUploadsAtOnce,
        QueueLimit = options.Value.MaxUploadsAtOnce * 8,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
