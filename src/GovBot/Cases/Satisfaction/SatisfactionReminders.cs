using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Satisfaction;

/// <summary>One reminder for whoever has not answered; then nobody is asked again, and no answer is taken for one. May run twice.</summary>
public sealed class SatisfactionReminders(GovBotDbContext db, IServiceScopeFactory scopes, BusinessClock clock)
{
    private const int Most = 200;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var due = await db.SatisfactionInvitations.AsNoTracking()
            .Where(asked => asked.RemindedAt == null && asked.RemindAt <= now && asked.Solved == null && asked.EndedAt == null && asked.OpenUntil > now && asked.Way == InvitationWay.Chat)
            .OrderBy(asked => asked.RemindAt).ThenBy(asked => asked.Id).Take(Most).Select(asked => asked.Id).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var id in due)
            done += await TryAsync(id, cancellationToken) ? 1 : 0;
        return done;
    }

    // One resident, one transaction: whoever answers at the same moment wins.
    private async Task<bool> TryAsync(long id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (context, reminder) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider.GetRequiredService<SatisfactionReminder>());
        try
        {
            return await context.WriteAsync(ct => reminder.StageAsync(id, ct), cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }
}

/// <summary>Stages the reminder of one resident.</summary>
public sealed class SatisfactionReminder(GovBotDbContext db, Outbox outbox, RatingNotices notices, TextCatalog texts, BusinessClock clock)
{
    /// <summary>False where it was answered meanwhile, or nobody reads it.</summary>
    public async Task<bool> StageAsync(long id, CancellationToken cancellationToken)
    {
        var asked = await db.SatisfactionInvitations.SingleAsync(row => row.Id == id, cancellationToken);
        if (asked is not { RemindedAt: null, Solved: null } || !asked.IsOpen(clock.UtcNow))
            return false;
        asked.RemindedAt = clock.UtcNow;
        var report = await db.UrgentIssues.SingleAsync(issue => issue.Id == asked.IssueId, cancellationToken);
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == report.Facts.ConversationId, cancellationToken);
        if (!SatisfactionInvites.Reaches(conversation) || report.State == UrgentIssueState.Withdrawn || notices.TailFor(report, asked) is not { } tail)
            return false;
        _ = TrackingCode.TryParse(report.TrackingCode, out var code);
        outbox.StageText(
            conversation!.Id,
            string.Create(CultureInfo.InvariantCulture, $"rating:{asked.CaseKind}:{asked.CaseId}:{asked.DoneSeq}:{asked.IssueId}:remind"),
            $"{texts.Get(report.Facts.Locale, "satisfaction.remind", ("code", code))}\n{tail.Text}",
            report.Facts.Locale,
            buttons: tail.Buttons);
        return true;
    }
}
