using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Somebody speaks of self-harm or violence.</summary>
/// <param name="Kind">Id in <c>emergencies.yaml</c>.</param>
/// <param name="CompoundId">Where, as far as it is known.</param>
/// <param name="KindName">As staff read it.</param>
public sealed record RaiseAlert(long ConversationId, string UserId, long? KioskId, string Kind, string KindName, string Text, long? CompoundId);

/// <summary>Tells the committee of danger at once, without waiting for a report. Stages only.</summary>
public sealed class DangerAlerts(GovBotDbContext db, ICommitteeDesk desk, Deadlines deadlines, StaffNotices staff, BusinessClock clock)
{
    private static readonly TimeSpan OnceIn = TimeSpan.FromHours(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>False when it was told within the hour.</summary>
    public async Task<bool> RaiseAsync(RaiseAlert alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var now = clock.UtcNow;
        var since = now - OnceIn;
        if (await Of(alert.ConversationId).AnyAsync(told => told.AlertKind == alert.Kind && told.LeftAt > since, cancellationToken))
            return false;
        var committee = (await desk.FindAsync(alert.CompoundId, alert.KioskId, cancellationToken))?.Id ?? await KnownAsync(alert.UserId, cancellationToken);
        var due = deadlines.Of(Deadlines.DangerAlert, now);
        var message = new CommitteeMessage
        {
            Kind = MessageKind.Alert,
            AlertKind = alert.Kind,
            CommitteeId = committee,
            ConversationId = alert.ConversationId,
            UserId = alert.UserId,
            KioskId = alert.KioskId,
            LeftAt = now,
            DueAt = due.DueAt,
            DuePolicy = due.Policy,
            Words = new MessageWords { Text = alert.Text },
        };
        db.Add(message);
        await staff.StageAlertAsync(message, alert.KindName, cancellationToken);
        return true;
    }

    /// <summary>A report tells where it is: an alert that nobody's committee was known for goes there.</summary>
    public async Task LocateAsync(long conversationId, long compoundId, Func<string, string> kindName, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow - Fresh;
        var lost = await Of(conversationId).Where(told => told.CommitteeId == null && told.LeftAt > since).ToListAsync(cancellationToken);
        var committee = lost.Count == 0 ? null : await desk.FindAsync(compoundId, null, cancellationToken);
        foreach (var alert in lost)
        {
            alert.CommitteeId = committee?.Id;
            if (committee is not null)
                await staff.StageAlertAsync(alert, kindName(alert.AlertKind ?? ""), cancellationToken);
        }
    }

    private IQueryable<CommitteeMessage> Of(long conversationId) =>
        db.CommitteeMessages.Where(message => message.ConversationId == conversationId && message.Kind == MessageKind.Alert);

    // Whoever reported something before lives there, most likely; better than nobody.
    private async Task<long?> KnownAsync(string userId, CancellationToken cancellationToken) =>
        await db.UrgentIssues.Where(issue => issue.Facts.ReporterUserId == userId && issue.Facts.CommitteeId != null)
            .OrderByDescending(issue => issue.FiledAt)
            .Select(issue => issue.Facts.CommitteeId)
            .FirstOrDefaultAsync(cancellationToken);
}
