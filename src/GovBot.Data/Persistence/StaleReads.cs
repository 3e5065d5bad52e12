using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Persistence;

/// <summary>A turn reads in several queries: what somebody commits between two of them makes a picture that never was.</summary>
public static class StaleReads
{
    /// <summary>Whether something that was read to be changed, or shown, has another version in the database by now.</summary>
    public static async Task<bool> IsStaleAsync(this GovBotDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Unchanged or EntityState.Modified).ToList())
        {
            if (entry.Metadata.GetProperties().SingleOrDefault(property => property.IsConcurrencyToken) is not { } version)
                continue;
            var now = await entry.GetDatabaseValuesAsync(cancellationToken);
            if (now is null || !Equals(now[version], entry.OriginalValues[version]))
                return true;
        }

        return false;
    }
}
