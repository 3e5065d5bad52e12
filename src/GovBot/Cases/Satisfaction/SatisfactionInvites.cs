using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Satisfaction;

/// <summary>Who is asked whether it is solved: each resident behind a case once for each report that it is done. Stages only.</summary>
public sealed class SatisfactionInvites(GovBotDbContext db, IssueFamily family, Deadlines deadlines, BusinessClock clock)
{
    public const string Remind = "satisfaction_remind";

    /// <summary>约请: those behind a linked issue; after the steps of the summons are in line with it.</summary>
    /// <returns>By the resident's own report.</returns>
    public Task<IReadOnlyDictionary<long, SatisfactionInvitation>> InviteAsync(SummonsRequest request, UrgentIssue head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var window = db.CaseSteps.Local.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.CaseId == request.Id && step.Step == SummonsRules.Rating && step.EndedAt is null).Max(step => step.DueAt);
        return InviteAsync(new Asking(CaseKind.SummonsRequest, request.Id, request.EventCount, request.Lead?.DepartmentId, window), head, cancellationToken);
    }

    /// <summary>居委会自办的: those behind the issue, unless they were asked about the summons that it led to.</summary>
    public Task<IReadOnlyDictionary<long, SatisfactionInvitation>> InviteAsync(UrgentIssue head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        var until = head.ReopenUntil ?? deadlines.Of(IssueSteps.Reopen, clock.UtcNow).DueAt;
        return InviteAsync(new Asking(CaseKind.UrgentIssue, head.Id, head.EventCount, null, until), head, cancellationToken);
    }

    /// <summary>The case goes on another way: who has not answered is asked anew when it is done.</summary>
    public async Task EndAsync(CaseKind kind, long caseId, CancellationToken cancellationToken)
    {
        foreach (var asked in await OpenAsync(kind, caseId, cancellationToken))
            asked.End(clock.UtcNow);
    }

    /// <summary>Those of the report that it is done which counts now, with what this turn has staged.</summary>
    public async Task<IReadOnlyList<SatisfactionInvitation>> OpenAsync(CaseKind kind, long caseId, CancellationToken cancellationToken)
    {
        await db.SatisfactionInvitations.Where(asked => asked.CaseKind == kind && asked.CaseId == caseId && asked.EndedAt == null).LoadAsync(cancellationToken);
        return [.. db.SatisfactionInvitations.Local.Where(asked => asked.CaseKind == kind && asked.CaseId == caseId && asked.EndedAt is null).OrderBy(asked => asked.IssueId)];
    }

    private async Task<IReadOnlyDictionary<long, SatisfactionInvitation>> InviteAsync(Asking asking, UrgentIssue head, CancellationToken cancellationToken)
    {
        var (now, asked, told) = (clock.UtcNow, new Dictionary<long, SatisfactionInvitation>(), new HashSet<string>());
        var remind = deadlines.Of(Remind, now).DueAt;
        foreach (var report in (await family.JoinedAsync(head.Id, cancellationToken)).Prepend(head))
        {
            // Whoever reported the same twice is one person; what staff wrote down is somebody else's each time.
            if (await IsToldAsync(asking, report, cancellationToken) || (report.Facts.HelperPersonId is null && !told.Add(report.Facts.ReporterUserId)))
                continue;
            asked[report.Id] = new SatisfactionInvitation
            {
                CaseKind = asking.Kind,
                CaseId = asking.CaseId,
                DoneSeq = asking.DoneSeq,
                IssueId = report.Id,
                DepartmentId = asking.DepartmentId,
                IsOriginal = report.Id == head.Id,
                Way = await WayToAsync(report, cancellationToken),
                AskedAt = now,
                RemindAt = remind,
                OpenUntil = asking.Until,
            };
        }

        db.AddRange(asked.Values);
        return asked;
    }

    // Two linked issues may be of one family; and nobody is asked twice about the same thing.
    private async Task<bool> IsToldAsync(Asking asking, UrgentIssue report, CancellationToken cancellationToken)
    {
        if (db.SatisfactionInvitations.Local.Any(other => other.IssueId == report.Id && other.CaseId == asking.CaseId && other.CaseKind == asking.Kind && other.DoneSeq == asking.DoneSeq))
            return true;
        var now = clock.UtcNow;
        return asking.Kind == CaseKind.UrgentIssue && await db.SatisfactionInvitations.AnyAsync(
            other => other.IssueId == report.Id && other.CaseKind == CaseKind.SummonsRequest && other.EndedAt == null && (other.Solved != null || other.OpenUntil >= now), cancellationToken);
    }

    private async Task<InvitationWay> WayToAsync(UrgentIssue report, CancellationToken cancellationToken)
    {
        if (PassOnNews.IsFor(report))
            return InvitationWay.Visit;
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == report.Facts.ConversationId, cancellationToken);
        return Reaches(conversation) ? InvitationWay.Chat : InvitationWay.Visit;
    }

    /// <summary>A kiosk is everybody's, and whoever left reads nothing.</summary>
    internal static bool Reaches(ConversationRecord? conversation) => conversation is { ClosedAt: null, KioskId: null };

    private sealed record Asking(CaseKind Kind, long CaseId, int DoneSeq, long? DepartmentId, DateTime Until);
}
