using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Demo;

/// <summary>Keeps the business clock's offset, which must outlive a restart: a case must not become younger.</summary>
public sealed class ClockStore(IDbContextFactory<GovBotDbContext> contexts, BusinessClock clock)
{
    /// <summary>False where no demo has ever been set up.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.ClockOffsets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ClockOffset.OnlyId, cancellationToken) is not { } kept)
            return false;
        clock.Offset = TimeSpan.FromMilliseconds(kept.Milliseconds);
        return true;
    }

    /// <summary>Stored first: a clock that ran ahead of its row would fall back.</summary>
    public async Task SetAsync(TimeSpan offset, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async ct =>
            {
                var row = await db.ClockOffsets.SingleOrDefaultAsync(kept => kept.Id == ClockOffset.OnlyId, ct);
                if (row is null)
                    db.Add(row = new ClockOffset());
                row.Milliseconds = (long)offset.TotalMilliseconds;
            },
            cancellationToken);
        clock.Offset = TimeSpan.FromMilliseconds((long)offset.TotalMilliseconds);
    }
}
