using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Cases;

/// <summary>Counts what is filed, in rows that outlive a restart, so that nobody floods a committee. Danger to life is counted, never refused.</summary>
public sealed class FilingGuard(GovBotDbContext db, TimeProvider time, IOptions<FilingOptions> options)
{
    /// <summary>Why there can be no more for now; null when there can.</summary>
    public async Task<Error?> RefuseAsync(ConversationFacts facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var limits = options.Value;
        var since = Now() - limits.Window;
        var recent = db.FilingMarks.Where(mark => mark.At > since);
        var full = await recent.CountAsync(mark => mark.UserId == facts.UserId, cancellationToken) >= limits.PerPerson
            || (facts.KioskId is { } kiosk && await recent.CountAsync(mark => mark.KioskId == kiosk, cancellationToken) >= limits.PerKiosk)
            || (AddressOf(facts) is { } address && await recent.CountAsync(mark => mark.Address == address, cancellationToken) >= limits.PerAddress);
        return full ? new Error(CaseErrors.TooManyFilings) : null;
    }

    /// <summary>Stages one; it commits with the case.</summary>
    public void Count(ConversationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        db.Add(new FilingMark { At = Now(), UserId = facts.UserId, KioskId = facts.KioskId, Address = AddressOf(facts) });
    }

    /// <summary>Removes what no longer counts; returns how many.</summary>
    public Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var before = Now() - options.Value.Window;
        return db.WriteAsync(ct => db.FilingMarks.Where(mark => mark.At < before).ExecuteDeleteAsync(ct), cancellationToken);
    }

    // A kiosk is counted as the kiosk, whatever line it is on.
    private static string? AddressOf(ConversationFacts facts) => facts.KioskId is null ? facts.AddressKey : null;

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
