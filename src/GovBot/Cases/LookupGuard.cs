using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Cases;

/// <summary>Counts failed look-ups and proofs, in rows that outlive a restart, so that codes cannot be guessed.</summary>
public sealed class LookupGuard(GovBotDbContext db, TimeProvider time, IOptions<LookupOptions> options)
{
    /// <summary>Where the person sits, as it is counted.</summary>
    public static string? PlaceOf(long? kioskId, string? addressKey) =>
        kioskId is { } kiosk ? string.Create(CultureInfo.InvariantCulture, $"kiosk:{kiosk}") : addressKey;

    public async Task<bool> IsShutAsync(string userId, string? place, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var since = Now() - limits.Window;
        var recent = db.LookupAttempts.Where(attempt => attempt.At > since);
        return await recent.CountAsync(attempt => attempt.UserId == userId, cancellationToken) >= limits.PerPerson
            || (place is not null && await recent.CountAsync(attempt => attempt.Place == place, cancellationToken) >= limits.PerPlace)
            || await recent.CountAsync(cancellationToken) >= limits.InAll;
    }

    public async Task<bool> IsProofShutAsync(long caseId, CancellationToken cancellationToken)
    {
        var since = Now() - options.Value.ProofWindow;
        return await db.LookupAttempts.CountAsync(attempt => attempt.CaseId == caseId && attempt.At > since, cancellationToken) >= options.Value.ProofsPerCase;
    }

    /// <summary>Stages one failure; it commits with the turn that says so.</summary>
    public void Count(string userId, string? place, long? caseId = null) =>
        db.LookupAttempts.Add(new LookupAttempt { At = Now(), UserId = userId, Place = place, CaseId = caseId });

    /// <summary>Removes what no longer counts; returns how many.</summary>
    public Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var before = Now() - (options.Value.Window > options.Value.ProofWindow ? options.Value.Window : options.Value.ProofWindow);
        return db.WriteAsync(ct => db.LookupAttempts.Where(attempt => attempt.At < before).ExecuteDeleteAsync(ct), cancellationToken);
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
