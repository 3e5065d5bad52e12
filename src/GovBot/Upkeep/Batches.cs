using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>Much work in small transactions that others can get between.</summary>
internal static class Batches
{
    private const int Size = 200;

    /// <param name="due">What the work takes out of the query: it ends when nothing is left.</param>
    public static async Task<int> RunAsync(
        GovBotDbContext db, IQueryable<long> due, Func<long[], CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var total = 0;
        while (await due.OrderBy(id => id).Take(Size).ToArrayAsync(cancellationToken) is { Length: > 0 } ids)
        {
            total += await db.WriteAsync(ct => work(ids, ct), cancellationToken);
        }

        return total;
    }
}
